package app.mailmend.ui.pictures;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Shows where a picture differs: before, after, and after once more with a mark on each place. */
public final class Difference {

    private static final Color MARK = new Color(220, 0, 60);
    private static final float PALE = 0.35f;
    private static final int BETWEEN = 8;

    private Difference() {}

    /**
     * @param scale pixels of the picture for one of the page
     */
    public static BufferedImage of(
            Cells before, BufferedImage after, int scale, List<Integer> differing) {
        int size = Cells.SIZE * scale;
        int width = after.getWidth();
        int height = Math.max(after.getHeight(), before.height() * size);
        BufferedImage all =
                new BufferedImage(3 * width + 2 * BETWEEN, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = all.createGraphics();
        pen.drawImage(before.image(), 0, 0, before.width() * size, before.height() * size, null);
        pen.drawImage(after, width + BETWEEN, 0, null);
        int right = 2 * (width + BETWEEN);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, PALE));
        pen.drawImage(after, right, 0, null);
        pen.setComposite(AlphaComposite.SrcOver);
        pen.setColor(MARK);
        int columns = width / size;
        differing.forEach(cell ->
                pen.drawRect(
                        right + cell % columns * size, cell / columns * size, size - 1, size - 1));
        pen.dispose();
        return all;
    }
}
