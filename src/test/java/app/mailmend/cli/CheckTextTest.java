package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.report.sheet.Page;
import app.mailmend.session.SetupState;
import app.mailmend.session.SetupState.Activity;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Fingerprint;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CheckTextTest {

    private final Bench bench = new Bench();

    private int check(String... more) {
        String[] typed = {"check", "alice@example.org", "--host", "mail.example.org"};
        String[] all = java.util.Arrays.copyOf(typed, typed.length + more.length);
        System.arraycopy(more, 0, all, typed.length, more.length);
        return bench.run(all);
    }

    @Test
    void a_failure_is_told_in_the_order_result_words_meaning_evidence_remedy() {
        bench.session.checked = Samples::fails;

        assertThat(check()).isEqualTo(1);

        assertThat(bench.out())
                .containsSubsequence(
                        "It does not work yet",
                        "What the server said",
                        "530-5.7.0 Must issue a STARTTLS",
                        "530 5.7.0 command first",
                        "What it means",
                        "Why we think so",
                        "What else it could be",
                        "What to do",
                        "1. ")
                .doesNotContain("Settings that work");
    }

    @Test
    void answers_are_judged_after_the_check_and_the_next_question_stands_at_the_end() {
        bench.session.checked = Samples::fails;
        bench.session.asked = List.of(Question.WEB_SIGN_IN, Question.TWO_STEP);

        assertThat(check("--web-sign-in", "no")).isEqualTo(1);

        assertThat(bench.out())
                .containsSubsequence("What to do", "One answer would help", "--two-step yes")
                .doesNotContain("--web-sign-in");
        assertThat(bench.err().lines().distinct()).hasSameSizeAs(bench.err().lines().toList());
    }

    @Test
    void a_wrong_answer_is_refused_before_anything_is_tested() {
        assertThat(check("--two-step", "maybe")).isEqualTo(2);

        assertThat(bench.session.checks).isEmpty();
    }

    @Test
    void fetching_has_a_part_of_its_own_where_it_was_asked_for() {
        bench.session.checked = Samples::worksAndFetches;

        assertThat(check("--incoming")).isEqualTo(1);

        assertThat(bench.out())
                .containsSubsequence(
                        "For receiving",
                        "It works: IMAP: mail.example.org:993 (tls)",
                        "It does not work yet: POP3: mail.example.org:995 (tls)",
                        "-ERR [AUTH] no");
    }

    @Test
    void mended_settings_are_shown_with_their_proof() {
        bench.session.checked = Samples::mended;

        assertThat(check("--fix")).isZero();

        assertThat(bench.out())
                .containsSubsequence(
                        "Mended",
                        "tried just now: it works, 431",
                        "Settings that work",
                        "mail.example.org",
                        "465",
                        "SSL/TLS",
                        "alice@example.org",
                        "The test message",
                        "Sign-ins sent: 2");
    }

    @Test
    void a_sign_in_held_back_says_for_how_long() {
        bench.session.checked = Samples::heldBack;

        assertThat(check()).isEqualTo(1);

        assertThat(bench.out())
                .contains(
                        "Enough sign-ins for now",
                        "Wait 8 minutes without any attempt.",
                        "The next sign-in is possible in 8 minutes.");
    }

    @Test
    void settings_that_work_need_no_explanation() {
        assertThat(check()).isZero();

        assertThat(bench.out())
                .contains("It works", "Settings that work")
                .doesNotContain("What it means", "What to do");
    }

    @Test
    void an_uncertain_end_promises_nothing() {
        bench.session.checked = Samples::uncertain;

        assertThat(check("--send")).isEqualTo(1);

        assertThat(bench.out()).contains("Nobody can tell").doesNotContain("Settings that work");
    }

    @Test
    void progress_stands_on_the_error_stream_and_only_there() {
        bench.session.during =
                List.of(
                        testing(Activity.TESTING, 587),
                        testing(Activity.LOOKING_FOR_A_FIX, 465),
                        testing(Activity.PROVING_THE_FIX, 465));
        bench.session.checked = Samples::mended;

        check("--fix");

        assertThat(bench.err())
                .containsSubsequence(
                        "Testing mail.example.org:587",
                        "✓",
                        "Looking for settings that work: mail.example.org:465",
                        "Proving mail.example.org:465",
                        "✗");
        assertThat(bench.out()).doesNotContain("Looking for", "Proving ", "Testing mail");
    }

    @Test
    void a_stage_is_shown_once_however_often_it_is_told() {
        bench.session.during =
                List.of(testing(Activity.TESTING, 587), testing(Activity.TESTING, 587));
        bench.session.checked = Samples::cancelled;

        check();

        assertThat(bench.err().lines().filter(line -> line.contains("✓"))).hasSize(1);
        assertThat(bench.err().lines().filter(line -> line.contains("Testing"))).hasSize(1);
    }

    @Test
    void a_stage_of_the_proof_is_shown_although_the_first_test_had_the_same() {
        bench.session.during =
                List.of(testing(Activity.TESTING, 587), testing(Activity.PROVING_THE_FIX, 587));
        bench.session.checked = Samples::cancelled;

        check();

        assertThat(bench.err().lines().filter(line -> line.contains("✓"))).hasSize(2);
    }

    private static SetupState testing(Activity activity, int port) {
        return new SetupState.Testing(
                activity,
                Samples.settings(port, Encryption.STARTTLS),
                List.of(Samples.stage(Stage.EHLO, Outcome.PASSED)),
                Stage.AUTH);
    }

    @Test
    void words_of_a_server_cannot_act_on_the_terminal() {
        SmtpReply hostile = new SmtpReply(550, List.of("\u001b[2J\u202Egone", "\u0007"));
        bench.session.checked =
                request ->
                        Samples.report(
                                request,
                                Samples.run(
                                        request,
                                        Samples.stage(
                                                Stage.MAIL_FROM,
                                                Outcome.FAILED,
                                                new Evidence.Replied(hostile))),
                                Samples.fails(request).conclusion(),
                                List.of());

        check();

        assertThat(bench.out() + bench.err()).doesNotContain("\u001b", "\u202E", "\u0007");
        assertThat(bench.out()).contains("\\u001b[2J\\u202egone");
    }

    @Test
    void colour_is_for_terminals_whose_owner_did_not_forbid_it() {
        bench.terminal.attended = true;
        check();
        assertThat(bench.out()).contains("\u001b[1;32m");
        assertThat(bench.err()).doesNotContain("\u001b");

        Bench forbidden = new Bench();
        forbidden.terminal.attended = true;
        forbidden.terminal.environment.put("NO_COLOR", "1");
        forbidden.run("check", "alice@example.org", "--host", "h.example");
        assertThat(forbidden.out()).doesNotContain("\u001b");

        Bench file = new Bench();
        file.run("check", "alice@example.org", "--host", "h.example");
        assertThat(file.out()).doesNotContain("\u001b");
    }

    @Test
    void an_empty_no_color_forbids_nothing() {
        bench.terminal.attended = true;
        bench.terminal.environment.put("NO_COLOR", "");

        check();

        assertThat(bench.out()).contains("\u001b[");
    }

    @Test
    void the_language_of_the_option_beats_that_of_the_computer() {
        bench.in(Locale.GERMAN);

        check();

        assertThat(bench.out()).contains("Es funktioniert");
        assertThat(Console.language("check", "--lang", "fr")).contains(Locale.FRENCH);
        assertThat(Console.language("check", "--lang=es")).contains(Locale.of("es"));
        assertThat(Console.language("check", "--lang", "it")).isEmpty();
        assertThat(Console.language("check")).isEmpty();
    }

    @Test
    void text_is_wrapped_to_the_width_of_the_terminal() {
        bench.terminal.environment.put("COLUMNS", "60");
        bench.session.checked = Samples::mended;

        check("--fix");

        assertThat(bench.out()).contains("the\nsettings below do.");
        assertThat(new Page(false, 20).paragraph("one two three four five").toString())
                .isEqualTo("  one two three four\n  five\n");
    }

    @Test
    void the_fingerprint_of_a_server_of_ones_own_is_shown_to_experts_with_the_option_for_it() {
        bench.session.checked =
                request -> Samples.refused(request, CertificateProblem.SELF_SIGNED, "");

        check();

        assertThat(bench.out())
                .contains("For those who run this server")
                .contains(new Fingerprint(Samples.SELF_MADE).shown().substring(0, 23))
                .contains("--pin mail.example.org=" + Samples.SELF_MADE);
    }

    @Test
    void a_changed_certificate_is_shown_beside_the_expected_one_and_cannot_be_accepted() {
        String expected = "cd".repeat(32);
        bench.session.checked =
                request ->
                        Samples.refused(request, CertificateProblem.FINGERPRINT_CHANGED, expected);

        check();

        assertThat(bench.out())
                .contains("AB:AB:AB:AB:AB:AB:AB:AB", "CD:CD:CD:CD:CD:CD:CD:CD")
                .doesNotContain("--pin");
    }
}
