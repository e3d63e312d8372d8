package app.mailmend.ui.details;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Surveyed;
import app.mailmend.evidence.Transcript;
import app.mailmend.session.CheckReport;
import app.mailmend.session.IncomingResult;
import app.mailmend.settings.Endpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One place that was tried, and everything seen there.
///
/// @param signedIn whether a secret was sent there
public record Visit(
        Kind kind,
        Endpoint endpoint,
        List<StageResult> stages,
        Transcript transcript,
        boolean signedIn) {

    /// What for.
    public enum Kind {
        /// A test of the settings asked for.
        ASKED,
        /// A look without a sign-in.
        LOOK,
        /// A test of other settings.
        TRIAL,
        /// The test message.
        MESSAGE,
        IMAP,
        POP3
    }

    public Visit {
        stages = List.copyOf(stages);
    }

    /// Everything that a check tried, in the order of trying.
    public static List<Visit> of(CheckReport report) {
        List<Visit> visits = new ArrayList<>(of(report.run()));
        report.trials().stream().flatMap(Visit::trial).forEach(visits::add);
        message(report).forEach(visits::add);
        report.incoming().stream()
                .map(IncomingResult::run)
                .map(Visit::fetched)
                .forEach(visits::add);
        return List.copyOf(visits);
    }

    /// A test and its looks at other places; nothing for a quoted text.
    public static List<Visit> of(ProbeRun run) {
        return Stream.concat(tested(Kind.ASKED, run), run.survey().stream().map(Visit::lookedAt))
                .toList();
    }

    /// A test of other settings than those asked for; nothing for a quoted text.
    public static Stream<Visit> trial(ProbeRun run) {
        return tested(Kind.TRIAL, run);
    }

    private static Stream<Visit> tested(Kind kind, ProbeRun run) {
        return run.subject().endpoint().stream()
                .map(endpoint ->
                        new Visit(
                                kind,
                                endpoint,
                                run.stages(),
                                run.transcript(),
                                run.effort().authAttempts() > 0));
    }

    private static Visit lookedAt(Surveyed look) {
        return new Visit(Kind.LOOK, look.endpoint(), look.stages(), Transcript.empty(), false);
    }

    public static Visit fetched(IncomingRun run) {
        Kind kind =
                switch (run.settings().protocol()) {
                    case IMAP -> Kind.IMAP;
                    case POP3 -> Kind.POP3;
                };
        return new Visit(
                kind,
                run.settings().endpoint(),
                run.stages(),
                run.transcript(),
                run.effort().authAttempts() > 0);
    }

    /// The message goes out with the settings that were tested last.
    private static Stream<Visit> message(CheckReport report) {
        if (report.delivery().isEmpty()) {
            return Stream.empty();
        }
        ProbeRun last = report.trials().isEmpty() ? report.run() : report.trials().getLast();
        boolean signedIn =
                last.subject().signIn().flatMap(signIn -> signIn.userName()).isPresent()
                        && report.delivery().stream()
                                .anyMatch(stage -> stage.outcome() != Outcome.SKIPPED);
        return last.subject().endpoint().stream()
                .map(endpoint ->
                        new Visit(
                                Kind.MESSAGE,
                                endpoint,
                                report.delivery(),
                                Transcript.empty(),
                                signedIn));
    }

    /// The address that answered, else the one that was tried last; nothing where none was.
    Optional<String> address() {
        return seen(Evidence.Connected.class)
                .map(Evidence.Connected::address)
                .reduce((_, last) -> last)
                .or(() ->
                        seen(Evidence.NotConnected.class)
                                .map(Evidence.NotConnected::address)
                                .reduce((_, last) -> last))
                .filter(address -> !address.isEmpty());
    }

    Duration elapsed() {
        return stages.stream().map(StageResult::elapsed).reduce(Duration.ZERO, Duration::plus);
    }

    Optional<StageResult> failure() {
        return stages.stream().filter(stage -> stage.outcome() == Outcome.FAILED).findFirst();
    }

    /// True where the look found a way to sign in.
    boolean offersSignIn() {
        return new Surveyed(endpoint, stages).offersSignIn();
    }

    <E extends Evidence> Stream<E> seen(Class<E> kind) {
        return stages.stream()
                .flatMap(stage -> stage.seen().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
