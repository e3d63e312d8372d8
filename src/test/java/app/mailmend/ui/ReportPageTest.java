package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.report.Opened;
import app.mailmend.report.ReportFiles;
import app.mailmend.settings.Encryption;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.ReportModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is chosen, read, tested for real, and saved. */
class ReportPageTest {

    @TempDir private Path folder;

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    /** Answers every question for a file with the same one. */
    private record Chosen(Optional<Path> file, List<String> suggested) implements FileChoice {

        static Chosen of(Path file) {
            return new Chosen(Optional.of(file), new ArrayList<>());
        }

        @Override
        public Optional<Path> toOpen() {
            return file;
        }

        @Override
        public Optional<Path> toSave(String name) {
            suggested.add(name);
            return file;
        }
    }

    private static Scenes.Stand stand(FileChoice files) throws Exception {
        return Screen.on(() -> Scenes.stand(Locale.ENGLISH, 1024, files));
    }

    private static void fire(Scenes.Stand stand, String id) throws Exception {
        Screen.run(() -> {
            Scenes.fire(stand, id);
            Scenes.layOut(stand);
        });
    }

    private static String words(Scenes.Stand stand) throws Exception {
        return Screen.on(() -> {
            Scenes.layOut(stand);
            StringBuilder words = new StringBuilder();
            for (Node node : stand.shell().lookupAll(".label")) {
                words.append(((Label) node).getText()).append('\n');
            }
            for (Node node : stand.shell().lookupAll(".mm-quote")) {
                words.append(((TextArea) node).getText()).append('\n');
            }
            return words.toString();
        });
    }

    private Path written() throws IOException {
        return Files.writeString(folder.resolve("report.json"), ReportScenes.refused());
    }

    @Test
    void the_door_on_the_first_page_leads_to_a_report_that_is_explained_anew() throws Exception {
        Scenes.Stand stand = stand(Chosen.of(written()));

        fire(stand, "#open-report");
        assertThat(stand.model().page().get()).isEqualTo(Page.REPORT);
        fire(stand, "#choose-report");

        assertThat(words(stand))
                .contains(
                        "November 20, 2026",
                        "It does not work yet",
                        "smtp.example.org",
                        "The server wants an encrypted connection first",
                        "it was explained the same way",
                        "530 5.7.0 Must issue a STARTTLS command first",
                        "Introduce",
                        "192.0.2.25");
        assertThat(stand.session().checks).isEmpty();
        assertThat(stand.session().searches).isEmpty();
    }

    @Test
    void testing_it_for_real_fills_in_everything_but_the_secret() throws Exception {
        Scenes.Stand stand = stand(Chosen.of(written()));
        Screen.run(() -> {
            stand.model().account().address().set("somebody@else.example");
            stand.model().goTo(Page.REPORT);
        });
        fire(stand, "#choose-report");
        fire(stand, "#test-report");

        assertThat(stand.model().page().get()).isEqualTo(Page.ACCOUNT);
        assertThat(stand.model().account().address().get()).isEqualTo("anna@example.org");
        assertThat(stand.model().account().password().get()).isEmpty();
        assertThat(stand.model().manual().host().get()).isEqualTo("smtp.example.org");
        assertThat(stand.model().manual().port().get()).isEqualTo("587");
        assertThat(stand.model().manual().encryption().get()).isEqualTo(Encryption.NONE);
        assertThat(words(stand)).contains("From the report: server smtp.example.org, port 587");
    }

    @Test
    void a_file_that_is_no_report_gets_its_sentence_and_another_can_be_chosen() throws Exception {
        Path diary = Files.writeString(folder.resolve("diary.txt"), "Dear diary");
        Scenes.Stand stand = stand(Chosen.of(diary));
        Screen.run(() -> stand.model().goTo(Page.REPORT));
        fire(stand, "#choose-report");

        assertThat(words(stand)).contains("not a report of Mailmend").doesNotContain("Dear diary");
        Button choose = Screen.on(() -> (Button) stand.shell().lookup("#choose-report"));
        assertThat(choose.isDisabled()).isFalse();
        assertThat(choose.isDefaultButton()).isTrue();
        assertThat(Screen.on(() -> stand.shell().lookup("#test-report").isVisible())).isFalse();
    }

    @Test
    void nothing_happens_where_no_file_is_chosen() throws Exception {
        Scenes.Stand stand = stand(FileChoice.none());
        Screen.run(() -> stand.model().goTo(Page.REPORT));
        fire(stand, "#choose-report");

        assertThat(stand.model().reports().outcome().get())
                .isEqualTo(new ReportModel.Outcome.Nothing());
    }

    @Test
    void the_test_at_hand_is_saved_and_opens_again() throws Exception {
        Path file = folder.resolve("saved.json");
        Chosen choice = Chosen.of(file);
        Scenes.Stand stand = stand(choice);
        Screen.run(() -> {
            Scenes.find(stand);
            stand.model().test(Samples.PLAIN_587);
        });
        fire(stand, "#save-report");

        assertThat(words(stand)).contains("The report is in " + file);
        assertThat(choice.suggested()).containsExactly("mailmend-report.json");
        assertThat(ReportFiles.open(file))
                .isInstanceOfSatisfying(
                        Opened.Whole.class,
                        whole ->
                                assertThat(whole.report().run())
                                        .isEqualTo(stand.model().report().orElseThrow().run()));
        assertThat(file).content().doesNotContain("secret\"");
    }

    @Test
    void a_report_is_saved_from_the_last_page_as_a_page_to_read() throws Exception {
        Path file = folder.resolve("saved.html");
        Scenes.Stand stand = stand(Chosen.of(file));
        Screen.run(() -> {
            Scenes.find(stand);
            stand.model().test(Samples.TLS_465);
            stand.model().send(Samples.TLS_465);
        });
        assertThat(stand.model().page().get()).isEqualTo(Page.DONE);
        fire(stand, "#save-report");

        assertThat(file).content().startsWith("<!DOCTYPE html>").contains("anna@example.org");
    }

    @Test
    void what_cannot_be_written_is_said_in_plain_words() throws Exception {
        Path file = folder.resolve("nowhere").resolve("report.txt");
        Scenes.Stand stand = stand(Chosen.of(file));
        Screen.run(() -> {
            Scenes.find(stand);
            stand.model().test(Samples.PLAIN_587);
        });
        fire(stand, "#save-report");

        assertThat(words(stand))
                .contains("could not be written to " + file)
                .doesNotContain("Exception");
    }

    @Test
    void a_name_without_a_known_ending_writes_nothing() throws Exception {
        Path file = folder.resolve("report.pdf");
        Scenes.Stand stand = stand(Chosen.of(file));
        Screen.run(() -> {
            Scenes.find(stand);
            stand.model().test(Samples.PLAIN_587);
        });
        fire(stand, "#save-report");

        assertThat(words(stand)).contains("has to end in .json, .html or .txt");
        assertThat(file).doesNotExist();
    }
}
