package app.mailmend.report.form;

import static app.mailmend.report.form.Forms.DURATION;
import static app.mailmend.report.form.Forms.WORDS;

import app.mailmend.evidence.Answers;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Surveyed;
import app.mailmend.evidence.Transcript;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignInKind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Whole runs in documents.
public final class RunForms {

    /// More stages than any test has.
    private static final int MOST_STAGES = 100;

    private static final int MOST_LINES = 50_000;
    private static final int MOST_COUNTED = 1_000_000;

    private static final Form<Integer> COUNT = Forms.number(0, MOST_COUNTED);

    public static final Form<List<StageResult>> STAGES = Forms.list(stage(), MOST_STAGES);

    private static final Form<List<Surveyed>> SURVEY =
            Forms.list(
                    new Shape.Two<>(
                            new Part<>("endpoint", SettingsForms.ENDPOINT, Surveyed::endpoint),
                            new Part<>("stages", STAGES, Surveyed::stages),
                            Surveyed::new),
                    Forms.MOST);

    private static final Form<Transcript.Line> LINE =
            new Shape.Two<>(
                    new Part<>("side", Forms.word(Transcript.Side.values()), Transcript.Line::side),
                    new Part<>("text", WORDS, Transcript.Line::text),
                    Transcript.Line::new);

    private static final Form<Transcript> TRANSCRIPT =
            new Shape.One<>(
                    new Part<>("lines", Forms.list(LINE, MOST_LINES), Transcript::lines),
                    Transcript::new);

    public static final Form<Effort> EFFORT = effort();

    private static final Form<Answers.Answer> ANSWER =
            new Shape.Two<>(
                    new Part<>(
                            "question",
                            Forms.word(Question.values(), Question::label),
                            Answers.Answer::question),
                    new Part<>("yes", Forms.YES_OR_NO, Answers.Answer::yes),
                    Answers.Answer::new);

    private static final Form<Answers> ANSWERS =
            Forms.of(
                    value -> Forms.list(ANSWER, MOST_STAGES).write(value.given()),
                    RunForms::answers);

    private static final Form<ProviderFacts> PROVIDER = provider();

    public static final Form<ProbeRun> RUN = run();

    public static final Form<IncomingRun> INCOMING_RUN = incomingRun();

    private RunForms() {}

    private static Form<StageResult> stage() {
        var stage =
                new Part<>("stage", Forms.word(Stage.values(), Stage::label), StageResult::stage);
        var outcome =
                new Part<>(
                        "outcome",
                        Forms.word(Outcome.values(), Outcome::label),
                        StageResult::outcome);
        var elapsed = new Part<>("elapsed", DURATION, StageResult::elapsed);
        var seen =
                new Part<>(
                        "seen", Forms.list(EvidenceForms.EVIDENCE, Forms.MOST), StageResult::seen);
        return new Shape.Many<>(
                List.of(stage, outcome, elapsed, seen),
                from ->
                        new StageResult(
                                stage.read(from),
                                outcome.read(from),
                                elapsed.read(from),
                                seen.read(from)));
    }

    private static Form<Effort> effort() {
        var authAttempts = new Part<>("authAttempts", COUNT, Effort::authAttempts);
        var roundTrips = new Part<>("roundTrips", COUNT, Effort::roundTrips);
        var elapsed = new Part<>("elapsed", DURATION, Effort::elapsed);
        return new Shape.Many<>(
                List.of(authAttempts, roundTrips, elapsed),
                from ->
                        new Effort(
                                authAttempts.read(from),
                                roundTrips.read(from),
                                elapsed.read(from)));
    }

    private static Answers answers(Place place) {
        Answers answers = Answers.none();
        for (Answers.Answer answer : Forms.list(ANSWER, MOST_STAGES).read(place)) {
            answers = answers.with(answer.question(), answer.yes());
        }
        return answers;
    }

    private static Form<ProviderFacts> provider() {
        var id = new Part<>("id", WORDS, ProviderFacts::id);
        var name = new Part<>("name", WORDS, ProviderFacts::name);
        var passwordKind =
                new Part<>(
                        "passwordKind",
                        Forms.word(PasswordKind.values(), PasswordKind::label),
                        ProviderFacts::passwordKind);
        Form<SignInKind> kind = Forms.word(SignInKind.values(), SignInKind::label);
        var signIns =
                new Part<ProviderFacts, List<SignInKind>>(
                        "signIn",
                        Forms.list(kind, Forms.MOST),
                        facts ->
                                facts.signIns().stream()
                                        .sorted(Comparator.naturalOrder())
                                        .toList());
        return new Shape.Many<>(
                List.of(id, name, passwordKind, signIns),
                from ->
                        new ProviderFacts(
                                id.read(from),
                                name.read(from),
                                passwordKind.read(from),
                                Set.copyOf(signIns.read(from))));
    }

    private static Form<ProbeRun> run() {
        var subject = new Part<>("subject", SubjectForms.SUBJECT, ProbeRun::subject);
        var provider = new Part<>("provider", PROVIDER, ProbeRun::provider);
        var stages = new Part<>("stages", STAGES, ProbeRun::stages);
        var survey = new Part<>("survey", SURVEY, ProbeRun::survey);
        var transcript = new Part<>("transcript", TRANSCRIPT, ProbeRun::transcript);
        var effort = new Part<>("effort", EFFORT, ProbeRun::effort);
        var answers = new Part<>("answers", ANSWERS, ProbeRun::answers);
        return new Shape.Many<>(
                List.of(subject, provider, stages, survey, transcript, effort, answers),
                from ->
                        new ProbeRun(
                                subject.read(from),
                                provider.read(from),
                                stages.read(from),
                                survey.read(from),
                                transcript.read(from),
                                effort.read(from),
                                answers.read(from)));
    }

    private static Form<IncomingRun> incomingRun() {
        Part<IncomingRun, IncomingSettings> settings =
                new Part<>("settings", SettingsForms.INCOMING, IncomingRun::settings);
        var stages = new Part<>("stages", STAGES, IncomingRun::stages);
        var transcript = new Part<>("transcript", TRANSCRIPT, IncomingRun::transcript);
        var effort = new Part<>("effort", EFFORT, IncomingRun::effort);
        return new Shape.Many<>(
                List.of(settings, stages, transcript, effort),
                from ->
                        new IncomingRun(
                                settings.read(from),
                                stages.read(from),
                                transcript.read(from),
                                effort.read(from)));
    }
}
