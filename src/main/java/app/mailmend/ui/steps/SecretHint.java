package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.Secret;
import app.mailmend.settings.SecretCheck;
import app.mailmend.settings.SecretDoubt;
import app.mailmend.settings.SecretForm;
import app.mailmend.ui.parts.Voice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is said under a password field while a password for mail programs is put in: what it looks
/// like, and what looks wrong. It only ever advises: the server has the last word.
record SecretHint(SecretForm form, Voice voice) {

    /// What is no news before the last letter was typed.
    private static final Set<SecretDoubt> WHILE_TYPING =
            EnumSet.of(SecretDoubt.TOO_SHORT, SecretDoubt.GROUPS_MISSING);

    /// What the hint is about.
    enum Mood {
        NEUTRAL,
        GOOD,
        DOUBT
    }

    record Line(Mood mood, String words) {}

    /// @param finished whether the person has left the field
    List<Line> lines(String typed, boolean finished) {
        Optional<Secret> secret = Secret.check(typed.toCharArray()).toOptional();
        if (secret.isEmpty()) {
            return List.of(looks());
        }
        try (Secret open = secret.get()) {
            SecretCheck check = form.check(open);
            check.secret().close();
            return judged(check, finished);
        }
    }

    private List<Line> judged(SecretCheck check, boolean finished) {
        Set<SecretDoubt> doubts = EnumSet.noneOf(SecretDoubt.class);
        doubts.addAll(check.doubts());
        if (!finished) {
            doubts.removeAll(WHILE_TYPING);
        }
        List<Line> lines = new ArrayList<>();
        if (check.looksRight()) {
            lines.add(new Line(Mood.GOOD, voice.say(SECRET_RIGHT)));
        } else if (doubts.isEmpty()) {
            lines.add(looks());
        }
        // Blanks are left out only of a password that fits.
        SecretCheck told =
                new SecretCheck(
                        check.secret(), check.blanksLeftOut() && check.looksRight(), doubts);
        Mood mood = doubts.isEmpty() ? Mood.NEUTRAL : Mood.DOUBT;
        voice.kits().remarks(form, told).stream()
                .map(words -> new Line(mood, words))
                .forEach(lines::add);
        return lines;
    }

    private Line looks() {
        return new Line(Mood.NEUTRAL, voice.say(SECRET_FORM, voice.kits().form(form)));
    }
}
