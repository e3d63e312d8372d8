package app.mailmend.bench;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NetworkMap;
import app.mailmend.net.SecureSockets;
import app.mailmend.net.SystemDns;
import app.mailmend.net.TrustStores;
import app.mailmend.probe.AttemptBudget;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.probe.Network;
import app.mailmend.probe.ProbeListener;
import app.mailmend.probe.ProbeOrder;
import app.mailmend.probe.SubmissionProbe;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.smtp.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;

/** The product's own probe, timed. */
final class OurClient {

    static final HostName HOST = new HostName(BenchServer.NAME);
    static final HostName HERE = new HostName("127.0.0.1");
    static final EmailAddress ALICE = EmailAddress.check("alice@example.test").orElseThrow();

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final SecureSockets secure;

    OurClient(Path caFile) {
        secure =
                switch (TrustStores.withExtraRoots(List.of(caFile))) {
                    case TrustStores.Loaded.Trust(var manager) -> new SecureSockets(manager);
                    case TrustStores.Loaded.Unreadable(Path file) ->
                            throw new IllegalStateException("no certificate in " + file);
                };
    }

    static Credential password() {
        return new Credential.Password(Secret.of("correct horse battery"));
    }

    static SubmissionSettings settings(Endpoint endpoint) {
        return new SubmissionSettings(endpoint, new SignIn.WithPassword(LoginName.of(ALICE)));
    }

    /**
     * @param trips asked for the round trips so far at each verdict
     */
    Verdict dryRun(int port, Encryption encryption, IntSupplier trips) {
        int usual = encryption == Encryption.IMPLICIT_TLS ? 465 : 587;
        NetworkMap map =
                new NetworkMap(
                        Map.of(
                                new NetworkMap.Place(HOST, usual),
                                new NetworkMap.Place(HERE, port)));
        Stopwatch watch = new Stopwatch(trips);
        try (Lifeline lifeline = new Lifeline(LIMIT)) {
            ProbeOrder order =
                    new ProbeOrder(
                            settings(new Endpoint(HOST, usual, encryption)),
                            password(),
                            ALICE,
                            ALICE,
                            ProviderFacts.unknown(),
                            false);
            Network network =
                    new Network(
                            new Connector(new SystemDns(), map, lifeline),
                            secure,
                            Patience.ordinary(),
                            new AttemptBudget(AttemptLedger.inMemory(), InstantSource.system())
                                    .forRun(map));
            ProbeRun run = new SubmissionProbe(network, order, watch).run();
            if (!run.wentThrough()) {
                throw new IllegalStateException("the dry run failed: " + run.stages());
            }
        }
        return new Verdict(
                watch.signIn.get().after(),
                watch.dryRun.get().after(),
                watch.signIn.get().trips(),
                watch.dryRun.get().trips());
    }

    private record Moment(Duration after, int trips) {}

    /** Looks at the time when a stage is over. */
    private static final class Stopwatch implements ProbeListener {

        private final IntSupplier trips;
        private final long start = System.nanoTime();
        private final AtomicReference<Moment> signIn = new AtomicReference<>();
        private final AtomicReference<Moment> dryRun = new AtomicReference<>();

        Stopwatch(IntSupplier trips) {
            this.trips = trips;
        }

        @Override
        public void began(Stage stage) {}

        @Override
        public void ended(StageResult result) {
            if (result.stage() == Stage.AUTH) {
                signIn.set(now());
            } else if (result.stage() == Stage.RCPT_TO) {
                dryRun.set(now());
            }
        }

        private Moment now() {
            return new Moment(Duration.ofNanos(System.nanoTime() - start), trips.getAsInt());
        }
    }
}
