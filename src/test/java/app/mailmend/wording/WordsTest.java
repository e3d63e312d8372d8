package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.InputFault;
import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Transcript;
import app.mailmend.fix.Addressee;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Letter;
import app.mailmend.fix.Wanted;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final ProviderFacts GMAIL =
            new ProviderFacts("gmail", "Gmail", PasswordKind.APP_PASSWORD, Set.of());

    private static final SubmissionSettings SETTINGS =
            SubmissionSettings.of(
                    HostName.check("smtp.example.com").orElseThrow(),
                    2525,
                    Encryption.STARTTLS,
                    new SignIn.WithPassword(new LoginName("anna@example.com")));

    private final Wording english = new Wording(Locale.ENGLISH);
    private final Wording german = new Wording(Locale.GERMANY);

    @Test
    void a_cause_has_a_title_and_a_meaning_in_its_face() {
        Finding plain = Finding.of(Cause.AUTH_REQUIRED, 0.95);
        Finding hidden = plain.in(Circumstance.SIGN_IN_HIDDEN_UNTIL_TLS);
        DiagnosisWords words = new DiagnosisWords(english);
        assertThat(words.title(plain)).isEqualTo("The server wants you to sign in first");
        assertThat(words.meaning(hidden)).contains("only on an encrypted connection");
        assertThat(words.meaning(plain)).isNotEqualTo(words.meaning(hidden));
        assertThat(words.meaning(plain.in(Circumstance.NO_ROUTE))).isEqualTo(words.meaning(plain));
        assertThat(words.certainty(plain)).isEqualTo("This is certain.");
        assertThat(words.certainty(Finding.of(Cause.AUTH_REQUIRED, 0.3)))
                .isEqualTo("This is possible.");
    }

    @Test
    void evidence_names_the_stage_the_provider_and_the_words() {
        Finding finding =
                Finding.of(
                        Cause.BAD_CREDENTIALS,
                        0.9,
                        new Reason.Said("535 5.7.8 it's {0} wrong"),
                        new Reason.Happened(Fact.CONNECTION_CLOSED, Stage.AUTH),
                        new Reason.KnownOfProvider("Gmail", Fact.PROVIDER_WANTS_APP_PASSWORD),
                        new Reason.KnownOfProvider("", Fact.PROVIDER_WANTS_APP_PASSWORD));
        assertThat(new DiagnosisWords(english).evidence(finding))
                .containsExactly(
                        "The answer was: 535 5.7.8 it's {0} wrong",
                        "The connection was closed in the step “Sign in”.",
                        "Gmail takes app passwords in mail programs, not the ordinary one.",
                        "This provider takes app passwords in mail programs, not the ordinary one.");
    }

    @Test
    void settings_are_named_with_a_plain_port_number_in_every_language() {
        Fix fix = new Fix.ChangeSettings(SETTINGS);
        assertThat(new FixWords(english).title(fix, GMAIL))
                .isEqualTo("Use port 2525 with STARTTLS on smtp.example.com");
        assertThat(new FixWords(german).title(fix, GMAIL))
                .isEqualTo("Port 2525 mit STARTTLS auf smtp.example.com verwenden");
        assertThat(new FixWords(english).steps(fix, GMAIL))
                .contains(
                        "Server: smtp.example.com. Port: 2525. Encryption: STARTTLS.",
                        "Sign-in: anna@example.com.");
    }

    @Test
    void a_pause_is_rounded_up_and_takes_the_place_of_the_general_advice() {
        Fix fix = new Fix.DoElsewhere(Errand.WAIT_AND_TRY_AGAIN);
        FixWords words = new FixWords(english);
        assertThat(words.pause(Duration.ofMillis(1))).isEqualTo("1 second");
        assertThat(words.pause(Duration.ofSeconds(90))).isEqualTo("90 seconds");
        assertThat(words.pause(Duration.ofSeconds(91))).isEqualTo("2 minutes");
        assertThat(words.pause(Duration.ofMinutes(10))).isEqualTo("10 minutes");
        assertThat(new FixWords(german).pause(Duration.ofMinutes(10))).isEqualTo("10 Minuten");
        assertThat(words.steps(fix, GMAIL, Duration.ofSeconds(1)))
                .startsWith("Wait 1 second without any attempt.")
                .hasSameSizeAs(words.steps(fix, GMAIL));
        assertThat(words.steps(fix, GMAIL, Duration.ZERO)).isEqualTo(words.steps(fix, GMAIL));
    }

    @Test
    void steps_name_the_provider_or_speak_of_it_in_general() {
        Fix fix = new Fix.AskFor(Wanted.APP_PASSWORD);
        ProviderFacts acme =
                new ProviderFacts("acme", "Acme Mail", PasswordKind.APP_PASSWORD, Set.of());
        assertThat(new FixWords(english).steps(fix, acme)).hasSize(4);
        assertThat(new FixWords(english).steps(fix, acme).getFirst()).contains("Acme Mail");
        assertThat(new FixWords(english).steps(fix, ProviderFacts.unknown()).getFirst())
                .contains("your mail provider");
        assertThat(new FixWords(english).steps(new Fix.DoElsewhere(Errand.SET_THE_CLOCK), GMAIL))
                .hasSize(2);
    }

    @Test
    void a_letter_holds_the_request_the_facts_and_the_servers_words_but_no_time() {
        ProbeRun run =
                run(
                        new StageResult(
                                Stage.AUTH,
                                Outcome.FAILED,
                                Duration.ofMillis(7),
                                List.of(
                                        new Evidence.Replied(
                                                new SmtpReply(
                                                        535, List.of("5.7.139 no", "again"))))));
        Fix.TellSomeone tell =
                new Fix.TellSomeone(Addressee.ADMINISTRATOR, Letter.SWITCH_ON_SMTP_AUTH);
        String letter =
                new FixWords(english)
                        .letter(
                                tell,
                                run,
                                new Diagnosis(List.of(Finding.of(Cause.SMTP_AUTH_DISABLED, 0.9))));
        assertThat(letter)
                .contains(
                        "anna@example.com",
                        "port 2525 with STARTTLS on smtp.example.com",
                        "Sign in",
                        "smtp-auth-disabled",
                        "> 535-5.7.139 no\n> 535 again",
                        "-SmtpClientAuthenticationDisabled $false");
        assertThat(letter).doesNotContainPattern("\\d\\d:\\d\\d").doesNotContain("{", "''");
        assertThat(new FixWords(english).steps(tell, GMAIL).getLast()).contains("Gmail");
    }

    @Test
    void a_stage_tells_what_was_seen_in_one_line() {
        StageWords words = new StageWords(english);
        assertThat(words.name(Stage.AUTH)).isEqualTo("Sign in");
        assertThat(words.happens(Stage.AUTH)).endsWith(".");
        assertThat(words.outcome(Outcome.SKIPPED)).isEqualTo("skipped");
        assertThat(
                        words.detail(
                                stage(
                                        Outcome.FAILED,
                                        new Evidence.SignInTried("PLAIN"),
                                        new Evidence.Replied(
                                                new SmtpReply(535, List.of("no", "never"))))))
                .isEqualTo("535-no 535 never");
        assertThat(
                        words.detail(
                                stage(
                                        Outcome.PASSED,
                                        new Evidence.Noticed(Oddity.SLOW_GREETING, "16"),
                                        new Evidence.Replied(
                                                new SmtpReply(220, List.of("ready"))))))
                .isEqualTo("220 ready · The server took 16 s for its first words");
        assertThat(
                        words.detail(
                                stage(
                                        Outcome.SKIPPED,
                                        new Evidence.SignInSkipped(SkipReason.NOT_ENCRYPTED))))
                .isEqualTo("No sign-in, because the connection is not encrypted");
        assertThat(
                        words.detail(
                                stage(
                                        Outcome.FAILED,
                                        new Evidence.NotConnected(
                                                "192.0.2.1", ConnectFault.REFUSED))))
                .isEqualTo("192.0.2.1 refused the connection");
        assertThat(words.detail(stage(Outcome.PASSED))).isEmpty();
    }

    @Test
    void encryption_and_input_faults_have_words() {
        assertThat(new EncryptionWords(german).name(Encryption.NONE))
                .isEqualTo("keine Verschlüsselung");
        assertThat(new EncryptionWords(english).explained(Encryption.STARTTLS))
                .startsWith("STARTTLS");
        assertThat(new InputWords(english).fault(InputFault.HOST_IS_URL)).contains("web address");
    }

    private static StageResult stage(Outcome outcome, Evidence... seen) {
        return new StageResult(Stage.AUTH, outcome, Duration.ZERO, List.of(seen));
    }

    private static ProbeRun run(StageResult... stages) {
        EmailAddress anna = EmailAddress.check("anna@example.com").orElseThrow();
        return new ProbeRun(
                new Subject.Tested(SETTINGS, anna, anna),
                GMAIL,
                List.of(stages),
                List.of(),
                Transcript.empty(),
                Effort.none());
    }

    @Test
    void a_day_is_written_as_people_of_the_language_write_it() {
        Finding expired =
                Finding.of(
                        Cause.CERT_EXPIRED,
                        0.97,
                        new Reason.Shown(Fact.CERTIFICATE_VALID_UNTIL, "2026-11-19"),
                        new Reason.Shown(Fact.CERTIFICATE_ISSUED_BY, "2026-11-19"));
        assertThat(new DiagnosisWords(new Wording(Locale.GERMAN)).evidence(expired))
                .anySatisfy(line -> assertThat(line).contains("19. November 2026"))
                .anySatisfy(line -> assertThat(line).contains("2026-11-19"));
        assertThat(new DiagnosisWords(new Wording(Locale.FRENCH)).evidence(expired).getFirst())
                .endsWith("jusqu'au 19 novembre 2026.");
        assertThat(new Wording(Locale.ENGLISH).day("no day at all")).isEqualTo("no day at all");
    }
}
