package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.fix.MailProgram;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.HandOverWords.Account;
import app.mailmend.wording.HandOverWords.Entry;
import app.mailmend.wording.HandOverWords.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How an account is set up anew in each mail program, for fetching and for sending. */
class HandOverWordsTest {

    private static final EmailAddress ANNA =
            EmailAddress.check("anna@example.org").toOptional().orElseThrow();
    private static final SignIn PASSWORD = new SignIn.WithPassword(new LoginName("anna.e"));

    private static Account account(SignIn signIn) {
        return new Account(ANNA, outgoing(signIn), List.of(incoming(signIn)));
    }

    private static SubmissionSettings outgoing(SignIn signIn) {
        return SubmissionSettings.of(
                new HostName("smtp.example.org"), 2587, Encryption.STARTTLS, signIn);
    }

    private static IncomingSettings incoming(SignIn signIn) {
        return new IncomingSettings(
                IncomingProtocol.IMAP,
                new Endpoint(new HostName("imap.example.org"), 2993, Encryption.IMPLICIT_TLS),
                signIn);
    }

    private static List<Step> steps(Locale language, MailProgram program, Account account) {
        return new HandOverWords(new Wording(language)).steps(program, account);
    }

    private static String said(List<Step> steps) {
        return steps.stream()
                .flatMap(step ->
                        Stream.concat(
                                Stream.of(step.words()),
                                step.entries().stream()
                                        .map(entry -> entry.field() + "=" + entry.content())))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource(MailProgram.class)
    void both_servers_stand_in_the_steps_in_every_language(MailProgram program) {
        for (Locale language : Wording.LANGUAGES) {
            assertThat(said(steps(language, program, account(PASSWORD))))
                    .contains("anna@example.org", "anna.e")
                    .contains("smtp.example.org", "2587", "imap.example.org", "2993")
                    .doesNotContain("{", "|", "2,587", "2.587");
        }
    }

    @ParameterizedTest
    @EnumSource(MailProgram.class)
    void each_value_has_a_field_and_stands_alone_to_be_copied(MailProgram program) {
        for (Locale language : Wording.LANGUAGES) {
            List<Entry> given =
                    steps(language, program, account(PASSWORD)).stream()
                            .flatMap(step -> step.entries().stream())
                            .filter(Entry::given)
                            .toList();
            assertThat(given).hasSizeGreaterThanOrEqualTo(5);
            assertThat(given)
                    .allSatisfy(entry -> assertThat(entry.field()).isNotBlank())
                    .extracting(Entry::content)
                    .contains("smtp.example.org", "imap.example.org", "2587", "2993");
        }
    }

    @ParameterizedTest
    @EnumSource(MailProgram.class)
    void a_sign_in_in_the_browser_asks_for_no_password(MailProgram program) {
        SignIn token = new SignIn.WithToken(new LoginName("anna.e"));
        for (Locale language : Wording.LANGUAGES) {
            assertThat(said(steps(language, program, account(token))))
                    .contains("anna@example.org", "smtp.example.org")
                    .doesNotContainIgnoringCase("assword")
                    .doesNotContainIgnoringCase("passwor")
                    .doesNotContainIgnoringCase("mot de passe")
                    .doesNotContainIgnoringCase("contraseña");
        }
    }

    @Test
    void without_a_sign_in_no_user_name_and_no_method_stand_there() {
        String said = said(steps(Locale.ENGLISH, MailProgram.THUNDERBIRD, account(SignIn.none())));
        assertThat(said).contains("smtp.example.org").doesNotContain("Username", "Normal password");
    }

    @ParameterizedTest
    @EnumSource(MailProgram.class)
    void where_mail_is_fetched_is_said_to_be_unknown_where_it_is(MailProgram program) {
        Account sendingOnly = new Account(ANNA, outgoing(PASSWORD), List.of());
        assertThat(said(steps(Locale.ENGLISH, program, sendingOnly)))
                .contains("Mailmend found no server for it", "smtp.example.org");
    }

    @Test
    void thunderbirds_fields_are_called_as_thunderbird_calls_them() {
        assertThat(said(steps(Locale.ENGLISH, MailProgram.THUNDERBIRD, account(PASSWORD))))
                .contains("Hostname=imap.example.org", "Connection security=SSL/TLS")
                .contains("Authentication method=Normal password");
        assertThat(said(steps(Locale.FRENCH, MailProgram.THUNDERBIRD, account(PASSWORD))))
                .contains("Nom d'hôte=imap.example.org", "Sécurité de la connexion=SSL/TLS");
    }

    @Test
    void outlooks_fields_carry_the_protocol() {
        assertThat(said(steps(Locale.ENGLISH, MailProgram.OUTLOOK_NEW, account(PASSWORD))))
                .contains("IMAP incoming server=imap.example.org", "SMTP username=anna.e");
    }

    @Test
    void what_a_program_does_in_its_own_way_is_said_openly() {
        for (Locale language : Wording.LANGUAGES) {
            HandOverWords words = new HandOverWords(new Wording(language));
            assertThat(words.candid(MailProgram.OUTLOOK_NEW))
                    .get()
                    .asString()
                    .contains("Microsoft");
            assertThat(words.candid(MailProgram.ANDROID)).get().asString().contains("Google");
            assertThat(words.candid(MailProgram.OTHER)).isEmpty();
        }
    }
}
