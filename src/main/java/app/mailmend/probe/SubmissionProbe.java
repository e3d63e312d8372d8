package app.mailmend.probe;

import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Surveyed;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.smtp.Answer;
import app.mailmend.smtp.Mechanism;
import app.mailmend.smtp.Recorder;
import app.mailmend.smtp.SmtpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The live test of one settings value, stage by stage, without a message. It always goes on to
/// MAIL and RCPT, even where no sign-in is possible, because that is where a 530 hides.
public final class SubmissionProbe {

    private final Network network;
    private final ProbeOrder order;
    private final ProbeListener listener;
    private StageLog log;
    private Recorder recorder = new Recorder();
    private final List<Surveyed> survey = new ArrayList<>();
    private boolean signedIn;

    public SubmissionProbe(Network network, ProbeOrder order, ProbeListener listener) {
        this.network = network;
        this.order = order;
        this.listener = listener;
        this.log = new StageLog(listener);
    }

    /// The whole test, on a connection of its own.
    public ProbeRun run() {
        new Opening(network, order.settings().endpoint(), log, recorder)
                .open(this::speaksTlsAtOnce)
                .ifPresent(this::converse);
        return result();
    }

    /// The test on the connection that a survey opened, as if it had been its own; on one of its
    /// own where the survey has none any more.
    public ProbeRun runOn(PortSurvey opened) {
        Optional<OpenConnection> connection = opened.take(order.settings().endpoint());
        if (connection.isEmpty()) {
            return run();
        }
        log = connection.get().log().goingOnFor(listener);
        recorder = connection.get().recorder();
        converse(connection.get().client());
        return result();
    }

    private void converse(SmtpClient client) {
        if (signIn(client)) {
            new Envelope(order, log, signedIn).offer(client, this::another);
        }
        client.quit();
    }

    /// A second connection in the same state as the first, which takes one command at a time. Its
    /// stages are those of the first and not told again.
    private Optional<SmtpClient> another() {
        StageLog again = new StageLog(ProbeListener.nobody());
        Optional<SmtpClient> client =
                new Opening(network, order.settings().endpoint(), again, recorder)
                        .open(() -> false);
        client.ifPresent(SmtpClient::withoutPipelining);
        return signedIn ? client.filter(this::signsInAgain) : client;
    }

    private boolean signsInAgain(SmtpClient client) {
        boolean again =
                plan(client) instanceof Plan.Try plan
                        && network.gate().ask(plan.user(), order.settings().endpoint())
                                instanceof SignInGate.Permission.Granted(var attempt)
                        && authenticate(client, plan, attempt).isCode(235);
        if (!again) {
            client.quit();
        }
        return again;
    }

    private ProbeRun result() {
        return new ProbeRun(
                new Subject.Tested(order.settings(), order.from(), order.to()),
                order.provider(),
                log.results(),
                survey,
                recorder.transcript(),
                new Effort(recorder.authAttempts(), recorder.roundTrips(), log.elapsed()));
    }

    /// A silent port may wait for TLS; asking it that way tells within a moment.
    private boolean speaksTlsAtOnce() {
        Endpoint asked = order.settings().endpoint();
        if (asked.encryption() == Encryption.IMPLICIT_TLS) {
            return false;
        }
        Endpoint withTls = new Endpoint(asked.host(), asked.port(), Encryption.IMPLICIT_TLS);
        Surveyed look = glance(withTls);
        survey.add(look);
        return look.stages().stream()
                .anyMatch(stage -> stage.stage() == Stage.TLS && sawTls(stage.seen()));
    }

    /// A look that must not keep the greeting waiting.
    private Surveyed glance(Endpoint endpoint) {
        Lifeline run = network.connector().lifeline();
        try (Lifeline brief = run.branch(network.patience().hunch())) {
            Look look = new Look(network.on(brief), endpoint, () -> {});
            look.run();
            look.leave();
            return look.soFar();
        }
    }

    private static boolean sawTls(List<Evidence> seen) {
        return seen.stream()
                .anyMatch(one ->
                        one instanceof Evidence.TlsUp
                                || one instanceof Evidence.CertificateRefused);
    }

    /// @return whether to go on: yes, too, when there was no sign-in to try
    private boolean signIn(SmtpClient client) {
        log.begin(Stage.AUTH);
        return switch (plan(client)) {
            case Plan.Skip(SkipReason reason) -> skipSignIn(reason);
            case Plan.Try plan ->
                    switch (network.gate().ask(plan.user(), order.settings().endpoint())) {
                        case SignInGate.Permission.HeldBack(var reason, Duration pause) -> {
                            sayWhenAgain(pause);
                            yield skipSignIn(reason);
                        }
                        case SignInGate.Permission.Granted(var attempt) ->
                                signIn(client, plan, attempt);
                    };
        };
    }

    private boolean skipSignIn(SkipReason reason) {
        log.see(new Evidence.SignInSkipped(reason));
        log.end(Outcome.SKIPPED);
        return true;
    }

    private boolean signIn(SmtpClient client, Plan.Try plan, SignInGate.Attempt attempt) {
        log.see(new Evidence.SignInTried(plan.mechanism().saslName()));
        Answer answer = authenticate(client, plan, attempt);
        client.takeAsides().forEach(log::see);
        signedIn = answer.isCode(235);
        return log.end(signedIn, answer.evidence());
    }

    private Answer authenticate(SmtpClient client, Plan.Try plan, SignInGate.Attempt attempt) {
        Answer answer =
                client.authenticate(
                        plan.mechanism(),
                        plan.user(),
                        plan.secret(),
                        order.secretMayTravelInPlain());
        sayWhenAgain(attempt.learned(SignInOutcome.of(answer.evidence())));
        return answer;
    }

    private void sayWhenAgain(Duration pause) {
        if (pause.isPositive()) {
            log.see(new Evidence.RetryAfter(pause));
        }
    }

    private sealed interface Plan {
        record Skip(SkipReason reason) implements Plan {}

        record Try(Mechanism mechanism, LoginName user, Secret secret) implements Plan {}
    }

    private Plan plan(SmtpClient client) {
        Optional<LoginName> user = order.settings().signIn().userName();
        Optional<Secret> secret = order.settings().signIn().secretOf(order.credential());
        if (user.isEmpty()) {
            return new Plan.Skip(SkipReason.NOT_ASKED_FOR);
        }
        if (secret.isEmpty()) {
            return new Plan.Skip(SkipReason.NO_SECRET);
        }
        if (!client.maySendSecret(order.secretMayTravelInPlain())) {
            return new Plan.Skip(SkipReason.NOT_ENCRYPTED);
        }
        if (client.offer().mechanisms().isEmpty()) {
            return new Plan.Skip(SkipReason.NOT_OFFERED);
        }
        return Mechanism.choose(client.offer(), order.credential(), client.isEncrypted())
                .<Plan>map(mechanism -> new Plan.Try(mechanism, user.get(), secret.get()))
                .orElseGet(() -> new Plan.Skip(SkipReason.NO_COMMON_MECHANISM));
    }
}
