package app.mailmend.diagnosis;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.Ports;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where something happened: stage, port, encryption, sign-in, and whose server it was. Every part
/// may be unknown; then its set is empty.
///
/// @param stages where it failed
/// @param signals of everything said, and of the names of server and provider
public record Situation(
        Set<Stage> stages,
        Set<Integer> ports,
        Set<Encryption> encryptions,
        SignInSeen signIn,
        Set<Signal> signals,
        ProviderFacts provider) {

    /// Ports that start in plain: submission, relay, the usual stand-ins, and fetching.
    private static final Set<Integer> PLAIN_START =
            Set.of(Ports.SMTP, Ports.SUBMISSION, 2525, 2587, 1025, Ports.IMAP, Ports.POP3);

    private static final Set<Integer> TLS_START =
            Set.of(Ports.SUBMISSIONS, 2465, Ports.IMAPS, Ports.POP3S);

    /// Providers of whom everybody has the genuine certificate.
    private static final Set<Signal> WELL_KNOWN =
            EnumSet.of(
                    Signal.GOOGLE_SPEAKS,
                    Signal.MICROSOFT_SPEAKS,
                    Signal.YAHOO_SPEAKS,
                    Signal.APPLE_SPEAKS,
                    Signal.TENCENT_SPEAKS,
                    Signal.NETEASE_SPEAKS,
                    Signal.ZOHO_SPEAKS,
                    Signal.YANDEX_SPEAKS,
                    Signal.AMAZON_SPEAKS);

    public Situation {
        stages = Set.copyOf(stages);
        ports = Set.copyOf(ports);
        encryptions = Set.copyOf(encryptions);
        signals = Set.copyOf(signals);
    }

    static Situation of(ProbeRun run, List<Utterance> heard, Hearing hearing) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        heard.forEach(utterance -> signals.addAll(utterance.signals()));
        String names = names(run);
        if (!names.isBlank()) {
            signals.addAll(hearing.signalsIn(names));
        }
        return switch (run.subject()) {
            case Subject.Tested tested -> ofTest(tested.settings().endpoint(), run, signals);
            case Subject.Fetched fetched -> ofTest(fetched.settings().endpoint(), run, signals);
            case Subject.Quoted quoted -> ofHints(quoted, heard, signals, run.provider());
        };
    }

    private static Situation ofTest(Endpoint endpoint, ProbeRun run, Set<Signal> signals) {
        return new Situation(
                failedStages(run),
                Set.of(endpoint.port()),
                Set.of(endpoint.encryption()),
                signInOf(run),
                signals,
                run.provider());
    }

    private static Situation ofHints(
            Subject.Quoted quoted,
            List<Utterance> heard,
            Set<Signal> signals,
            ProviderFacts provider) {
        Set<Stage> stages = new LinkedHashSet<>();
        heard.forEach(utterance -> stages.addAll(utterance.stages()));
        Set<Integer> ports = new LinkedHashSet<>();
        Set<Encryption> encryptions = new LinkedHashSet<>();
        SignInSeen signIn = SignInSeen.UNKNOWN;
        for (Hint hint : quoted.hints()) {
            switch (hint) {
                case Hint.OnPort(int port) -> ports.add(port);
                case Hint.With(Encryption encryption) -> encryptions.add(encryption);
                case Hint.SignInOnTheWire(boolean sent) ->
                        signIn = sent ? SignInSeen.SENT : SignInSeen.NOT_SENT;
                case Hint.AtStage _, Hint.AtServer _ -> {}
            }
        }
        return new Situation(stages, ports, encryptions, signIn, signals, provider);
    }

    static Set<Stage> toldStages(Subject.Quoted quoted) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (Hint hint : quoted.hints()) {
            if (hint instanceof Hint.AtStage(Stage stage)) {
                stages.add(stage);
            }
        }
        return stages;
    }

    private static Set<Stage> failedStages(ProbeRun run) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (StageResult result : run.stages()) {
            if (result.outcome() == Outcome.FAILED) {
                stages.add(result.stage());
            }
        }
        return stages;
    }

    private static SignInSeen signInOf(ProbeRun run) {
        if (run.passed(Stage.AUTH)) {
            return accepted(run);
        }
        boolean sent = run.all(Evidence.SignInTried.class).findAny().isPresent();
        boolean failed =
                run.stage(Stage.AUTH)
                        .filter(result -> result.outcome() == Outcome.FAILED)
                        .isPresent();
        return sent || failed ? SignInSeen.REFUSED : SignInSeen.NOT_SENT;
    }

    /// A server that says yes before it was told the password has accepted nothing.
    private static SignInSeen accepted(ProbeRun run) {
        return run.all(Evidence.Noticed.class)
                        .anyMatch(noticed -> noticed.oddity() == Oddity.SIGN_IN_UNCHECKED)
                ? SignInSeen.SENT
                : SignInSeen.ACCEPTED;
    }

    private static String names(ProbeRun run) {
        String subject =
                switch (run.subject()) {
                    case Subject.Tested tested -> tested.settings().host().value();
                    case Subject.Fetched(IncomingSettings settings) ->
                            settings.endpoint().host().value();
                    case Subject.Quoted(String _, Set<Hint> hints) ->
                            hints.stream()
                                    .filter(Hint.AtServer.class::isInstance)
                                    .map(hint -> ((Hint.AtServer) hint).name())
                                    .sorted()
                                    .reduce("", (left, right) -> left + " " + right);
                };
        return subject + " " + run.provider().id();
    }

    public boolean at(Stage... any) {
        return anyOf(any, stages);
    }

    /// True when nothing contradicts that it happened at one of these stages.
    public boolean maybeAt(Stage... any) {
        return stages.isEmpty() || at(any);
    }

    public boolean portIs(int port) {
        return ports.contains(port);
    }

    public boolean with(Encryption... any) {
        return anyOf(any, encryptions);
    }

    public boolean speaks(Signal... any) {
        return anyOf(any, signals);
    }

    private static <T> boolean anyOf(T[] any, Set<T> these) {
        for (T one : any) {
            if (these.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /// True when TLS was spoken to a port that starts in plain.
    public boolean tlsOnPlainPort() {
        return with(Encryption.IMPLICIT_TLS) && ports.stream().anyMatch(PLAIN_START::contains);
    }

    /// True when plain text was spoken to a port that starts with TLS.
    public boolean plainOnTlsPort() {
        return with(Encryption.STARTTLS, Encryption.NONE)
                && ports.stream().anyMatch(TLS_START::contains);
    }

    public boolean portAndEncryptionClash() {
        return tlsOnPlainPort() || plainOnTlsPort();
    }

    /// True for providers so large that a wrong certificate is not theirs.
    public boolean wellKnownProvider() {
        return provider.isKnown() || WELL_KNOWN.stream().anyMatch(signals::contains);
    }

    /// What a password means here, from the catalogue or, where it is silent, from who speaks.
    public PasswordKind passwordKind() {
        if (provider.isKnown()) {
            return provider.passwordKind();
        }
        if (speaks(Signal.TENCENT_SPEAKS, Signal.NETEASE_SPEAKS)) {
            return PasswordKind.AUTHORIZATION_CODE;
        }
        return speaks(Signal.GOOGLE_SPEAKS, Signal.YAHOO_SPEAKS, Signal.APPLE_SPEAKS)
                ? PasswordKind.APP_PASSWORD
                : PasswordKind.ACCOUNT_PASSWORD;
    }
}
