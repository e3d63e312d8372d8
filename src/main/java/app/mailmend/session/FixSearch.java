package app.mailmend.session;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Surveyed;
import app.mailmend.fix.Fix;
import app.mailmend.fix.FixPlan;
import app.mailmend.fix.FixPlanner;
import app.mailmend.probe.Network;
import app.mailmend.probe.PortSurvey;
import app.mailmend.probe.ProbeOrder;
import app.mailmend.probe.RacedProbe;
import app.mailmend.probe.SubmissionProbe;
import app.mailmend.session.SetupState.Activity;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.smtp.Mechanism;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The test of the settings asked for and, where they do not go through, the search for others: all
/// places at once without a password, then one sign-in on the best of them.
final class FixSearch {

    /// Sign-ins of one run that are spent on finding settings; more of them lock people out.
    static final int MAX_SIGN_INS = 2;

    private static final Set<SkipReason> HELD_BACK =
            EnumSet.of(SkipReason.BUDGET_SPENT, SkipReason.COOLING_DOWN);

    private final CheckRequest request;
    private final Engine engine;
    private final Network network;
    private final Consumer<SetupState> states;

    /// The test of the settings asked for, first, and those of the candidates.
    private final List<ProbeRun> runs = new ArrayList<>();

    /// Where the account may be, when the server that was asked does not know it.
    private List<SubmissionSettings> elsewhere = List.of();

    FixSearch(CheckRequest request, Engine engine, Network network, Consumer<SetupState> states) {
        this.request = request;
        this.engine = engine;
        this.network = network;
        this.states = states;
    }

    /// Everything tested so far: the settings asked for first, the best candidate last.
    List<ProbeRun> runs() {
        return List.copyOf(runs);
    }

    Conclusion conclude() {
        try (PortSurvey survey = new PortSurvey(network, this::isUsable)) {
            ProbeRun asked = probeAsked(survey);
            return asked.wentThrough()
                    ? new Conclusion.Works(request.settings())
                    : mend(asked, survey);
        }
    }

    /// A place where one could sign in with what the person has.
    private boolean isUsable(Surveyed look) {
        boolean encrypted = look.endpoint().encryption() != Encryption.NONE;
        return look.offersSignIn()
                && (hasNoSecret()
                        || Mechanism.choose(look.offer(), request.credential(), encrypted)
                                .isPresent());
    }

    /// Only where other settings may be tried is there a place that could be ready before.
    private ProbeRun probeAsked(PortSurvey survey) {
        SubmissionSettings settings = request.settings();
        Progress progress = new Progress(states, Activity.TESTING, settings);
        ProbeRun asked =
                request.goals().fix()
                        ? new RacedProbe(network, order(settings), progress)
                                .run(survey, endpoints(others()))
                        : new SubmissionProbe(network, order(settings), progress).run();
        runs.add(asked);
        return asked;
    }

    private List<SubmissionSettings> others() {
        return FixPlanner.places(request.settings(), request.known());
    }

    private static List<Endpoint> endpoints(List<SubmissionSettings> settings) {
        return settings.stream().map(SubmissionSettings::endpoint).distinct().toList();
    }

    private ProbeOrder order(SubmissionSettings settings) {
        return order(settings, request.from());
    }

    private ProbeOrder order(SubmissionSettings settings, EmailAddress from) {
        return new ProbeOrder(
                settings,
                request.credential(),
                from,
                request.to(),
                request.provider(),
                request.network().secretMayTravelInPlain());
    }

    private Conclusion mend(ProbeRun asked, PortSurvey survey) {
        Diagnosis first = engine.diagnostician().get().diagnose(asked);
        FixPlan plan = plan(first, asked);
        if (!request.goals().fix() || isOver()) {
            return new Conclusion.Fails(first, OfferedFix.untried(withSuggestion(plan)));
        }
        if (plan.primary() instanceof Fix.ChangeSender(EmailAddress sender)) {
            return otherSender(first, plan, sender);
        }
        List<SubmissionSettings> trials = trials(first, plan);
        if (trials.isEmpty()) {
            return new Conclusion.Fails(first, OfferedFix.untried(plan.remedies()));
        }
        ProbeRun surveyed = lookAround(asked, trials, survey);
        Diagnosis diagnosis = engine.diagnostician().get().diagnose(surveyed);
        Optional<ProbeRun> tried = tryBest(trials, surveyed, survey);
        if (tried.isEmpty()) {
            return new Conclusion.Fails(
                    diagnosis, OfferedFix.untried(plan(diagnosis, surveyed).remedies()));
        }
        return conclude(diagnosis, surveyed, tried.get());
    }

    /// Those of the plan; for a refused account also where its provider has it instead.
    private List<SubmissionSettings> trials(Diagnosis first, FixPlan plan) {
        boolean refused =
                first.cause() == Cause.BAD_CREDENTIALS
                        && first.best().circumstance() == Circumstance.NONE;
        if (refused && plan.trials().isEmpty()) {
            elsewhere = OtherRegion.of(request);
            return elsewhere;
        }
        return plan.trials();
    }

    /// A second chance that was refused as well has led nowhere; other settings that fail have come
    /// further.
    private Conclusion conclude(Diagnosis diagnosis, ProbeRun surveyed, ProbeRun tried) {
        OfferedFix change = offer(tried);
        if (tried.wentThrough()) {
            return new Conclusion.Mended(diagnosis, List.of(change), settings(tried), tried);
        }
        return isSecondChance(settings(tried)) && !tried.passed(Stage.AUTH)
                ? new Conclusion.Fails(
                        diagnosis, OfferedFix.untried(plan(diagnosis, surveyed).remedies()))
                : new Conclusion.Fails(diagnosis, withRemediesOf(tried, change));
    }

    /// The sender that the server took beside the other one, in a whole test of its own.
    private Conclusion otherSender(Diagnosis first, FixPlan plan, EmailAddress sender) {
        SubmissionSettings settings = request.settings();
        ProbeRun run =
                new SubmissionProbe(
                                network,
                                order(settings, sender),
                                new Progress(states, Activity.PROVING_THE_FIX, settings))
                        .run();
        runs.add(run);
        return run.wentThrough()
                ? new Conclusion.Mended(
                        first,
                        List.of(
                                new OfferedFix(
                                        plan.primary(), new OfferedFix.Trial.Tried(run, true))),
                        settings,
                        run)
                : new Conclusion.Fails(first, OfferedFix.untried(plan.remedies()));
    }

    /// True for the settings asked for under another user name.
    private boolean isOtherName(SubmissionSettings trial) {
        SubmissionSettings asked = request.settings();
        return trial.endpoint().equals(asked.endpoint())
                && asked.signIn().userName().isPresent()
                && !trial.signIn().userName().equals(asked.signIn().userName());
    }

    /// True where the same secret is shown again after it was refused.
    private boolean isSecondChance(SubmissionSettings trial) {
        return isOtherName(trial) || elsewhere.contains(trial);
    }

    /// The way to a trial; a second chance is let through once.
    private Network way(SubmissionSettings trial) {
        return isSecondChance(trial)
                ? request.settings()
                        .signIn()
                        .userName()
                        .map(name -> network.through(network.gate().forAnotherNameOf(name)))
                        .orElse(network)
                : network;
    }

    /// Out of time, or this computer slept or lost the network: there is nothing to be tried.
    private boolean isOver() {
        return network.connector().lifeline().isCut();
    }

    /// Where nothing may be tried, the likeliest change still stands first, as untried; another
    /// name is a guess too bold for that.
    private List<Fix> withSuggestion(FixPlan plan) {
        return Stream.concat(
                        plan.trials().stream()
                                .limit(1)
                                .filter(trial -> !isOtherName(trial))
                                .map(Fix.ChangeSettings::new),
                        plan.remedies().stream())
                .toList();
    }

    private FixPlan plan(Diagnosis diagnosis, ProbeRun run) {
        List<SubmissionSettings> known =
                Stream.concat(
                                request.known().stream(),
                                NameForms.of(request, engine.catalog().get()).stream())
                        .distinct()
                        .toList();
        return FixPlanner.plan(diagnosis, run, known);
    }

    private ProbeRun lookAround(
            ProbeRun asked, List<SubmissionSettings> trials, PortSurvey survey) {
        states.accept(
                new SetupState.Testing(
                        Activity.LOOKING_FOR_A_FIX,
                        request.settings(),
                        asked.stages(),
                        Stage.CONNECT));
        List<Surveyed> looks = survey.decide(endpoints(trials));
        ProbeRun surveyed =
                asked.withSurvey(Stream.concat(asked.survey().stream(), looks.stream()).toList());
        runs.set(0, surveyed);
        return surveyed;
    }

    /// Tries open candidates, usable ones first, until one goes through, or until a sign-in was
    /// spent: what the next server says to the same password would be the same.
    private Optional<ProbeRun> tryBest(
            List<SubmissionSettings> trials, ProbeRun surveyed, PortSurvey survey) {
        Optional<ProbeRun> last = Optional.empty();
        for (SubmissionSettings trial : byUse(trials, surveyed)) {
            if (isOver() || signIns() >= MAX_SIGN_INS) {
                continue;
            }
            ProbeRun run =
                    new SubmissionProbe(
                                    way(trial),
                                    order(trial),
                                    new Progress(states, Activity.PROVING_THE_FIX, trial))
                            .runOn(survey);
            runs.add(run);
            last = Optional.of(run);
            if (run.wentThrough() || isSpent(run) || hasNoSecret()) {
                return last;
            }
        }
        return last;
    }

    /// A sign-in happened, or was held back so that the account is not locked.
    private static boolean isSpent(ProbeRun run) {
        return run.effort().authAttempts() > 0
                || run.all(Evidence.SignInSkipped.class)
                        .map(Evidence.SignInSkipped::reason)
                        .anyMatch(HELD_BACK::contains);
    }

    private List<SubmissionSettings> byUse(List<SubmissionSettings> trials, ProbeRun surveyed) {
        return Stream.<Predicate<Surveyed>>of(this::isUsable, Surveyed::offersSignIn)
                .flatMap(kind -> trials.stream().filter(trial -> shows(surveyed, trial, kind)))
                .distinct()
                .toList();
    }

    private int signIns() {
        return runs.stream().mapToInt(run -> run.effort().authAttempts()).sum();
    }

    private boolean hasNoSecret() {
        return request.credential() instanceof Credential.None;
    }

    private static boolean shows(
            ProbeRun surveyed, SubmissionSettings trial, Predicate<Surveyed> what) {
        return surveyed.survey().stream()
                .anyMatch(look -> look.endpoint().equals(trial.endpoint()) && what.test(look));
    }

    private static OfferedFix offer(ProbeRun tried) {
        return new OfferedFix(
                new Fix.ChangeSettings(settings(tried)),
                new OfferedFix.Trial.Tried(tried, tried.wentThrough()));
    }

    private static SubmissionSettings settings(ProbeRun run) {
        return switch (run.subject()) {
            case Subject.Tested(SubmissionSettings settings, var _, var _) -> settings;
            case Subject.Fetched _, Subject.Quoted _ ->
                    throw new IllegalArgumentException("a quoted text has no settings");
        };
    }

    /// Better settings that still do not go through have a cause of their own, such as a wrong
    /// password that came to light only now.
    private List<OfferedFix> withRemediesOf(ProbeRun tried, OfferedFix change) {
        Diagnosis rest = engine.diagnostician().get().diagnose(tried);
        List<OfferedFix> fixes = new ArrayList<>(List.of(change));
        fixes.addAll(OfferedFix.untried(plan(rest, tried).remedies()));
        return fixes;
    }
}
