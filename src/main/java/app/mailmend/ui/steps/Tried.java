package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Surveyed;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.OfferedFix;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.WindowText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What else was tried in a check that failed, and why the rest was not: nobody should have to
/// wonder whether another port would have helped.
record Tried(CheckReport report, Conclusion.Fails fails) {

    private static final Set<Circumstance> SOMEBODY_BETWEEN =
            EnumSet.of(Circumstance.CERTIFICATE_CHANGED, Circumstance.CERTIFICATES_DIFFER);

    private static final Set<SkipReason> HELD_BACK =
            EnumSet.of(SkipReason.BUDGET_SPENT, SkipReason.COOLING_DOWN);

    /// One sentence for each look at another place, then why there was no more; none where the
    /// check was not to look around.
    List<String> lines(Voice voice) {
        if (!report.request().goals().fix()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        report.run().survey().stream()
                .filter(look -> !look.endpoint().equals(report.request().settings().endpoint()))
                .map(look -> line(look, voice))
                .forEach(lines::add);
        whyNot().map(voice::say).ifPresent(lines::add);
        return lines;
    }

    private static String line(Surveyed look, Voice voice) {
        WindowText words =
                look.offersSignIn() ? TRIED_OPEN : look.open() ? TRIED_NO_SIGN_IN : TRIED_CLOSED;
        return voice.say(
                words,
                String.valueOf(look.endpoint().port()),
                voice.name(look.endpoint().encryption()),
                look.endpoint().host().unicode());
    }

    /// Why the password was not tried at other places; nothing where it was.
    Optional<WindowText> whyNot() {
        boolean tried =
                fails.fixes().stream()
                        .anyMatch(fix -> fix.trial() instanceof OfferedFix.Trial.Tried);
        if (tried) {
            return Optional.empty();
        }
        if (SOMEBODY_BETWEEN.contains(fails.diagnosis().best().circumstance())) {
            return Optional.of(WHY_NOT_BETWEEN);
        }
        ProbeRun run = report.run();
        boolean heldBack =
                run.all(Evidence.SignInSkipped.class)
                        .anyMatch(skipped -> HELD_BACK.contains(skipped.reason()));
        if (heldBack) {
            return Optional.of(WHY_NOT_HELD_BACK);
        }
        if (run.effort().authAttempts() > 0 && !run.passed(Stage.AUTH)) {
            return Optional.of(WHY_NOT_REFUSED);
        }
        return run.survey().isEmpty() ? Optional.of(WHY_NOT_CAUSE) : Optional.empty();
    }
}
