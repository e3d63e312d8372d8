package app.mailmend.cli;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.OfferedFix;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import java.util.Optional;

/// What a conclusion comes down to on the console.
enum Verdict {
    PROVEN("proven", Context.DONE),
    FAILED("failed", Context.PROBLEM),
    UNKNOWN("unknown", Context.PROBLEM);

    private final String label;
    private final int exitCode;

    Verdict(String label, int exitCode) {
        this.label = label;
        this.exitCode = exitCode;
    }

    /// The word used in documents.
    String label() {
        return label;
    }

    int exitCode() {
        return exitCode;
    }

    /// Done only when everything that was asked for works: of the settings for fetching mail at
    /// least one of each protocol that was tested.
    static int exitCode(CheckReport report) {
        boolean fetches =
                report.incoming().stream()
                        .map(result -> result.run().settings().protocol())
                        .allMatch(protocol ->
                                report.provenIncoming().stream()
                                        .anyMatch(proven -> proven.protocol() == protocol));
        int sending = of(report.conclusion()).exitCode();
        return fetches ? sending : Math.max(sending, Context.PROBLEM);
    }

    static Verdict of(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Works _, Conclusion.Mended _ -> PROVEN;
            case Conclusion.Fails _, Conclusion.Cancelled _ -> FAILED;
            case Conclusion.Uncertain _ -> UNKNOWN;
        };
    }

    static Optional<Diagnosis> diagnosis(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Mended mended -> Optional.of(mended.diagnosis());
            case Conclusion.Fails fails -> Optional.of(fails.diagnosis());
            case Conclusion.Uncertain uncertain -> Optional.of(uncertain.diagnosis());
            case Conclusion.Works _, Conclusion.Cancelled _ -> Optional.empty();
        };
    }

    static List<OfferedFix> fixes(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Mended mended -> mended.fixes();
            case Conclusion.Fails fails -> fails.fixes();
            case Conclusion.Works _, Conclusion.Uncertain _, Conclusion.Cancelled _ -> List.of();
        };
    }

    /// The settings that went through, those asked for or better ones.
    static Optional<SubmissionSettings> proven(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Works(SubmissionSettings settings) -> Optional.of(settings);
            case Conclusion.Mended mended -> Optional.of(mended.settings());
            case Conclusion.Fails _, Conclusion.Uncertain _, Conclusion.Cancelled _ ->
                    Optional.empty();
        };
    }
}
