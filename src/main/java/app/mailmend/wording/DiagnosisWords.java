package app.mailmend.wording;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What went wrong, what it means, and why we think so.
public final class DiagnosisWords {

    private static final String CAUSES = "causes";
    private static final String EVIDENCE = "evidence";

    /// From here on a cause is called certain, or likely.
    private static final double SURE = 0.9;

    private static final double LIKELY = 0.6;

    /// Facts whose value is a day (ISO 8601).
    private static final Set<Fact> DAYS =
            EnumSet.of(
                    Fact.CERTIFICATE_VALID_FROM, Fact.CERTIFICATE_VALID_UNTIL, Fact.CLOCK_SHOWED);

    private final Wording wording;

    public DiagnosisWords(Wording wording) {
        this.wording = wording;
    }

    /// The cause in a few words, without a full stop.
    public String title(Finding finding) {
        return inItsFace(finding, "title");
    }

    /// What the cause means, in the face in which it was met.
    public String meaning(Finding finding) {
        return inItsFace(finding, "meaning");
    }

    /// In the words for this face of this cause; else in those for the face, whatever the cause;
    /// else in those for the cause.
    private String inItsFace(Finding finding, String part) {
        String label = finding.cause().label();
        Sentence faceOfCause = Sentence.of(CAUSES, label, part, finding.circumstance());
        Sentence face = Sentence.of(CAUSES, "face", part, finding.circumstance());
        return wording.say(
                Stream.of(faceOfCause, face)
                        .filter(wording::knows)
                        .findFirst()
                        .orElseGet(() -> Sentence.of(CAUSES, label, part)));
    }

    /// The faces of a cause that have a meaning of their own.
    public List<Circumstance> faces(Cause cause) {
        return Arrays.stream(Circumstance.values())
                .filter(face -> wording.knows(Sentence.of(CAUSES, cause.label(), "meaning", face)))
                .toList();
    }

    /// How sure it is, as a sentence.
    public String certainty(Finding finding) {
        String word =
                finding.confidence() >= SURE
                        ? "sure"
                        : finding.confidence() >= LIKELY ? "likely" : "possible";
        return wording.say(Sentence.of(CAUSES, "certainty", word));
    }

    /// One sentence for each reason. What others said stands in it word for word.
    public List<String> evidence(Finding finding) {
        return finding.because().stream().map(this::sentence).distinct().toList();
    }

    private String sentence(Reason reason) {
        return switch (reason) {
            case Reason.Said(String words) -> wording.say(Sentence.of(EVIDENCE, "said"), words);
            case Reason.Happened happened ->
                    wording.say(
                            Sentence.of(EVIDENCE, "fact", happened.fact()),
                            new StageWords(wording).name(happened.stage()));
            case Reason.Shown shown ->
                    wording.say(Sentence.of(EVIDENCE, "fact", shown.fact()), value(shown));
            case Reason.KnownOfProvider known ->
                    wording.say(
                            Sentence.of(EVIDENCE, "fact", known.fact()),
                            known.provider().isEmpty()
                                    ? wording.say(Sentence.of(EVIDENCE, "provider", "unknown"))
                                    : known.provider());
        };
    }

    private String value(Reason.Shown shown) {
        return DAYS.contains(shown.fact()) ? wording.day(shown.value()) : shown.value();
    }
}
