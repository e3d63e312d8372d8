package app.mailmend.report;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.session.Conclusion;
import app.mailmend.session.OfferedFix;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import java.util.Optional;

/// What a conclusion comes down to.
public enum Verdict {
    PROVEN("proven"),
    FAILED("failed"),
    UNKNOWN("unknown");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /// The word used in documents.
    public String label() {
        return label;
    }

    public static Verdict of(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Works _, Conclusion.Mended _ -> PROVEN;
            case Conclusion.Fails _, Conclusion.Cancelled _ -> FAILED;
            case Conclusion.Uncertain _ -> UNKNOWN;
        };
    }

    public static Optional<Diagnosis> diagnosis(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Mended mended -> Optional.of(mended.diagnosis());
            case Conclusion.Fails fails -> Optional.of(fails.diagnosis());
            case Conclusion.Uncertain uncertain -> Optional.of(uncertain.diagnosis());
            case Conclusion.Works _, Conclusion.Cancelled _ -> Optional.empty();
        };
    }

    public static List<OfferedFix> fixes(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Mended mended -> mended.fixes();
            case Conclusion.Fails fails -> fails.fixes();
            case Conclusion.Works _, Conclusion.Uncertain _, Conclusion.Cancelled _ -> List.of();
        };
    }

    /// The settings that went through, those asked for or better ones.
    public static Optional<SubmissionSettings> proven(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Works(SubmissionSettings settings) -> Optional.of(settings);
            case Conclusion.Mended mended -> Optional.of(mended.settings());
            case Conclusion.Fails _, Conclusion.Uncertain _, Conclusion.Cancelled _ ->
                    Optional.empty();
        };
    }
}
