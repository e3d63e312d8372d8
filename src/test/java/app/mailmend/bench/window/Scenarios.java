package app.mailmend.bench.window;

import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Transcript;
import app.mailmend.session.CheckReport;
import app.mailmend.session.SetupState;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.internet.Documents;
import app.mailmend.testing.internet.Internet;
import app.mailmend.ui.steps.ExplainModel;
import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.SetupModel;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What is played; a page that is new is one more line in {@link #all}. */
final class Scenarios {

    private static final String DOMAIN = "example.org";
    private static final String ADDRESS = "anna@" + DOMAIN;
    private static final Duration ROUND_TRIP = Duration.ofMillis(60);
    private static final long KEY = 40;
    private static final long A_MOMENT = 600;
    private static final long LONGER = 2_000;
    private static final int MEGABYTE = 1 << 20;
    private static final int LONG_LINE = 64 * 1024;
    private static final int MANY_LINES = 1_000;

    private Scenarios() {}

    static List<Scenario> all() {
        return List.of(
                still("typing an address", Scenarios::type),
                new Scenario("a search", Scenarios::found, Scenarios::search),
                new Scenario("cancelling a search", Scenarios::silent, Scenarios::cancelSearch),
                still("practice, from the accounts to the proof", Scenarios::practise),
                hostile(
                        "a greeting without an end",
                        script -> script.repeat("220-still greeting you\r\n", 10_000_000),
                        LONGER),
                hostile(
                        "lines of 64 kB",
                        script -> script.send("220 " + "x".repeat(LONG_LINE) + "\r\n").silence(),
                        LONGER),
                hostile(
                        "a byte every half second",
                        script -> script.drip("220 mail\r\n", Duration.ofMillis(500)),
                        LONGER),
                hostile("replies of 1000 lines", Scenarios::talkative, LONGER),
                hostile("cancelling a test", Script::silence, A_MOMENT),
                still("a conversation of 1 MB in the details", Scenarios::details),
                still("explaining a message", hand -> explain(hand, "535 5.7.8 no such user")),
                still("explaining 1 MB of log", hand -> explain(hand, log())));
    }

    private static Scenario still(String name, Scenario.Play play) {
        return new Scenario(name, Internet::still, play);
    }

    private static void type(Hand hand) throws Exception {
        for (String address : List.of("anna.example@gmail.com", "anna@gmial.com", ADDRESS)) {
            for (int i = 1; i <= address.length(); i++) {
                String typed = address.substring(0, i);
                hand.uses("#address", TextField.class, field -> field.setText(typed));
                hand.waits(KEY);
            }
            hand.waits(LONGER);
        }
    }

    private static Internet found() {
        return Internet.far(ROUND_TRIP)
                .mx(DOMAIN, "mx1.example.org", "mx2.example.org")
                .srv("_submissions._tcp.example.org", 465, "smtp.example.org")
                .srv("_submission._tcp.example.org", 587, "send.example.org")
                .page(
                        "https://autoconfig.example.org/mail/config-v1.1.xml",
                        Documents.autoconfig(DOMAIN, "out.example.org", "in.example.org"))
                .mailServer("smtp.example.org")
                .mailServer("mail.example.org")
                .mailServer("imap.example.org");
    }

    private static Internet silent() {
        return Internet.far(ROUND_TRIP).silentNames();
    }

    private static void account(SetupModel model) {
        model.account().address().set(ADDRESS);
        model.account().password().set("secret");
    }

    private static void search(Hand hand) throws Exception {
        hand.does(Scenarios::account);
        hand.presses("#next");
        hand.awaits(SetupState.Found.class);
        hand.waits(A_MOMENT);
    }

    private static void cancelSearch(Hand hand) throws Exception {
        hand.does(Scenarios::account);
        hand.presses("#next");
        hand.awaits(SetupState.Searching.class);
        hand.waits(A_MOMENT);
        hand.does(SetupModel::cancel);
        hand.awaits(SetupState.Found.class);
        hand.waits(A_MOMENT);
    }

    private static void practise(Hand hand) throws Exception {
        hand.presses("#practise");
        hand.presses("#lesson-STARTTLS_FIRST");
        hand.presses("#next");
        hand.presses("#test");
        hand.presses("#send");
        hand.until(() -> hand.model().page().get() == Page.DONE);
        hand.waits(A_MOMENT);
    }

    /** A server that says hello at great length and refuses the sign-in at great length. */
    private static void talkative(Script script) {
        String many = "250-X-MUCH of what it can do\r\n";
        script.send("220 mail.example.test\r\n")
                .expect("EHLO.*")
                .send("250-mail.example.test\r\n" + many.repeat(MANY_LINES) + "250 HELP\r\n")
                .expect(".*")
                .send("550-no\r\n".repeat(MANY_LINES) + "550 no\r\n")
                .silence();
    }

    private static Scenario hostile(String name, Consumer<Script> misdeed, long patience) {
        return still(
                name,
                hand -> {
                    try (ScriptedSmtpServer server = ScriptedSmtpServer.script(misdeed)) {
                        search(hand);
                        hand.does(model -> model.test(settings(server)));
                        hand.waits(patience);
                        hand.does(SetupModel::cancel);
                        hand.awaits(SetupState.Checked.class);
                        hand.waits(A_MOMENT);
                    }
                });
    }

    private static SubmissionSettings settings(ScriptedSmtpServer server) {
        return SubmissionSettings.of(
                HostName.check(server.host()).orElseThrow(),
                server.port(),
                Encryption.NONE,
                SignIn.none());
    }

    /** What was really seen on a refusal, with very much more of it. */
    private static void details(Hand hand) throws Exception {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.script(script -> script.send("554 5.7.1 go away\r\n").close())) {
            search(hand);
            hand.does(model -> model.test(settings(server)));
            hand.awaits(SetupState.Checked.class);
        }
        CheckReport report = hand.model().report().orElseThrow();
        hand.session().play(new SetupState.Checked(longer(report)));
        hand.waits(A_MOMENT);
        hand.uses("#details", TitledPane.class, drawer -> drawer.setExpanded(true));
        hand.waits(LONGER);
    }

    private static CheckReport longer(CheckReport report) {
        Transcript.Line line =
                new Transcript.Line(
                        Transcript.Side.SERVER, "250-" + "many words of a server ".repeat(4));
        Transcript endless =
                new Transcript(Collections.nCopies(MEGABYTE / line.toString().length(), line));
        return new CheckReport(
                report.request(),
                new ProbeRun(
                        report.run().subject(),
                        report.run().provider(),
                        report.run().stages(),
                        report.run().survey(),
                        endless,
                        report.run().effort()),
                report.conclusion(),
                report.delivery(),
                report.incoming(),
                report.effort());
    }

    private static String log() {
        String line = "Nov 22 12:00:01 mail postfix/smtpd[211]: connect from unknown\n";
        return line.repeat(MEGABYTE / line.length()) + "status=bounced (535 5.7.8 no)\n";
    }

    private static void explain(Hand hand, String text) throws Exception {
        hand.does(model -> model.goTo(Page.EXPLAIN));
        hand.uses(
                "#message",
                TextArea.class,
                field -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    field.paste();
                });
        hand.presses("#explain");
        hand.until(() ->
                hand.model().explaining().outcome().get()
                        instanceof ExplainModel.Outcome.Explained);
        hand.waits(A_MOMENT);
    }
}
