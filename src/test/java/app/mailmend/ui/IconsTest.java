package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The icons are made by `icons/make` and committed; these tests notice when one was forgotten. */
class IconsTest {

    private static final Path DRAWN = Path.of("icons");

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void each_size_is_drawn_square_with_a_transparent_ground(int size) throws IOException {
        BufferedImage image = ImageIO.read(DRAWN.resolve(fileOf(size)).toFile());

        assertThat(image.getWidth()).isEqualTo(size);
        assertThat(image.getHeight()).isEqualTo(size);
        assertThat(alpha(image, 0, 0)).as("the corner").isZero();
        assertThat(alpha(image, size / 2, size / 2)).as("the middle").isEqualTo(255);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 48, 64, 128, 256})
    void the_window_has_the_same_picture_among_its_resources(int size) throws IOException {
        assertThat(resource("icons/" + fileOf(size)))
                .isEqualTo(Files.readAllBytes(DRAWN.resolve(fileOf(size))));
    }

    @Test
    void windows_and_mac_files_are_of_their_own_formats() throws IOException {
        assertThat(Files.readAllBytes(DRAWN.resolve("mailmend.ico"))).startsWith(0, 0, 1, 0);
        assertThat(Files.readAllBytes(DRAWN.resolve("mailmend.icns")))
                .startsWith('i', 'c', 'n', 's');
    }

    private static String fileOf(int size) {
        return "mailmend-" + size + ".png";
    }

    private static int alpha(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >>> 24;
    }

    private static byte[] resource(String name) {
        URL url =
                Objects.requireNonNull(
                        IconsTest.class.getResource("/app/mailmend/ui/" + name), name);
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
