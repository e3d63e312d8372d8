package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.wording.Glossary.Term;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short help for each page, and finding technical words in texts. */
class HelpWordsTest {

    @ParameterizedTest
    @EnumSource(HelpWords.Place.class)
    void the_help_for_a_page_is_short_in_every_language(HelpWords.Place place) {
        for (Locale language : Wording.LANGUAGES) {
            HelpWords help = new HelpWords(new Wording(language));
            long sentences =
                    help.all(place).chars().filter(sign -> sign == '.' || sign == '!').count();
            assertThat(sentences).as(help.name(place)).isBetween(3L, 10L);
        }
    }

    @Test
    void technical_words_are_found_where_they_stand_as_words() {
        Glossary english = new Glossary(new Wording(Locale.ENGLISH));
        assertThat(english.termsIn("Use the other port, with STARTTLS."))
                .containsExactly(Term.PORT, Term.STARTTLS);
        assertThat(english.termsIn("Copy the report into your support request.")).isEmpty();
        assertThat(english.termsIn("Ask for an app password")).containsExactly(Term.APP_PASSWORD);
    }

    @Test
    void a_word_in_brackets_need_not_stand_beside_it() {
        Glossary german = new Glossary(new Wording(Locale.GERMAN));
        assertThat(german.termsIn("Das Zertifikat ist abgelaufen"))
                .containsExactly(Term.CERTIFICATE);
    }

    @Test
    void a_cause_has_the_faces_that_are_explained_apart() {
        DiagnosisWords words = new DiagnosisWords(new Wording(Locale.ENGLISH));
        assertThat(words.faces(Cause.SMTP_AUTH_DISABLED))
                .containsExactly(
                        Circumstance.SWITCH_OF_ORGANISATION, Circumstance.SWITCH_OF_MAILBOX);
        assertThat(words.faces(Cause.TLS_REQUIRED)).isEmpty();
    }
}
