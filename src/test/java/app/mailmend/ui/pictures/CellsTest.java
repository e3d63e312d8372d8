package app.mailmend.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person would notice is found, and what nobody would see is not. */
class CellsTest {

    private static final int WIDTH = 512;
    private static final int HEIGHT = 360;
    private static final Color ACCENT = new Color(9, 105, 218);
    private static final Color INK = new Color(31, 35, 40);
    private static final Color GOOD = new Color(218, 251, 225);
    private static final Color CARE = new Color(255, 248, 197);

    /** A page with what pages have: a heading, a paragraph, a note, a field and two buttons. */
    private record Page(String sentence, Color note, int noteTop, boolean backButton) {

        static final Page USUAL = new Page("Which server takes your mail", GOOD, 120, true);

        BufferedImage drawn() {
            BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = page.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            text(pen, 22, "Your account", 40);
            text(pen, 14, sentence, 80);
            pen.setColor(note);
            pen.fillRoundRect(24, noteTop, 400, 60, 8, 8);
            text(pen, 13, "An app password is needed here", noteTop + 35);
            pen.setColor(new Color(208, 215, 222));
            pen.drawRoundRect(24, 210, 400, 36, 6, 6);
            if (backButton) {
                pen.setColor(new Color(246, 248, 250));
                pen.fillRoundRect(24, 300, 90, 36, 6, 6);
                text(pen, 13, "   Back", 323);
            }
            pen.setColor(ACCENT);
            pen.fillRoundRect(380, 300, 100, 36, 6, 6);
            pen.dispose();
            return page;
        }

        /** Strokes in place of letters, so that no font is needed: each letter has its own. */
        private static void text(Graphics2D pen, int size, String words, int base) {
            pen.setColor(INK);
            Random strokes = new Random();
            for (int i = 0; i < words.length(); i++) {
                strokes.setSeed(words.charAt(i));
                int wide = words.charAt(i) == ' ' ? 0 : 2 + strokes.nextInt(2);
                for (int stroke = 0; stroke < wide; stroke++) {
                    int x = 30 + i * size * 6 / 10 + stroke * size / 5;
                    int high = size / 2 + strokes.nextInt(size / 4);
                    pen.fillRect(x, base - high, Math.max(1, size / 10), high);
                }
            }
        }
    }

    private static int differing(BufferedImage now) {
        return Cells.of(now, 1).differing(Cells.of(Page.USUAL.drawn(), 1)).size();
    }

    @Test
    void the_same_page_drawn_again_does_not_differ() {
        assertThat(differing(Page.USUAL.drawn())).isZero();
    }

    @Test
    void a_button_that_is_gone_is_found() {
        assertThat(differing(new Page(Page.USUAL.sentence(), GOOD, 120, false).drawn()))
                .isPositive();
    }

    @Test
    void a_sentence_with_another_word_is_found() {
        assertThat(differing(new Page("Which program takes your mail", GOOD, 120, true).drawn()))
                .isPositive();
    }

    @Test
    void a_block_ten_pixels_further_down_is_found() {
        assertThat(differing(new Page(Page.USUAL.sentence(), GOOD, 130, true).drawn()))
                .isPositive();
    }

    @Test
    void a_note_in_another_colour_is_found() {
        assertThat(differing(new Page(Page.USUAL.sentence(), CARE, 120, true).drawn()))
                .isPositive();
    }

    /** Every pixel comes from at most two pixels away, as where edges are smoothed differently. */
    @Test
    void edges_that_are_smoothed_differently_are_not_found() {
        Random random = new Random(6);
        BufferedImage page = Page.USUAL.drawn();
        BufferedImage frayed = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int fromX = Math.clamp(x + random.nextInt(-2, 3), 0, WIDTH - 1);
                int fromY = Math.clamp(y + random.nextInt(-2, 3), 0, HEIGHT - 1);
                frayed.setRGB(x, y, page.getRGB(fromX, fromY));
            }
        }
        assertThat(differing(frayed)).isZero();
    }

    @Test
    void a_page_that_lies_a_pixel_beside_is_not_found() {
        BufferedImage page = Page.USUAL.drawn();
        BufferedImage beside = Page.USUAL.drawn();
        Graphics2D pen = beside.createGraphics();
        pen.drawImage(page, 1, 1, null);
        pen.dispose();
        assertThat(differing(beside)).isZero();
    }

    @Test
    void colours_one_level_beside_are_not_found() {
        Random random = new Random(6);
        assertThat(differing(each(rgb -> shifted(rgb, random)))).isZero();
    }

    private static int shifted(int rgb, Random random) {
        Color colour = new Color(rgb);
        return new Color(
                        near(colour.getRed(), random),
                        near(colour.getGreen(), random),
                        near(colour.getBlue(), random))
                .getRGB();
    }

    private static int near(int value, Random random) {
        return Math.clamp(value + random.nextInt(-1, 2), 0, 255);
    }

    private static BufferedImage each(UnaryOperator<Integer> change) {
        BufferedImage page = Page.USUAL.drawn();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                page.setRGB(x, y, change.apply(page.getRGB(x, y)));
            }
        }
        return page;
    }

    @Test
    void a_picture_of_another_size_differs_everywhere() {
        BufferedImage half = Page.USUAL.drawn().getSubimage(0, 0, WIDTH / 2, HEIGHT);
        assertThat(differing(half)).isEqualTo(WIDTH / 2 / 8 * (HEIGHT / 8));
    }

    @Test
    void what_was_accepted_is_read_again_as_it_was(@TempDir Path folder) throws Exception {
        Cells usual = Cells.of(Page.USUAL.drawn(), 1);
        Cells other = Cells.of(new Page("Other", CARE, 140, false).drawn(), 2);
        Baselines first = Baselines.in(folder.resolve("new"));
        first.accept("1-account", "en-light", usual);
        first.accept("1-account", "de-dark-x2", usual);
        first.accept("2-gone", "en-light", other);
        first.write();

        Baselines second = Baselines.in(folder.resolve("new"));
        assertThat(second.of("1-account", "en-light")).contains(usual);
        assertThat(second.of("1-account", "de-dark-x2")).contains(usual);
        assertThat(second.of("2-gone", "en-light")).contains(other);
        assertThat(second.of("1-account", "fr-light")).isEmpty();

        second.keepOnly(Map.of("1-account", Set.of("en-light")));
        second.write();
        assertThat(Baselines.in(folder.resolve("new")).scenes()).containsExactly("1-account");
        assertThat(Files.exists(folder.resolve("new").resolve("2-gone.png"))).isFalse();
    }

    @Test
    void a_difference_is_shown_beside_what_was_before() {
        Cells before = Cells.of(Page.USUAL.drawn(), 1);
        BufferedImage after = new Page(Page.USUAL.sentence(), CARE, 120, true).drawn();
        var differing = Cells.of(after, 1).differing(before);

        BufferedImage shown = Difference.of(before, after, 1, differing);

        assertThat(shown.getWidth()).isEqualTo(3 * WIDTH + 16);
        int cell = differing.getFirst();
        int x = 2 * (WIDTH + 8) + cell % (WIDTH / 8) * 8;
        assertThat(new Color(shown.getRGB(x, cell / (WIDTH / 8) * 8)))
                .isEqualTo(new Color(220, 0, 60));
    }
}
