package app.mailmend.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.account.Secret;
import app.mailmend.practice.PracticeAccount.Lesson;
import app.mailmend.settings.Encryption;
import app.mailmend.testing.OutputCapture;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The practice provider as a whole: what it publishes, and that it leaves nothing behind. */
class PracticeProviderTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    @Test
    void there_is_one_account_for_each_lesson_at_an_address_that_cannot_exist() {
        try (PracticeProvider provider = PracticeProvider.start(0)) {
            List<PracticeAccount> accounts = provider.desk().accounts();
            assertThat(accounts)
                    .extracting(PracticeAccount::lesson)
                    .containsExactly(Lesson.values());
            assertThat(accounts)
                    .allSatisfy(account ->
                            assertThat(account.address().domain().ascii())
                                    .isEqualTo("practice.example"));
            assertThat(accounts).extracting(PracticeAccount::address).doesNotHaveDuplicates();
        }
    }

    @Test
    void passwords_differ_from_account_to_account_and_from_run_to_run() {
        Set<String> seen = new HashSet<>();
        try (PracticeProvider one = PracticeProvider.start(0);
                PracticeProvider other = PracticeProvider.start(0)) {
            Stream.of(one, other)
                    .flatMap(provider -> provider.desk().accounts().stream())
                    .forEach(account ->
                            assertThat(seen.add(text(account.workingPassword()))).isTrue());
            assertThat(one.desk().toString()).doesNotContain(seen);
        }
    }

    @Test
    void password_and_working_password_differ_only_where_that_is_the_lesson() {
        try (PracticeProvider provider = PracticeProvider.start(0)) {
            Set<Lesson> different =
                    provider.desk().accounts().stream()
                            .filter(account ->
                                    !text(account.password())
                                            .equals(text(account.workingPassword())))
                            .map(PracticeAccount::lesson)
                            .collect(Collectors.toSet());
            assertThat(different)
                    .containsExactlyInAnyOrder(Lesson.WRONG_PASSWORD, Lesson.APP_PASSWORD);
        }
    }

    @Test
    void services_say_how_they_are_advertised_and_where_they_listen() {
        try (PracticeProvider provider = PracticeProvider.start(0)) {
            assertThat(provider.desk().services())
                    .extracting(service -> service.name() + " " + service.advertised())
                    .containsExactly(
                            "smtp-sign-in smtp.practice.example:25 (none)",
                            "submission-tls smtp.practice.example:465 (tls)",
                            "submission-starttls smtp.practice.example:587 (starttls)",
                            "smtp-bare smtp.practice.example:2525 (none)",
                            "imap-tls imap.practice.example:993 (tls)");
            assertThat(provider.desk().services())
                    .extracting(PracticeService::port)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void every_account_starts_at_a_port_that_exists() {
        try (PracticeProvider provider = PracticeProvider.start(0)) {
            Set<Integer> numbers =
                    provider.desk().services().stream()
                            .map(service -> service.advertised().port())
                            .collect(Collectors.toSet());
            assertThat(provider.desk().accounts())
                    .allSatisfy(
                            account -> assertThat(numbers).contains(account.startWith().port()));
        }
    }

    @Test
    void its_catalogue_entry_names_only_protected_servers() {
        try (PracticeProvider provider = PracticeProvider.start(0)) {
            assertThat(provider.desk().provider().outgoing())
                    .extracting(server -> server.port() + " " + server.encryption().label())
                    .containsExactly("465 tls", "587 starttls");
            assertThat(provider.desk().provider().incoming())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.server().host()).isEqualTo("imap.practice.example");
                        assertThat(entry.server().encryption()).isEqualTo(Encryption.IMPLICIT_TLS);
                    });
        }
    }

    @Test
    void the_file_holds_the_authoritys_certificate_and_no_key() throws Exception {
        try (PracticeProvider provider = PracticeProvider.start(0)) {
            Path file = provider.desk().caFile();
            assertThat(file).content().doesNotContain("PRIVATE");
            X509Certificate root;
            try (InputStream in = Files.newInputStream(file)) {
                root =
                        (X509Certificate)
                                CertificateFactory.getInstance("X.509").generateCertificate(in);
            }
            assertThat(root.getBasicConstraints()).isNotNegative();
            assertThat(root.getPublicKey().getAlgorithm()).isEqualTo("EC");
            assertThat(root.getNotAfter().toInstant())
                    .isBefore(Instant.now().plus(Duration.ofDays(8)));
        }
    }

    @Test
    void the_servers_certificate_holds_for_all_their_names() throws Exception {
        try (PracticeProvider provider = PracticeProvider.start(0)) {
            X509Certificate server = certificate(provider);
            assertThat(server.getSubjectAlternativeNames())
                    .extracting(name -> String.valueOf(name.get(1)))
                    .containsExactlyInAnyOrder(
                            "smtp.practice.example",
                            "imap.practice.example",
                            "localhost",
                            "127.0.0.1",
                            "0:0:0:0:0:0:0:1");
        }
    }

    private static X509Certificate certificate(PracticeProvider provider) throws Exception {
        PracticeService service = Wire.service(provider.desk(), "submission-tls");
        try (SSLSocket socket =
                (SSLSocket)
                        app.mailmend.testing.TrustedCa.context(provider.desk().caFile())
                                .getSocketFactory()
                                .createSocket(LOOPBACK, service.port())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    @Test
    void nothing_listens_on_another_address() {
        try (PracticeProvider provider = PracticeProvider.start(0)) {
            assertThat(provider.desk().services())
                    .allSatisfy(service ->
                            assertThatThrownBy(() -> connect("127.0.0.2", service.port()))
                                    .isInstanceOf(IOException.class));
            assertThat(provider.desk().services())
                    .allSatisfy(service -> connect("127.0.0.1", service.port()));
        }
    }

    private static void connect(String address, int port) throws IOException {
        new Socket(address, port).close();
    }

    @Test
    void closing_ends_connections_frees_ports_and_threads_and_deletes_the_file() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        PracticeProvider provider = PracticeProvider.start(0);
        try (Wire smtp = Wire.plain(provider.desk(), "submission-starttls");
                Wire imap = Wire.tls(provider.desk(), "imap-tls")) {
            smtp.hear();
            imap.hear();
            provider.close();
            assertThat(smtp.hear()).isEqualTo("null");
        }
        assertThat(provider.desk().caFile()).doesNotExist();
        for (PracticeService service : provider.desk().services()) {
            new ServerSocket(service.port(), 1, LOOPBACK).close();
        }
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        assertThat(left).extracting(Thread::getName).noneMatch(name -> name.contains("smtp"));
        provider.close();
    }

    @Test
    void a_port_in_use_is_named_and_the_other_ports_are_let_go() throws Exception {
        int base = freeBase();
        try (ServerSocket occupied = new ServerSocket(base + 587, 1, LOOPBACK)) {
            assertThat(occupied.isBound()).isTrue();
            assertThatThrownBy(() -> PracticeProvider.start(base))
                    .isInstanceOfSatisfying(
                            PortTakenException.class,
                            taken -> assertThat(taken.port()).isEqualTo(base + 587))
                    .hasMessage("port " + (base + 587) + " on 127.0.0.1 is not free");
        }
        try (PracticeProvider provider = PracticeProvider.start(base)) {
            assertThat(provider.desk().services())
                    .extracting(PracticeService::port)
                    .containsExactly(base + 25, base + 465, base + 587, base + 2525, base + 993);
        }
    }

    /** A base whose ports are all free. */
    private static int freeBase() {
        for (int base = 20_000; base < 30_000; base += 137) {
            try (PracticeProvider provider = PracticeProvider.start(base)) {
                assertThat(provider.desk().services()).isNotEmpty();
                return base;
            } catch (PortTakenException e) {
                assertThat(e.port()).isGreaterThan(base);
            }
        }
        throw new AssertionError("no free port base");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 63_001, 65_536})
    void a_base_that_leaves_no_room_is_refused(int base) {
        assertThatThrownBy(() -> PracticeProvider.start(base))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_servers_keep_quiet_even_where_everything_is_logged() throws Exception {
        try (OutputCapture capture = OutputCapture.start();
                PracticeProvider provider = PracticeProvider.start(0)) {
            PracticeAccount anna = provider.desk().accounts().getFirst();
            try (Wire wire = Wire.tls(provider.desk(), "submission-tls")) {
                wire.hear();
                wire.say("EHLO [127.0.0.1]");
                assertThat(wire.signInPlain(anna.address().wire(), text(anna.password())))
                        .startsWith("235 ");
            }
            try (Wire wire = Wire.tls(provider.desk(), "imap-tls")) {
                wire.hear();
                wire.imap("LOGIN " + anna.address() + " " + text(anna.password()));
            }
            assertThat(capture.all()).doesNotContain(text(anna.password()), "AUTH PLAIN", "LOGIN");
        }
    }

    private static String text(Secret secret) {
        return new String(secret.utf8(), StandardCharsets.UTF_8);
    }
}
