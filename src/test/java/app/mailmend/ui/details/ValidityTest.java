package app.mailmend.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** From when to when a certificate is valid, seen from the day of the check. */
class ValidityTest {

    private static final Instant CHECKED = Instant.parse("2026-07-01T09:30:00Z");

    private static Validity validity(Locale language, Duration since, Duration left) {
        return new Validity(
                new Voice(new Wording(language)),
                new CertificateFacts(
                        "CN=a",
                        "CN=b",
                        List.of(),
                        CHECKED.minus(since),
                        CHECKED.plus(left),
                        CHECKED,
                        "00",
                        CertificateProblem.NONE));
    }

    private static Validity english(int since, int left) {
        return validity(Locale.ENGLISH, Duration.ofDays(since), Duration.ofDays(left));
    }

    @Test
    void a_certificate_in_the_middle_of_its_life_has_dates_only() {
        assertThat(english(100, 31).from()).startsWith("March 23, 2026").endsWith(" UTC");
        assertThat(english(100, 31).to()).startsWith("August 1, 2026").endsWith(" UTC");
    }

    @Test
    void an_end_that_is_near_or_over_is_counted_in_days() {
        assertThat(english(100, 30).to()).endsWith("(30 days left)");
        assertThat(english(100, 1).to()).endsWith("(1 day left)");
        assertThat(english(100, -1).to()).endsWith("(expired 1 day ago)");
        assertThat(english(3000, -1234).to()).endsWith("(expired 1,234 days ago)");
        assertThat(validity(Locale.ENGLISH, Duration.ofDays(9), Duration.ofHours(-2)).to())
                .endsWith("(expired on that day)");
    }

    @Test
    void a_beginning_that_is_to_come_is_counted_in_days() {
        assertThat(english(-2, 90).from()).endsWith("(begins in 2 days)");
        assertThat(validity(Locale.ENGLISH, Duration.ofHours(-1), Duration.ofDays(90)).from())
                .endsWith("(begins within a day)");
    }

    @Test
    void dates_and_numbers_follow_the_language() {
        assertThat(validity(Locale.GERMAN, Duration.ofDays(3000), Duration.ofDays(-1234)).to())
                .startsWith("13. Februar 2023")
                .endsWith("(seit 1.234 Tagen abgelaufen)");
        assertThat(validity(Locale.FRENCH, Duration.ofDays(9), Duration.ofDays(-2)).to())
                .startsWith("29 juin 2026")
                .endsWith("(expiré depuis 2 jours)");
        assertThat(validity(Locale.of("es"), Duration.ofDays(9), Duration.ofDays(2)).to())
                .startsWith("3 de julio de 2026")
                .endsWith("(quedan 2 días)");
    }
}
