package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.PasswordKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What rules see of a quoted text, and what becomes of their findings. */
class CluesTest {

    private static final Phrasebook BOOK =
            Phrasebook.of(
                    List.of(
                            "= TRY_LATER",
                            "says later",
                            "= GREYLISTED",
                            "says grey",
                            "= AT_AUTH",
                            "says signing in",
                            "= GOOGLE_SPEAKS",
                            "says gmail",
                            "= TENCENT_SPEAKS",
                            "says tencent"));

    @Test
    void a_number_of_three_digits_is_a_reply_only_where_one_can_stand() {
        for (String reply : List.of("550 no", "error (550)", "code 550: no", "smtp; 550-no")) {
            assertThat(clues(reply).code(550)).as(reply).isTrue();
            assertThat(clues(reply).code(551, 450)).as(reply).isFalse();
        }
        for (String other :
                List.of("port 550", "line 550", "10.550.1", "550 messages", "a:550", "550:25")) {
            assertThat(clues(other).code(550)).as(other).isFalse();
        }
    }

    @Test
    void an_enhanced_number_has_three_parts_and_no_fourth() {
        Clues clues = clues("no (#5.7.13)");
        assertThat(clues.enhanced(5, 7, 13)).isTrue();
        assertThat(clues.enhanced(5, 7, 1)).isFalse();
        assertThat(clues.enhanced(5, 1, 13)).isFalse();
        assertThat(clues.enhanced(4, 7, 13)).isFalse();
        assertThat(clues("at 5.7.1.3").enhanced(5, 7, 1)).isFalse();
        assertThat(clues("15.7.1").enhanced(5, 7, 1)).isFalse();
    }

    @Test
    void only_four_hundred_and_more_is_a_refusal() {
        assertThat(clues("451 no").refusedByNumber()).isTrue();
        assertThat(clues("400 no").refusedByNumber()).isTrue();
        assertThat(clues("250 yes").refusedByNumber()).isFalse();
        assertThat(clues("no").refusedByNumber()).isFalse();
    }

    @Test
    void words_tell_unless_they_only_name_a_place_or_somebody() {
        assertThat(clues("grey").wordsTell()).isTrue();
        assertThat(clues("gmail").wordsTell()).isFalse();
        assertThat(clues("signing in").wordsTell()).isFalse();
    }

    @Test
    void what_is_wrapped_weighs_half_when_something_inside_tells_more() {
        Clues wrapped = clues("later. The server response was: grey");
        assertThat(confidence(wrapped, Signal.TRY_LATER)).isEqualTo(0.4);
        assertThat(confidence(wrapped, Signal.GREYLISTED)).isEqualTo(0.8);
        assertThat(confidence(clues("later. The server response was: no"), Signal.TRY_LATER))
                .isEqualTo(0.8);
        assertThat(clues("no").hear(Signal.TRY_LATER, Cause.GREYLISTED, 0.8)).isEmpty();
    }

    private static double confidence(Clues clues, Signal signal) {
        return clues.hear(signal, Cause.GREYLISTED, 0.8).findFirst().orElseThrow().confidence();
    }

    @Test
    void a_told_stage_outweighs_a_stage_in_the_words() {
        Situation said = clues("signing in: no").situation();
        assertThat(said.at(Stage.AUTH)).isTrue();
        assertThat(said.maybeAt(Stage.DATA)).isFalse();
        Situation told = clues("signing in: no", new Hint.AtStage(Stage.DATA)).situation();
        assertThat(told.at(Stage.AUTH)).isFalse();
        assertThat(told.at(Stage.AUTH, Stage.DATA)).isTrue();
        Situation unknown = clues("no").situation();
        assertThat(unknown.at(Stage.DATA)).isFalse();
        assertThat(unknown.maybeAt(Stage.DATA)).isTrue();
    }

    @Test
    void hints_tell_port_encryption_and_sign_in() {
        Situation sent =
                clues(
                                "no",
                                new Hint.OnPort(465),
                                new Hint.With(Encryption.STARTTLS),
                                new Hint.SignInOnTheWire(true))
                        .situation();
        assertThat(sent.portIs(465)).isTrue();
        assertThat(sent.portIs(587)).isFalse();
        assertThat(sent.with(Encryption.NONE, Encryption.STARTTLS)).isTrue();
        assertThat(sent.with(Encryption.IMPLICIT_TLS)).isFalse();
        assertThat(sent.signIn()).isEqualTo(SignInSeen.SENT);
        assertThat(clues("no", new Hint.SignInOnTheWire(false)).situation().signIn())
                .isEqualTo(SignInSeen.NOT_SENT);
        assertThat(clues("no").situation().signIn()).isEqualTo(SignInSeen.UNKNOWN);
    }

    @Test
    void port_and_encryption_clash_where_one_starts_with_tls_and_the_other_does_not() {
        assertThat(pair(465, Encryption.STARTTLS).plainOnTlsPort()).isTrue();
        assertThat(pair(465, Encryption.NONE).portAndEncryptionClash()).isTrue();
        assertThat(pair(465, Encryption.IMPLICIT_TLS).portAndEncryptionClash()).isFalse();
        assertThat(pair(587, Encryption.IMPLICIT_TLS).tlsOnPlainPort()).isTrue();
        assertThat(pair(587, Encryption.IMPLICIT_TLS).portAndEncryptionClash()).isTrue();
        assertThat(pair(587, Encryption.STARTTLS).portAndEncryptionClash()).isFalse();
        assertThat(pair(26, Encryption.IMPLICIT_TLS).portAndEncryptionClash()).isFalse();
    }

    private static Situation pair(int port, Encryption encryption) {
        return clues("no", new Hint.OnPort(port), new Hint.With(encryption)).situation();
    }

    @Test
    void who_speaks_decides_what_a_password_is() {
        assertThat(clues("gmail: no").situation().passwordKind())
                .isEqualTo(PasswordKind.APP_PASSWORD);
        assertThat(clues("no", new Hint.AtServer("smtp.tencent.example")).situation())
                .matches(situation -> situation.speaks(Signal.TENCENT_SPEAKS))
                .matches(situation -> situation.passwordKind() == PasswordKind.AUTHORIZATION_CODE);
        assertThat(clues("no").situation().passwordKind()).isEqualTo(PasswordKind.ACCOUNT_PASSWORD);
        assertThat(clues("gmail: no").situation().wellKnownProvider()).isTrue();
        assertThat(clues("no").situation().wellKnownProvider()).isFalse();
    }

    @Test
    void a_quoted_text_was_not_seen_live() {
        Clues clues = clues("grey");
        assertThat(clues.live()).isFalse();
        assertThat(clues.fetching()).isFalse();
        assertThat(clues.endpoint()).isEmpty();
        assertThat(clues.failure()).isEmpty();
        assertThat(clues.signInOffered()).isFalse();
        assertThat(clues.otherHostOpen()).isFalse();
        assertThat(clues.nothingConnected()).isFalse();
        assertThat(clues.everythingSaid()).containsExactly(new Reason.Said("grey"));
    }

    @Test
    void a_diagnosis_has_a_best_finding_and_alternatives_that_are_worth_a_thought() {
        Diagnosis diagnosis =
                new Diagnosis(
                        List.of(
                                Finding.of(Cause.GREYLISTED, 0.8),
                                Finding.of(Cause.IP_BLOCKED, 0.1),
                                Finding.of(Cause.SUCCESS, 0.09)));
        assertThat(diagnosis.cause()).isEqualTo(Cause.GREYLISTED);
        assertThat(diagnosis.alternatives()).containsExactly(Finding.of(Cause.IP_BLOCKED, 0.1));
        assertThatThrownBy(() -> new Diagnosis(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_finding_is_between_no_and_yes_and_names_each_reason_once() {
        for (double wrong : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> Finding.of(Cause.SUCCESS, wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Reason one = new Reason.Said("one");
        Reason two = new Reason.Said("two");
        Finding finding = Finding.of(Cause.SUCCESS, 1, one).because(two, one);
        assertThat(finding.because()).containsExactly(one, two);
        assertThat(finding.atMost(0.456).confidence()).isEqualTo(0.46);
        assertThat(finding.atMost(2).confidence()).isEqualTo(1);
    }

    private static Clues clues(String text, Hint... hints) {
        return Clues.of(
                ProbeRun.quoted(new Subject.Quoted(text, Set.of(hints)), ProviderFacts.unknown()),
                BOOK);
    }
}
