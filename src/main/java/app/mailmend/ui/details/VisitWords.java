package app.mailmend.ui.details;

import static app.mailmend.wording.DetailsText.*;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Visible;
import app.mailmend.settings.Encryption;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.DetailsText;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A visit in words.
record VisitWords(Voice voice, Visit visit) {

    /// Characters of a result in a table; the copy of the table has all of them.
    private static final int ROOM = 90;

    String kind() {
        return voice.say(
                switch (visit.kind()) {
                    case ASKED -> PLACE_ASKED;
                    case LOOK -> PLACE_LOOK;
                    case TRIAL -> PLACE_TRIAL;
                    case MESSAGE -> PLACE_MESSAGE;
                    case IMAP -> PLACE_IMAP;
                    case POP3 -> PLACE_POP;
                });
    }

    /// Which place it was, in one line.
    String place() {
        return voice.say(PLACE, kind(), host(), port(), encryption());
    }

    String host() {
        return Visible.text(visit.endpoint().host().unicode());
    }

    /// Empty where nothing was connected to.
    String address() {
        return Visible.text(visit.address().orElse(""));
    }

    String port() {
        return String.valueOf(visit.endpoint().port());
    }

    String encryption() {
        return voice.name(visit.endpoint().encryption());
    }

    /// As short as a column of a table wants it.
    String shortEncryption() {
        return visit.endpoint().encryption() == Encryption.NONE
                ? voice.say(ENCRYPTION_NONE)
                : encryption();
    }

    String signIn() {
        return voice.say(visit.signedIn() ? SIGN_IN_USED : SIGN_IN_NOT_USED);
    }

    String millis() {
        return voice.number(visit.elapsed().toMillis());
    }

    /// What the host alone does not say, one thing a line.
    String around() {
        return Stream.of(kind(), address(), port() + ", " + encryption())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// What it cost.
    String effort() {
        return signIn() + "\n" + voice.time(visit.elapsed());
    }

    /// What came of it: of a failure the step and what was seen.
    String result() {
        if (visit.stages().isEmpty()) {
            return voice.say(RESULT_UNSEEN);
        }
        return visit.failure().or(this::heldBack).map(this::stage).orElseGet(this::wellDone);
    }

    /// The same, as far as there is room in a table.
    String shortResult() {
        String result = result();
        return result.length() <= ROOM
                ? result
                : result.substring(0, whole(result, ROOM)).strip() + "…";
    }

    /// Never in the middle of a character.
    private static int whole(String text, int length) {
        return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }

    Outcome outcome() {
        if (visit.failure().isPresent()) {
            return Outcome.FAILED;
        }
        return visit.stages().isEmpty() || heldBack().isPresent()
                ? Outcome.SKIPPED
                : Outcome.PASSED;
    }

    private Optional<StageResult> heldBack() {
        return visit.stages().stream()
                .filter(stage ->
                        stage.find(Evidence.SignInSkipped.class)
                                .filter(skipped -> skipped.reason() != SkipReason.NOT_ASKED_FOR)
                                .isPresent())
                .findFirst();
    }

    private String stage(StageResult result) {
        String detail = Visible.text(voice.detail(result));
        return detail.isEmpty()
                ? voice.name(result.stage())
                : voice.say(RESULT_FAILED, voice.name(result.stage()), detail);
    }

    private String wellDone() {
        DetailsText words =
                switch (visit.kind()) {
                    case ASKED, TRIAL, MESSAGE, IMAP, POP3 -> RESULT_PASSED;
                    case LOOK -> visit.offersSignIn() ? RESULT_OPEN : RESULT_NO_SIGN_IN;
                };
        return voice.say(words);
    }
}
