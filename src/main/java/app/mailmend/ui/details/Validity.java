package app.mailmend.ui.details;

import static app.mailmend.wording.DetailsText.CERTIFICATE_BEGINS;
import static app.mailmend.wording.DetailsText.CERTIFICATE_EXPIRED;
import static app.mailmend.wording.DetailsText.CERTIFICATE_LEFT;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.DetailsText;
import java.time.Duration;

/// From when to when a certificate is valid, and where it matters how far that is from the day on
/// which it was checked.
record Validity(Voice voice, CertificateFacts facts) {

    /// So many days before its end it is worth a word.
    private static final long SOON = 30;

    String from() {
        String from = voice.moment(facts.notBefore());
        return facts.checkedAt().isBefore(facts.notBefore())
                ? with(
                        from,
                        CERTIFICATE_BEGINS,
                        Duration.between(facts.checkedAt(), facts.notBefore()))
                : from;
    }

    String to() {
        String to = voice.moment(facts.notAfter());
        if (facts.checkedAt().isAfter(facts.notAfter())) {
            return with(
                    to, CERTIFICATE_EXPIRED, Duration.between(facts.notAfter(), facts.checkedAt()));
        }
        Duration left = Duration.between(facts.checkedAt(), facts.notAfter());
        return left.toDays() <= SOON ? with(to, CERTIFICATE_LEFT, left) : to;
    }

    private String with(String moment, DetailsText words, Duration distance) {
        return moment + " (" + voice.say(words, distance.toDays()) + ")";
    }
}
