package app.mailmend.ui.pictures;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture as one sees it from afar: the mean colour of each cell of a few pixels, slightly
 * blurred. Two pictures of one page differ when a cell differs by more than what drawing the same
 * again elsewhere can bring about: coarser colours, and edges that fall two pixels beside.
 *
 * @param width in cells
 * @param colours of the cells row by row, as 0xRRGGBB
 */
public record Cells(int width, int height, List<Integer> colours) {

    /** Pixels of a cell, where a pixel of the page is a pixel of the picture. */
    static final int SIZE = 8;

    /** Around a cell these pixels count as well, so that an edge between two belongs to both. */
    private static final int BLUR = 2;

    /** Colours are kept in steps of so many, of 256. */
    private static final int STEP = 12;

    /** A cell may differ by this much anyway: half a step for each picture, and a little. */
    private static final int FAINT = STEP + 4;

    /**
     * By this part of what its neighbours differ, a cell may differ, too: two pixels of the twelve
     * that it is made of, twice.
     */
    private static final double AT_AN_EDGE = 0.34;

    private static final int[] CHANNELS = {16, 8, 0};
    private static final int BYTE = 0xFF;
    private static final int RGB = 0xFFFFFF;

    public Cells {
        colours = List.copyOf(colours);
        if (colours.size() != width * height) {
            throw new IllegalArgumentException(
                    colours.size() + " cells for " + width + " x " + height);
        }
    }

    /**
     * @param scale pixels of the picture for one of the page
     */
    public static Cells of(BufferedImage picture, int scale) {
        int size = SIZE * scale;
        int width = picture.getWidth() / size;
        int height = picture.getHeight() / size;
        return new Cells(
                width,
                height,
                IntStream.range(0, width * height)
                        .mapToObj(cell ->
                                mean(picture, cell % width * size, cell / width * size, scale))
                        .toList());
    }

    private static int mean(BufferedImage picture, int left, int top, int scale) {
        int fromX = Math.max(0, left - BLUR * scale);
        int fromY = Math.max(0, top - BLUR * scale);
        int toX = Math.min(picture.getWidth(), left + (SIZE + BLUR) * scale);
        int toY = Math.min(picture.getHeight(), top + (SIZE + BLUR) * scale);
        int[] pixels = new int[(toX - fromX) * (toY - fromY)];
        picture.getRGB(fromX, fromY, toX - fromX, toY - fromY, pixels, 0, toX - fromX);
        int mean = 0;
        for (int channel : CHANNELS) {
            int sum = Arrays.stream(pixels).map(pixel -> pixel >> channel & BYTE).sum();
            mean |= coarse(sum / pixels.length) << channel;
        }
        return mean;
    }

    /** The middle of the step that a value lies in. */
    private static int coarse(int value) {
        return Math.min(BYTE, value / STEP * STEP + STEP / 2);
    }

    /** As a picture with a pixel for each cell. */
    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int cell = 0; cell < colours.size(); cell++) {
            image.setRGB(cell % width, cell / width, colours.get(cell));
        }
        return image;
    }

    /** From a picture with a pixel for each cell. */
    static Cells in(BufferedImage image) {
        return new Cells(
                image.getWidth(),
                image.getHeight(),
                IntStream.range(0, image.getWidth() * image.getHeight())
                        .mapToObj(cell ->
                                image.getRGB(cell % image.getWidth(), cell / image.getWidth())
                                        & RGB)
                        .toList());
    }

    /**
     * The cells that differ, by their number; all of them where the pictures are not of one size.
     */
    public List<Integer> differing(Cells before) {
        boolean sameSize = width == before.width && height == before.height;
        return IntStream.range(0, colours.size())
                .filter(cell -> !sameSize || differs(before, cell))
                .boxed()
                .toList();
    }

    private boolean differs(Cells before, int cell) {
        return Arrays.stream(CHANNELS)
                .anyMatch(channel -> {
                    int now = colours.get(cell) >> channel & BYTE;
                    int then = before.colours.get(cell) >> channel & BYTE;
                    int allowed = Math.max(range(cell, channel), before.range(cell, channel));
                    return Math.abs(now - then) > FAINT + AT_AN_EDGE * allowed;
                });
    }

    /** How much a cell and those around it differ. */
    private int range(int cell, int channel) {
        int least = BYTE;
        int most = 0;
        for (int y = Math.max(0, cell / width - 1);
                y <= Math.min(height - 1, cell / width + 1);
                y++) {
            for (int x = Math.max(0, cell % width - 1);
                    x <= Math.min(width - 1, cell % width + 1);
                    x++) {
                int value = colours.get(y * width + x) >> channel & BYTE;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return most - least;
    }
}
