package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.mailmend.session.SetupState;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.pictures.Baselines;
import app.mailmend.ui.pictures.Cells;
import app.mailmend.ui.pictures.Difference;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Draws every page in its important states to `target/pictures`, to be looked at, and compares
/// each picture with the one that was accepted last: `mvn -q test -Dtest=PicturesTest`.
///
/// Where one differs, `target/pictures/differences` shows before, after and the difference. When
/// the change was wanted, `-Dpictures=accept` accepts what is drawn. Only some pictures, while
/// working on a page: `-Dpictures=REGEX`, found in the name of the picture, for example
/// `-Dpictures='^1-account.*en-light'`; and `-Dpictures=accept:REGEX`.
class PicturesTest {

    /// Pictures in the read-me and the help, which are drawn anew when they are accepted.
    private static final Path SHOWN = Path.of("src", "site", "resources", "images");

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final Path DIFFERENCES = FOLDER.resolve("differences");
    private static final Path ACCEPTED =
            Path.of("src", "test", "resources", "app", "mailmend", "ui", "pictures");
    private static final double WIDTH = 1024;

    /// All that is accepted together, so that the sources stay small.
    private static final long MOST_BYTES = 2 << 20;

    private static final String ACCEPT = "accept";
    private static final String ASKED = System.getProperty("pictures", "");
    private static final boolean ACCEPTING = ASKED.equals(ACCEPT) || ASKED.startsWith(ACCEPT + ":");

    /// What is drawn, found in the name of a picture.
    private static final Pattern WANTED =
            Pattern.compile(ACCEPTING ? ASKED.replaceFirst(ACCEPT + ":?", "") : ASKED);

    /// Every so many pixels one is enough to tell a page from an empty one.
    private static final int SAMPLE = 3;

    private static final AtomicInteger UNKNOWN = new AtomicInteger();
    private static Baselines baselines;

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

    /// Each scene is drawn in one of these as well.
    private static final List<Shot> TURNS =
            List.of(
                    new Shot(Locale.FRENCH, Theme.LIGHT, WIDTH, 1),
                    new Shot(Locale.of("es"), Theme.LIGHT, WIDTH, 1));

    /// Which one is the scene's own does not change when others come or go.
    private static List<Shot> shots(String scene) {
        Shot own = TURNS.get(Math.floorMod(scene.hashCode(), TURNS.size()));
        return Stream.concat(SHOTS.stream(), Stream.of(own)).toList();
    }

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
        Files.createDirectories(DIFFERENCES);
        baselines = Baselines.in(ACCEPTED);
    }

    @AfterAll
    static void finish() throws IOException {
        if (ACCEPTING) {
            baselines.keepOnly(
                    Scenes.all().keySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            scene -> scene,
                                            scene ->
                                                    shots(scene).stream()
                                                            .map(Shot::suffix)
                                                            .collect(Collectors.toSet()))));
            baselines.write();
        }
        if (UNKNOWN.get() > 0) {
            System.out.println(
                    "Skipped the comparison of "
                            + UNKNOWN
                            + " pictures that nobody has accepted yet");
        }
    }

    @TestFactory
    List<DynamicTest> pictures_of_every_page_are_drawn_and_look_as_they_were_accepted() {
        return Scenes.all().keySet().stream()
                .flatMap(scene ->
                        shots(scene).stream()
                                .filter(shot -> WANTED.matcher(name(scene, shot)).find())
                                .map(shot ->
                                        DynamicTest.dynamicTest(
                                                name(scene, shot), () -> judge(scene, shot))))
                .toList();
    }

    private static String name(String scene, Shot shot) {
        return scene + "-" + shot.suffix();
    }

    @Test
    void nothing_is_accepted_that_is_not_drawn_any_more() {
        assumeFalse(ACCEPTING);
        assertThat(Scenes.all().keySet())
                .as("scenes; -Dpictures=accept forgets those that are gone")
                .containsAll(baselines.scenes());
    }

    @Test
    void every_picture_in_the_documents_is_one_that_is_drawn() throws IOException {
        Set<String> drawn =
                Scenes.all().keySet().stream()
                        .flatMap(scene -> shots(scene).stream().map(shot -> name(scene, shot)))
                        .map(name -> name + ".png")
                        .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(SHOWN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(drawn::contains);
        }
    }

    @Test
    void what_is_accepted_stays_small() throws IOException {
        if (!Files.exists(ACCEPTED)) {
            return;
        }
        try (Stream<Path> files = Files.list(ACCEPTED)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum())
                    .isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    private static void judge(String scene, Shot shot) throws Exception {
        BufferedImage picture = draw(scene, shot);
        Cells cells = Cells.of(picture, shot.scale());
        Path shown = SHOWN.resolve(name(scene, shot) + ".png");
        if (ACCEPTING) {
            baselines.accept(scene, shot.suffix(), cells);
            if (Files.exists(shown)) {
                write(picture, shown);
            }
            return;
        }
        Optional<Cells> accepted = baselines.of(scene, shot.suffix());
        if (accepted.isEmpty() && Boolean.getBoolean("pictures.unaccepted")) {
            UNKNOWN.incrementAndGet();
            Assumptions.abort("nobody has accepted this picture yet");
        }
        assertThat(accepted)
                .as("the accepted picture; to accept the one that is drawn: " + accepting(scene))
                .isPresent();
        compare(name(scene, shot), picture, new Compared(cells, accepted.orElseThrow(), shot));
        if (Files.exists(shown)) {
            assertThat(cells.differing(Cells.of(ImageIO.read(shown.toFile()), shot.scale())))
                    .as(shown + " shows what is drawn; if it is wanted: " + accepting(scene))
                    .isEmpty();
        }
    }

    private record Compared(Cells now, Cells before, Shot shot) {}

    private static void compare(String name, BufferedImage picture, Compared compared)
            throws IOException {
        List<Integer> differing = compared.now().differing(compared.before());
        Path file = DIFFERENCES.resolve(name + ".png");
        Files.deleteIfExists(file);
        if (!differing.isEmpty()) {
            write(
                    Difference.of(compared.before(), picture, compared.shot().scale(), differing),
                    file);
        }
        assertThat(differing)
                .as("places that differ; see " + file + ", and if it is wanted: " + accepting(name))
                .isEmpty();
    }

    private static String accepting(String name) {
        return "mvn -q test -Dtest=PicturesTest -Dpictures='accept:^" + name + "'";
    }

    private static BufferedImage draw(String name, Shot shot) throws Exception {
        Scenes.Stand stand = Scenes.prepared(name, shot.locale(), shot.theme(), shot.width());
        WritableImage image = Screen.on(() -> snapshot(stand, shot));
        BufferedImage picture = copy(image);
        write(picture, FOLDER.resolve(name(name, shot) + ".png"));
        assertThat(colours(picture)).as("colours of " + name).isGreaterThan(20);
        return picture;
    }

    private static WritableImage snapshot(Scenes.Stand stand, Shot shot) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(shot.scale(), shot.scale()));
        Node root = stand.scene().getRoot();
        rest(stand);
        stand.scene().snapshot(null);
        return root.snapshot(parameters, null);
    }

    /// What moves is put where it comes to rest, so that the same is drawn each time: the seconds
    /// of a search are those of the scene, nothing is counted down, and a button that fades in is
    /// there.
    private static void rest(Scenes.Stand stand) {
        if (stand.model().state().get() instanceof SetupState.Searching
                && stand.shell().lookup("." + Look.PAGE.css()) instanceof PageView page) {
            page.refresh();
        }
        if (stand.shell().lookup("#countdown") instanceof Label line) {
            line.textProperty().unbind();
            line.setText(line.getText().replaceFirst("\\d+:\\d\\d", "7:43"));
        }
        for (Node button : stand.shell().lookupAll(".clear-button")) {
            button.setOpacity(isFilled(button.getParent()) ? 1 : 0);
        }
    }

    private static boolean isFilled(Node field) {
        return switch (field) {
            case TextField text -> !text.getText().isEmpty();
            case Node part when part.getParent() != null -> isFilled(part.getParent());
            default -> false;
        };
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
