package app.mailmend.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything seen in one test, or a quoted error text: all that a diagnosis may rest on. The same
/// run gives the same diagnosis at any time.
///
/// @param survey what looks at other endpoints showed; empty when there was none
/// @param answers what the person said about it
public record ProbeRun(
        Subject subject,
        ProviderFacts provider,
        List<StageResult> stages,
        List<Surveyed> survey,
        Transcript transcript,
        Effort effort,
        Answers answers) {

    public ProbeRun {
        stages = List.copyOf(stages);
        survey = List.copyOf(survey);
    }

    /// A run about which nobody was asked anything.
    public ProbeRun(
            Subject subject,
            ProviderFacts provider,
            List<StageResult> stages,
            List<Surveyed> survey,
            Transcript transcript,
            Effort effort) {
        this(subject, provider, stages, survey, transcript, effort, Answers.none());
    }

    public static ProbeRun quoted(Subject.Quoted quoted, ProviderFacts provider) {
        return new ProbeRun(
                quoted, provider, List.of(), List.of(), Transcript.empty(), Effort.none());
    }

    public ProbeRun withSurvey(List<Surveyed> more) {
        return new ProbeRun(subject, provider, stages, more, transcript, effort, answers);
    }

    /// This run, and what the person said to a question about it.
    public ProbeRun answering(Question question, boolean yes) {
        return new ProbeRun(
                subject, provider, stages, survey, transcript, effort, answers.with(question, yes));
    }

    /// This run, gone on with.
    public ProbeRun withStages(List<StageResult> more) {
        return new ProbeRun(
                subject,
                provider,
                Stream.concat(stages.stream(), more.stream()).toList(),
                survey,
                transcript,
                effort,
                answers);
    }

    public Optional<StageResult> firstFailure() {
        return stages.stream().filter(stage -> stage.outcome() == Outcome.FAILED).findFirst();
    }

    /// The last result of a stage; EHLO can happen twice.
    public Optional<StageResult> stage(Stage wanted) {
        return stages.reversed().stream().filter(result -> result.stage() == wanted).findFirst();
    }

    public <E extends Evidence> Stream<E> all(Class<E> kind) {
        return stages.stream()
                .flatMap(stage -> stage.seen().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /// True when the server took sender and recipient, and the sign-in, if one was set, happened.
    public boolean wentThrough() {
        return firstFailure().isEmpty()
                && passed(Stage.RCPT_TO)
                && all(Evidence.SignInSkipped.class)
                        .allMatch(skipped -> skipped.reason() == SkipReason.NOT_ASKED_FOR);
    }

    public boolean passed(Stage wanted) {
        return stage(wanted).filter(result -> result.outcome() == Outcome.PASSED).isPresent();
    }
}
