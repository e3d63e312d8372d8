package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Transcript.Line;
import app.mailmend.evidence.Transcript.Side;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.ui.Scenes.Stand;
import app.mailmend.ui.details.DetailsDrawer;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.SelectableText;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.DetailsText;
import app.mailmend.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The details for helpdesk staff: what is found, shown and copied in them.
class DetailsDrawerTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    private static Stand opened(CheckReport report, String part) throws Exception {
        Stand stand = Scenes.prepared("1-account", Locale.ENGLISH, Theme.LIGHT, 1024);
        Screen.run(() -> DetailsScenes.show(stand, report, part));
        return stand;
    }

    private static Stand said(Line... lines) throws Exception {
        return opened(DetailsScenes.failed(DetailsSamples.saying(lines)), "conversation");
    }

    private static Line server(String text) {
        return new Line(Side.SERVER, text);
    }

    private static Node part(Stand stand, String id) {
        return stand.shell().lookup(id);
    }

    private static TextArea area(Stand stand) {
        return (TextArea) part(stand, "#conversation");
    }

    private static String label(Stand stand, String id) {
        return ((Labeled) part(stand, id)).getText();
    }

    private static void press(Stand stand, String id) {
        ((Button) part(stand, id)).fire();
    }

    private static boolean type(Stand stand, KeyCode key, boolean shift) {
        KeyEvent pressed =
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false);
        Node field = part(stand, "#find");
        boolean[] reached = {false};
        stand.shell().addEventHandler(KeyEvent.KEY_PRESSED, _ -> reached[0] = true);
        Event.fireEvent(field, pressed);
        return reached[0];
    }

    private static String clipboard() {
        return Clipboard.getSystemClipboard().getString();
    }

    private static List<String> texts(Stand stand) {
        return stand.shell().lookupAll("." + Look.SELECTABLE.css()).stream()
                .map(node -> ((SelectableText) node).getText())
                .toList();
    }

    @Test
    void the_drawer_is_closed_and_empty_until_it_is_opened() throws Exception {
        Stand stand = Scenes.prepared("4-password", Locale.ENGLISH, Theme.LIGHT, 1024);
        Screen.run(() -> {
            TitledPane drawer = (TitledPane) part(stand, "#details");
            assertThat(drawer.isExpanded()).isFalse();
            assertThat(drawer.isAnimated()).isFalse();
            assertThat(drawer.getContent()).isNull();
            drawer.setExpanded(true);
            Scenes.layOut(stand);
            assertThat(area(stand).getText()).contains("EHLO");
        });
    }

    @Test
    void each_conversation_stands_under_the_place_where_it_was_held() throws Exception {
        Stand stand = opened(DetailsSamples.eventful(), "conversation");
        assertThat(Screen.on(() -> area(stand).getText()))
                .containsSubsequence(
                        "— Asked for: smtp.example.org, port 587, no encryption —",
                        "S: 220 smtp.example.org ESMTP ready",
                        "— Alternative: smtp.example.org, port 465, TLS —",
                        "C: AUTH PLAIN ******",
                        "— IMAP: imap.example.org, port 993, TLS —",
                        "C: a1 LOGIN ****** ******");
    }

    @Test
    void a_search_finds_every_case_and_goes_round_both_ways() throws Exception {
        Stand stand = said(server("One Two"), server("two TWO"), server("none"));
        Screen.run(() -> {
            DetailsScenes.find(stand, "two");
            assertThat(label(stand, "#hits")).isEqualTo("1 of 3");
            assertThat(area(stand).getSelectedText()).isEqualTo("Two");
            type(stand, KeyCode.ENTER, false);
            press(stand, "#next-hit");
            assertThat(label(stand, "#hits")).isEqualTo("3 of 3");
            assertThat(area(stand).getSelectedText()).isEqualTo("TWO");
            type(stand, KeyCode.ENTER, false);
            assertThat(label(stand, "#hits")).isEqualTo("1 of 3");
            type(stand, KeyCode.ENTER, true);
            assertThat(label(stand, "#hits")).isEqualTo("3 of 3");
            press(stand, "#previous-hit");
            assertThat(label(stand, "#hits")).isEqualTo("2 of 3");
            assertThat(area(stand).getSelectedText()).isEqualTo("two");
        });
    }

    @Test
    void one_more_letter_stays_at_the_hit_where_it_still_fits() throws Exception {
        Stand stand = said(server("aab"), server("aac"), server("aac"));
        Screen.run(() -> {
            DetailsScenes.find(stand, "aa");
            press(stand, "#next-hit");
            DetailsScenes.find(stand, "aac");
            assertThat(label(stand, "#hits")).isEqualTo("1 of 2");
            DetailsScenes.find(stand, "aad");
            assertThat(label(stand, "#hits")).isEqualTo("Not found");
            assertThat(area(stand).getSelectedText()).isEmpty();
        });
    }

    @Test
    void escape_clears_the_search_first_and_only_then_reaches_the_page() throws Exception {
        Stand stand = said(server("One Two"));
        Screen.run(() -> {
            DetailsScenes.find(stand, "two");
            assertThat(type(stand, KeyCode.ENTER, false)).isFalse();
            assertThat(type(stand, KeyCode.ESCAPE, false)).isFalse();
            assertThat(((TextField) part(stand, "#find")).getText()).isEmpty();
            assertThat(label(stand, "#hits")).isEmpty();
            assertThat(type(stand, KeyCode.ESCAPE, false)).isTrue();
        });
    }

    @Test
    void everything_or_the_selection_is_copied() throws Exception {
        Stand stand = said(server("One Two"), server("Three"));
        Screen.run(() -> {
            assertThat(part(stand, "#copy-selection").isDisabled()).isTrue();
            press(stand, "#copy-conversation");
            assertThat(clipboard())
                    .isEqualTo(
                            "— Asked for: smtp.example.org, port 465, TLS —\n"
                                    + "S: One Two\nS: Three");
            DetailsScenes.find(stand, "two");
            press(stand, "#copy-selection");
            assertThat(clipboard()).isEqualTo("Two");
        });
    }

    @Test
    void a_conversation_of_a_megabyte_is_shown_in_parts_and_searched_whole() throws Exception {
        String filling = "x".repeat(99);
        Line[] lines =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> server(i == 9_000 ? "the Needle in it" : filling))
                        .toArray(Line[]::new);
        Stand stand = said(lines);
        Screen.run(() -> {
            assertThat(area(stand).getText()).hasSizeLessThanOrEqualTo(32_000);
            assertThat(label(stand, "#part")).isEqualTo("Part 1 of 33");
            DetailsScenes.find(stand, "needle");
        });
        // The search goes on after whatever else waits.
        for (int i = 0; i < 10; i++) {
            Screen.run(() -> {});
        }
        Screen.run(() -> {
            assertThat(label(stand, "#hits")).isEqualTo("1 of 1");
            assertThat(area(stand).getSelectedText()).isEqualTo("Needle");
            assertThat(label(stand, "#part")).isEqualTo("Part 30 of 33");
            press(stand, "#next-part");
            assertThat(label(stand, "#part")).isEqualTo("Part 31 of 33");
            press(stand, "#copy-conversation");
            assertThat(clipboard()).hasSizeGreaterThan(1_000_000).contains("Needle");
        });
    }

    @Test
    void hostile_lines_are_made_visible_and_a_hit_is_selected_right_behind_them() throws Exception {
        Stand stand =
                said(
                        server("\u202Eevil\u2066 \u0000\u001B[2J end\rof\u2028it"),
                        server("\u05E9\u05DC\u05D5\u05DD \uD83D\uDE00 \uD83D"),
                        server("y".repeat(100_000)),
                        server("target"));
        Screen.run(() -> {
            assertThat(area(stand).getText())
                    .contains("U+202Eevil", "␀␛[2J end␍of", "U+2028it", "\uD83D\uDE00 U+D83D")
                    .doesNotContain("\u202E", "\u001B");
            DetailsScenes.find(stand, "target");
            assertThat(area(stand).getSelectedText()).isEqualTo("target");
            press(stand, "#copy-conversation");
            assertThat(clipboard()).contains("y".repeat(100_000));
        });
    }

    @Test
    void a_run_in_which_nothing_was_said_says_so() throws Exception {
        Stand stand = said();
        assertThat(Screen.on(() -> texts(stand)))
                .containsExactly("There was no conversation with a server.");
    }

    @Test
    void an_expired_certificate_is_told_in_words_with_every_value_to_copy() throws Exception {
        Stand stand =
                opened(
                        DetailsScenes.failed(
                                DetailsSamples.refusing(
                                        DetailsSamples.expired(Duration.ofDays(3)))),
                        "certificate");
        Screen.run(() -> {
            assertThat(plain(texts(stand)))
                    .contains(
                            "Asked for: smtp.example.org, port 465, TLS",
                            "The certificate is out of date. Whoever runs smtp.example.org has to"
                                    + " renew it.",
                            "CN=smtp.example.org, O=Example Mail",
                            "smtp.example.org\nmail.example.org\nimap.example.org",
                            "June 28, 2026 at 9:30 AM UTC (expired 3 days ago)",
                            "01:23:45:67:89:AB:CD:EF\n".repeat(4).strip());
            Button copy =
                    stand.shell().lookupAll(".button").stream()
                            .map(Button.class::cast)
                            .filter(button -> "Copy: Issued to".equals(button.getAccessibleText()))
                            .findFirst()
                            .orElseThrow();
            copy.fire();
            assertThat(clipboard()).isEqualTo("CN=smtp.example.org, O=Example Mail");
        });
    }

    /// The names of dates differ between versions of the locale data in blanks and an "at".
    private static List<String> plain(List<String> texts) {
        return texts.stream()
                .map(text -> text.replace('\u202F', ' ').replaceAll("(\\d{4}),? (?=\\d)", "$1 at "))
                .toList();
    }

    @Test
    void the_days_since_the_end_are_counted_in_every_language() {
        assertThat(
                        Wording.LANGUAGES.stream()
                                .map(language -> new Voice(new Wording(language)))
                                .map(voice -> voice.say(DetailsText.CERTIFICATE_EXPIRED, 1L))
                                .toList())
                .containsExactly(
                        "expired 1 day ago",
                        "seit 1 Tag abgelaufen",
                        "expiré depuis 1 jour",
                        "caducó hace 1 día");
    }

    @Test
    void a_changed_certificate_is_shown_beside_the_fingerprint_that_was_trusted() throws Exception {
        CertificateFacts changed = CertificateSamples.changedCertificate();
        Stand stand = opened(DetailsScenes.failed(DetailsSamples.refusing(changed)), "certificate");
        assertThat(Screen.on(() -> texts(stand)))
                .contains(
                        "The certificate is not the one that you decided to trust.",
                        "1F:2E:3D:4C:5B:6A:79:88\n".repeat(4).strip());
    }

    @Test
    void one_certificate_seen_at_several_places_is_shown_once_and_plain_places_say_why_not()
            throws Exception {
        Stand stand = opened(DetailsSamples.eventful(), "certificate");
        assertThat(Screen.on(() -> texts(stand)))
                .containsOnlyOnce("The certificate is in order.")
                .contains(
                        "Looked at: smtp.example.org, port 465, TLS\n"
                                + "Alternative: smtp.example.org, port 465, TLS\n"
                                + "IMAP: imap.example.org, port 993, TLS",
                        "TLSv1.3, TLS_AES_256_GCM_SHA384",
                        "Not encrypted, so the server showed no certificate.",
                        "No encryption came about, so there is no certificate to show. Connect:"
                                + " 192.0.2.25 did not answer");
    }

    @Test
    void the_table_has_the_run_every_look_every_fix_and_the_fetching_in_this_order()
            throws Exception {
        Stand stand = opened(DetailsSamples.eventful(), "tried");
        Screen.run(() -> {
            press(stand, "#copy-table");
            assertThat(clipboard().lines())
                    .containsExactly(
                            row("What", "Server", "Address", "Port", "Encryption", "Sign-in")
                                    + "\tResult\tms",
                            row("Asked for", "smtp.example.org", "192.0.2.25", "587")
                                    + "\tno encryption\tno sign-in\tSender: 530 5.7.0 Must issue a"
                                    + " STARTTLS command first\t101",
                            row("Looked at", "smtp.example.org", "2001:db8:25::465", "465")
                                    + "\tTLS\tno sign-in\tOpen, one can sign in here\t122",
                            row("Looked at", "smtp.example.org", "192.0.2.25", "25")
                                    + "\tSTARTTLS\tno sign-in\tConnect: 192.0.2.25 did not"
                                    + " answer\t8000",
                            row("Alternative", "smtp.example.org", "192.0.2.25", "465")
                                    + "\tTLS\twith sign-in\tSign in: 535-5.7.8 Username and password"
                                    + " not accepted. 535 5.7.8 Learn more at"
                                    + " https://help.example.org/login\t2481",
                            row("IMAP", "imap.example.org", "192.0.2.93", "993")
                                    + "\tTLS\twith sign-in\tEverything went through\t142");
        });
    }

    private static String row(String... cells) {
        return String.join("\t", cells);
    }

    @Test
    void chosen_rows_are_copied_with_tabs_between_columns() throws Exception {
        Stand stand = opened(DetailsSamples.eventful(), "tried");
        Screen.run(() -> {
            TableView<?> table = (TableView<?>) part(stand, "#tried");
            assertThat(part(stand, "#copy-rows").isDisabled()).isTrue();
            table.getSelectionModel().selectIndices(4, 0);
            press(stand, "#copy-rows");
            assertThat(clipboard().lines().map(line -> line.split("\t")[0]))
                    .containsExactly("Asked for", "IMAP");
        });
    }

    @Test
    void every_row_of_the_table_is_seen_without_scrolling_in_it() throws Exception {
        Stand stand = opened(DetailsSamples.eventful(), "tried");
        Screen.run(() -> Scenes.layOut(stand));
        Screen.run(() -> {
            Scenes.layOut(stand);
            Node table = part(stand, "#tried");
            double bottom = table.localToScene(table.getLayoutBounds()).getMaxY();
            assertThat(
                            table.lookupAll(".table-row-cell").stream()
                                    .filter(row ->
                                            !row.getPseudoClassStates()
                                                    .toString()
                                                    .contains("empty"))
                                    .mapToDouble(row ->
                                            row.localToScene(row.getLayoutBounds()).getMaxY()))
                    .hasSize(5)
                    .allMatch(end -> end <= bottom);
        });
    }

    @Test
    void the_message_and_its_way_stand_in_the_table_as_well() throws Exception {
        CheckReport sent =
                new CheckReport(
                        Samples.request(Samples.TLS_465),
                        Samples.proven(Samples.TLS_465, Samples.ANNA),
                        new Conclusion.Works(Samples.TLS_465),
                        Samples.delivered(),
                        Effort.none());
        Stand stand = opened(sent, "tried");
        Screen.run(() -> {
            press(stand, "#copy-table");
            assertThat(clipboard())
                    .contains("Test message\tsmtp.example.org\t\t465\tTLS\twith sign-in\t");
        });
    }

    @Test
    void what_is_counted_is_told_in_words_beside_a_meter() throws Exception {
        assertThat(budget(0, 0, Duration.ZERO))
                .contains(
                        "None of 2 sign-ins used",
                        "None of 3 refused sign-ins counted",
                        "The next sign-in is allowed at once.");
        assertThat(budget(1, 1, Duration.ZERO))
                .contains("1 of 2 sign-ins used", "1 of 3 refused sign-ins counted");
        assertThat(budget(2, 3, Duration.ofSeconds(361)))
                .contains(
                        "2 of 2 sign-ins used",
                        "3 of 3 refused sign-ins counted",
                        "The next sign-in is allowed 7 minutes after this check ended.");
        assertThat(budget(0, 3, Duration.ofMillis(900)))
                .contains("The next sign-in is allowed 1 second after this check ended.");
    }

    private static List<String> budget(int used, int refused, Duration pause) throws Exception {
        Stand stand =
                opened(
                        DetailsSamples.eventful()
                                .with(DetailsSamples.counted(used, refused, pause)),
                        "budget");
        assertThat(
                        Screen.on(() ->
                                stand
                                        .shell()
                                        .lookup("#details")
                                        .lookupAll("." + Look.METER_STEP.css())
                                        .stream()
                                        .filter(step ->
                                                step.getPseudoClassStates().contains(Look.FILLED))
                                        .count()))
                .isEqualTo(used + refused);
        return Screen.on(() -> texts(stand));
    }

    @Test
    void a_refused_sign_in_is_counted_in_sight_of_the_primary_action() throws Exception {
        Stand stand = Scenes.prepared("4-details-counted", Locale.ENGLISH, Theme.LIGHT, 1024);
        assertThat(
                        Screen.on(() ->
                                part(stand, "#allowance").lookupAll(".label").stream()
                                        .map(label -> ((Labeled) label).getText())
                                        .collect(Collectors.joining())))
                .isEqualTo("1 of 3 sign-ins used in the last 10 minutes");
        Stand calm = Scenes.prepared("4-password", Locale.ENGLISH, Theme.LIGHT, 1024);
        assertThat(Screen.on(() -> calm.shell().lookupAll("#allowance"))).isEmpty();
    }

    @Test
    void a_run_of_former_times_has_everything_but_the_count() throws Exception {
        ProbeRun run = DetailsSamples.saying(server("Hello"));
        TitledPane drawer =
                Screen.on(() -> {
                    TitledPane made = DetailsDrawer.of(new Voice(new Wording(Locale.ENGLISH)), run);
                    made.setExpanded(true);
                    return made;
                });
        assertThat(
                        Screen.on(() ->
                                drawer.getContent().lookupAll("." + Look.TAB.css()).stream()
                                        .map(tab -> ((ToggleButton) tab).getText())
                                        .toList()))
                .containsExactlyInAnyOrder("Conversation", "Certificate", "What was tried");
    }

    @Test
    void the_arrow_keys_choose_a_part_and_no_key_leaves_all_unchosen() throws Exception {
        Stand stand = opened(DetailsSamples.eventful(), "conversation");
        Screen.run(() -> {
            ToggleButton first = (ToggleButton) part(stand, "#details-conversation");
            ToggleButton second = (ToggleButton) part(stand, "#details-certificate");
            first.requestFocus();
            first.fire();
            assertThat(first.isSelected()).isTrue();
            Event.fireEvent(
                    first,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            KeyCode.RIGHT,
                            false,
                            false,
                            false,
                            false));
            assertThat(stand.scene().getFocusOwner()).isEqualTo(second);
            assertThat(second.isSelected()).isTrue();
            Scenes.layOut(stand);
            assertThat(texts(stand)).contains("The certificate is in order.");
        });
    }

    @Test
    void the_keyboard_leaves_a_text_that_can_be_selected() throws Exception {
        Stand stand = opened(DetailsSamples.eventful(), "budget");
        Screen.run(() -> {
            SelectableText first = (SelectableText) part(stand, "." + Look.SELECTABLE.css());
            first.requestFocus();
            Event.fireEvent(
                    first,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            assertThat(stand.scene().getFocusOwner()).isNotNull().isNotSameAs(first);
            assertThat(first.getText()).doesNotContain("\t");
        });
    }
}
