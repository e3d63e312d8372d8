package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Draws every page in its important states to `target/pictures`, to be looked at: `mvn -q test
/// -Dtest=PicturesTest`. Only some of them, while working on a page: `-Dpictures=REGEX`, found in
/// the name of the picture, for example `-Dpictures='^1-account.*en-light'`.
class PicturesTest {

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final double WIDTH = 1024;

    /// Every so many pixels one is enough to tell a page from an empty one.
    private static final int SAMPLE = 3;

    /// What is drawn, found in the name of a picture.
    private static final Pattern WANTED = Pattern.compile(System.getProperty("pictures", ""));

    /// How a picture is taken.
    private record Shot(Locale locale, Theme theme, double width, int scale) {
        String suffix() {
            return locale.getLanguage()
                    + "-"
                    + theme.name().toLowerCase(Locale.ROOT)
                    + (scale == 1 ? "" : "-x" + scale)
                    + (width == WIDTH ? "" : "-narrow");
        }
    }

    private static final List<Shot> SHOTS =
            List.of(
                    new Shot(Locale.ENGLISH, Theme.LIGHT, WIDTH, 1),
                    new Shot(Locale.ENGLISH, Theme.DARK, WIDTH, 1),
                    new Shot(Locale.GERMAN, Theme.LIGHT, WIDTH, 1),
                    new Shot(Locale.GERMAN, Theme.DARK, WIDTH / 2, 2));

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
        Files.createDirectories(FOLDER);
    }

    @TestFactory
    List<DynamicTest> pictures_of_every_page_are_drawn() {
        return Scenes.all().keySet().stream()
                .flatMap(scene ->
                        SHOTS.stream()
                                .filter(shot -> WANTED.matcher(scene + "-" + shot.suffix()).find())
                                .map(shot ->
                                        DynamicTest.dynamicTest(
                                                scene + " " + shot.suffix(),
                                                () -> draw(scene, shot))))
                .toList();
    }

    private static void draw(String name, Shot shot) throws Exception {
        Scenes.Stand stand = Scenes.prepared(name, shot.locale(), shot.theme(), shot.width());
        WritableImage image = Screen.on(() -> snapshot(stand, shot));
        BufferedImage picture = copy(image);
        write(picture, FOLDER.resolve(name + "-" + shot.suffix() + ".png"));
        assertThat(colours(picture)).as("colours of " + name).isGreaterThan(20);
    }

    private static WritableImage snapshot(Scenes.Stand stand, Shot shot) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(shot.scale(), shot.scale()));
        Node root = stand.scene().getRoot();
        stand.scene().snapshot(null);
        return root.snapshot(parameters, null);
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader reader = image.getPixelReader();
        int[] pixels = new int[width * height];
        reader.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageIO.write(picture, "png", file.toFile());
    }

    private static long colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += SAMPLE) {
            for (int x = 0; x < picture.getWidth(); x += SAMPLE) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
