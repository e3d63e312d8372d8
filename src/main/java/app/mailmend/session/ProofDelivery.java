package app.mailmend.session;

import app.mailmend.delivery.MessageProof;
import app.mailmend.delivery.TestMessage;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.probe.Network;
import app.mailmend.session.SetupState.Activity;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Sends the test message with proven settings through an ordinary mail library, and watches it
/// arrive: the proof that a mail program will work with them.
final class ProofDelivery {

    /// How long arrival is waited for.
    static final Duration ARRIVAL_LIMIT = Duration.ofMinutes(1);

    private final CheckRequest request;
    private final Engine engine;
    private final Network network;
    private final Consumer<SetupState> states;
    private final GatedSignIn gate;

    ProofDelivery(
            CheckRequest request, Engine engine, Network network, Consumer<SetupState> states) {
        this.request = request;
        this.engine = engine;
        this.network = network;
        this.states = states;
        this.gate = new GatedSignIn(network.gate());
    }

    List<StageResult> deliver(SubmissionSettings settings) {
        try (MessageProof proof = new MessageProof(network, engine.clock())) {
            network.connector().lifeline().hold(proof::close);
            Progress sending = new Progress(states, Activity.SENDING_THE_MESSAGE, settings);
            sending.began(Stage.DATA);
            List<StageResult> stages =
                    new ArrayList<>(
                            gate.pass(
                                    settings.signIn(),
                                    settings.endpoint(),
                                    Stage.AUTH,
                                    () -> proof.submit(settings, request.credential(), message())));
            stages.forEach(sending::ended);
            submitted(stages)
                    .flatMap(messageId -> arrival(proof, settings, messageId))
                    .ifPresent(stages::add);
            return stages;
        }
    }

    private Optional<StageResult> arrival(
            MessageProof proof, SubmissionSettings settings, String messageId) {
        Optional<IncomingSettings> mailbox = mailbox();
        if (!request.goals().arrival() || mailbox.isEmpty()) {
            return Optional.empty();
        }
        Progress waiting = new Progress(states, Activity.WAITING_FOR_ARRIVAL, settings);
        waiting.began(Stage.ARRIVAL);
        StageResult arrival =
                proof.awaitArrival(mailbox.get(), request.credential(), messageId, ARRIVAL_LIMIT);
        waiting.ended(arrival);
        return Optional.of(arrival);
    }

    /// IMAP where it is known: over POP3 each look costs a sign-in, and the junk folder stays
    /// unseen.
    private Optional<IncomingSettings> mailbox() {
        return request.incoming().stream()
                .filter(incoming -> incoming.protocol() == IncomingProtocol.IMAP)
                .findFirst()
                .or(() -> request.incoming().stream().findFirst());
    }

    private static Optional<String> submitted(List<StageResult> stages) {
        return stages.stream()
                .flatMap(stage -> stage.find(Evidence.Submitted.class).stream())
                .map(Evidence.Submitted::messageId)
                .findFirst();
    }

    private TestMessage message() {
        Engine.Letter letter = engine.letter().get();
        return new TestMessage(
                request.from(), request.to(), "Mailmend", letter.subject(), letter.body());
    }
}
