package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.fix.MailProgram;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Well-known mail programs' own switches, with the values filled in; and the glossary. */
class ProgramWordsTest {

    private static final LoginName ANNA = new LoginName("anna@example.org");

    private static SubmissionSettings settings(SignIn signIn) {
        return SubmissionSettings.of(
                new HostName("smtp.example.org"), 2587, Encryption.STARTTLS, signIn);
    }

    private static String said(Locale language, MailProgram program, SignIn signIn) {
        return String.join(
                "\n", new ProgramWords(new Wording(language)).steps(program, settings(signIn)));
    }

    @ParameterizedTest
    @EnumSource(MailProgram.class)
    void the_proven_values_stand_in_the_steps_in_every_language(MailProgram program) {
        for (Locale language : Wording.LANGUAGES) {
            assertThat(said(language, program, new SignIn.WithPassword(ANNA)))
                    .contains("smtp.example.org", "2587", "STARTTLS", "anna@example.org")
                    .doesNotContain("{", "2,587", "2.587");
        }
    }

    @ParameterizedTest
    @EnumSource(MailProgram.class)
    void without_a_sign_in_none_is_switched_on(MailProgram program) {
        assertThat(said(Locale.ENGLISH, program, SignIn.none()))
                .contains("smtp.example.org")
                .doesNotContain("assword");
    }

    @ParameterizedTest
    @EnumSource(MailProgram.class)
    void a_sign_in_in_the_browser_asks_for_no_password(MailProgram program) {
        for (Locale language : Wording.LANGUAGES) {
            assertThat(said(language, program, new SignIn.WithToken(ANNA)))
                    .contains("anna@example.org")
                    .doesNotContain("Normal password", "Passwort, normal");
        }
        assertThat(said(Locale.ENGLISH, MailProgram.THUNDERBIRD, new SignIn.WithToken(ANNA)))
                .contains("OAuth2", "smtp.example.org");
    }

    @Test
    void outlooks_switches_are_called_as_outlook_calls_them() {
        SignIn password = new SignIn.WithPassword(ANNA);
        assertThat(said(Locale.ENGLISH, MailProgram.OUTLOOK_CLASSIC, password))
                .contains("My outgoing server (SMTP) requires authentication");
        assertThat(said(Locale.GERMAN, MailProgram.OUTLOOK_CLASSIC, password))
                .contains("Der Postausgangsserver (SMTP) erfordert Authentifizierung");
        assertThat(said(Locale.FRENCH, MailProgram.OUTLOOK_CLASSIC, password))
                .contains("Mon serveur sortant (SMTP) requiert une authentification");
        assertThat(said(Locale.of("es"), MailProgram.OUTLOOK_CLASSIC, password))
                .contains("Mi servidor de salida (SMTP) requiere autenticación");
    }

    @ParameterizedTest
    @EnumSource(MailProgram.class)
    void without_known_settings_the_values_stand_in_words(MailProgram program) {
        ProgramWords words = new ProgramWords(new Wording(Locale.ENGLISH));
        assertThat(String.join("\n", words.steps(program)))
                .contains("465, or else 587", "the server for sending that your provider names");
        assertThat(words.name(program)).isNotBlank();
    }

    @Test
    void the_glossary_explains_ten_words_that_our_texts_use() {
        Glossary glossary = new Glossary(new Wording(Locale.ENGLISH));
        assertThat(Glossary.terms()).hasSize(10).doesNotHaveDuplicates();
        List<String> words = Glossary.terms().stream().map(glossary::word).toList();
        assertThat(words).doesNotHaveDuplicates().contains("STARTTLS", "App password");
        assertThat(Glossary.terms().stream().map(glossary::meaning))
                .doesNotHaveDuplicates()
                .allMatch(meaning -> meaning.endsWith("."));
    }
}
