package app.mailmend.session.providers;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.DetectRequest;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.Ownership;
import app.mailmend.session.SearchOptions;
import app.mailmend.session.SetupSession;
import app.mailmend.session.providers.Impersonation.Door;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import app.mailmend.testing.AuthAttempt;
import app.mailmend.testing.BlackHole;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.FakeDnsServer;
import app.mailmend.testing.RealEngine;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * One story on this computer: the provider's names lead to servers that impersonate it, every other
 * name does not exist, and the product's own engine searches for settings and checks them.
 */
final class Scene implements AutoCloseable {

    private static final HostName HERE = new HostName("127.0.0.1");

    /** Where a mail program may look for a server for sending. */
    private static final List<Integer> PORTS = List.of(465, 587, 25, 2525);

    private final Story story;
    private final Path folder;
    private final FakeDnsServer names = new FakeDnsServer();
    private final SetupSession session = RealEngine.session();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<Dialogue> dialogues = new ArrayList<>();
    private final Map<HostName, ServerIdentity> identities = new HashMap<>();
    private final Map<HostName, Map<Integer, Integer>> ways = new HashMap<>();

    Scene(Story story, Path folder) throws IOException {
        this.story = story;
        this.folder = folder;
        story.provider().records().forEach(names::with);
        int nobody = portOfNobody();
        for (Door door : story.doors()) {
            Map<Integer, Integer> ports =
                    ways.computeIfAbsent(
                            door.place().host(),
                            host -> {
                                Map<Integer, Integer> closed = new HashMap<>();
                                PORTS.forEach(port -> closed.put(port, nobody));
                                return closed;
                            });
            ports.put(
                    door.place().port(),
                    switch (door.way()) {
                        case OPEN -> serve(door);
                        case REFUSED -> nobody;
                        case SWALLOWED -> swallow();
                    });
        }
    }

    /** A port that somebody has and nobody listens on. */
    private int portOfNobody() throws IOException {
        Socket bound = new Socket();
        open.push(bound);
        bound.bind(new InetSocketAddress(HERE.value(), 0));
        return bound.getLocalPort();
    }

    private int swallow() {
        BlackHole hole = new BlackHole();
        open.push(hole);
        return hole.port();
    }

    private int serve(Door door) {
        Manner manner = new Manner();
        story.provider().manner().andThen(door.manner()).andThen(story.manner()).accept(manner);
        Dialogue dialogue = new Dialogue();
        manner.speakThrough(dialogue);
        switch (door.place().encryption()) {
            case IMPLICIT_TLS -> dialogue.implicitTls(identity(door.place().host()));
            case STARTTLS -> dialogue.startTls(identity(door.place().host()));
            case NONE -> {}
        }
        ScriptedSmtpServer server = ScriptedSmtpServer.dialogue(dialogue);
        open.push(server);
        dialogues.add(dialogue);
        return server.port();
    }

    private ServerIdentity identity(HostName host) {
        return identities.computeIfAbsent(host, name -> TestCertificates.good(name.value()));
    }

    private NetworkOptions network() {
        List<NetworkOptions.Mapping> mappings = new ArrayList<>();
        ways.forEach((host, ports) ->
                ports.forEach((port, here) ->
                        mappings.add(new NetworkOptions.Mapping(host, port, HERE, here))));
        return new NetworkOptions(
                mappings,
                List.of(TestCertificates.caPem(folder)),
                List.of(names.address()),
                NetworkOptions.DEFAULT_TIMEOUT,
                false);
    }

    CheckReport play() throws ExecutionException, InterruptedException {
        NetworkOptions network = network();
        EmailAddress self = address(story.provider().address());
        DiscoveryRun found =
                session.detect(
                                new DetectRequest(
                                        self,
                                        List.of(),
                                        new SearchOptions(false, false, false, false, List.of()),
                                        network))
                        .get();
        return session.check(
                        new CheckRequest(
                                new SubmissionSettings(story.setup().endpoint(), signIn()),
                                credential(),
                                address(story.setup().from()),
                                self,
                                found.provider(),
                                known(found),
                                List.of(),
                                new CheckGoals(true, story.sending(), false),
                                network))
                .get();
    }

    private Credential credential() {
        Secret secret = Secret.of(story.setup().secret());
        return story.setup().token()
                ? new Credential.Token(secret)
                : new Credential.Password(secret);
    }

    private SignIn signIn() {
        return story.setup().user().isEmpty()
                ? SignIn.none()
                : signIn(new LoginName(story.setup().user()));
    }

    private SignIn signIn(LoginName name) {
        return story.setup().token() ? new SignIn.WithToken(name) : new SignIn.WithPassword(name);
    }

    /** What may see the password: what is trusted, or belongs to the owner of what was typed. */
    private List<SubmissionSettings> known(DiscoveryRun found) {
        HostName typed = story.setup().endpoint().host();
        return found.outgoing().stream()
                .filter(one ->
                        one.trust() == Trust.TRUSTED
                                || one.trust() == Trust.CONFIRM && sameOwner(one, typed))
                .map(Candidate::settings)
                .filter(settings -> settings.encryption() != Encryption.NONE)
                .map(this::withSecret)
                .toList();
    }

    private static boolean sameOwner(Candidate<SubmissionSettings> one, HostName typed) {
        return Ownership.registrable(one.settings().host()).equals(Ownership.registrable(typed));
    }

    private SubmissionSettings withSecret(SubmissionSettings settings) {
        return new SubmissionSettings(
                settings.endpoint(),
                settings.signIn().userName().map(this::signIn).orElseGet(SignIn::none));
    }

    private static EmailAddress address(String text) {
        return EmailAddress.check(text).orElseThrow();
    }

    SetupSession session() {
        return session;
    }

    /** Every sign-in that the servers saw. */
    List<AuthAttempt> signIns() {
        return dialogues.stream().flatMap(dialogue -> dialogue.authAttempts().stream()).toList();
    }

    @Override
    public void close() throws Exception {
        session.close();
        names.close();
        for (AutoCloseable one : open) {
            one.close();
        }
    }
}
