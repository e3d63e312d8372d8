package app.mailmend.discovery;

import static app.mailmend.testing.internet.Documents.autoconfigUri;
import static app.mailmend.testing.internet.Documents.clientConfig;
import static app.mailmend.testing.internet.Documents.incoming;
import static app.mailmend.testing.internet.Documents.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.Trust;
import app.mailmend.testing.internet.Door;
import app.mailmend.testing.internet.Internet;
import app.mailmend.testing.internet.WholeSearch;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever sources a domain has: made-up domains with any of them. */
class TrustPropertyTest {

    private static final int DOMAINS = 60;
    private static final String DOMAIN = "firm.example";
    private static final List<String> HOSTS =
            List.of("smtp.firm.example", "mail.firm.example", "smtp.host.example");
    private static final List<String> SOCKETS = List.of("SSL", "STARTTLS", "plain");

    /** The places that may speak for a domain. */
    private enum Voice {
        FILE,
        WELL_KNOWN,
        DATABASE,
        EXCHANGER,
        SERVICES,
        SERVERS
    }

    private static IntStream domains() {
        return IntStream.range(0, DOMAINS);
    }

    /** Says the same whenever it is built, but for what is added. */
    private static Internet domain(long seed, Set<Voice> voices) {
        Internet net = Internet.still().host(DOMAIN);
        SplittableRandom random = new SplittableRandom(seed);
        for (Voice voice : Voice.values()) {
            Consumer<Internet> said = said(voice, random.split());
            if (voices.contains(voice)) {
                said.accept(net);
            }
        }
        return net;
    }

    private static Consumer<Internet> said(Voice voice, SplittableRandom random) {
        String host = HOSTS.get(random.nextInt(HOSTS.size()));
        String file = file(random);
        return net -> {
            switch (voice) {
                case FILE -> net.page(autoconfigUri(DOMAIN), file);
                case WELL_KNOWN ->
                        net.page(
                                "https://firm.example/.well-known/autoconfig/mail/config-v1.1.xml",
                                file);
                case DATABASE -> net.page(Internet.DATABASE + DOMAIN, file);
                case EXCHANGER ->
                        net.mx(DOMAIN, host.startsWith("mail") ? "aspmx.l.google.com" : host);
                case SERVICES -> net.srv("_submissions._tcp." + DOMAIN, 465, host);
                case SERVERS -> net.door(host, door(host), 25, 465, 587, 993);
            }
        };
    }

    private static Door door(String host) {
        return host.startsWith("mail") ? Door.that(Door.Manner.NO_STARTTLS) : Door.open();
    }

    private static String file(SplittableRandom random) {
        String host = HOSTS.get(random.nextInt(HOSTS.size()));
        String socket = SOCKETS.get(random.nextInt(SOCKETS.size()));
        int port = socket.equals("SSL") ? 465 : 587;
        return clientConfig(DOMAIN, incoming(host, 993, "SSL") + outgoing(host, port, socket));
    }

    private static Set<Voice> some(SplittableRandom random) {
        Set<Voice> voices = EnumSet.noneOf(Voice.class);
        for (Voice voice : Voice.values()) {
            if (random.nextBoolean()) {
                voices.add(voice);
            }
        }
        return voices;
    }

    private static Map<Endpoint, Trust> trusts(DiscoveryRun run) {
        Map<Endpoint, Trust> trusts = new HashMap<>();
        run.outgoing().forEach(one -> trusts.put(one.settings().endpoint(), one.trust()));
        return trusts;
    }

    private static DiscoveryRun detect(Internet net) {
        return WholeSearch.in(net).acceptingUnsafe().detect("alice@" + DOMAIN);
    }

    /** The file over http and the servers themselves say what all others say already. */
    private static void echo(Internet net, Map<Endpoint, Trust> known) {
        String servers =
                known.keySet().stream()
                        .map(at -> outgoing(at.host().value(), at.port(), socket(at)))
                        .reduce("", String::concat);
        net.page(autoconfigUri(DOMAIN).replace("https:", "http:"), clientConfig(DOMAIN, servers));
    }

    private static String socket(Endpoint at) {
        return at.encryption() == Encryption.STARTTLS ? "STARTTLS" : "SSL";
    }

    @ParameterizedTest
    @MethodSource("domains")
    void a_source_that_is_trusted_less_never_raises_the_trust_in_what_another_said(int number) {
        SplittableRandom random = new SplittableRandom(number);
        long seed = random.nextLong();
        Set<Voice> voices = some(random);
        voices.remove(Voice.FILE);
        Map<Endpoint, Trust> before = trusts(detect(domain(seed, voices)));
        Internet louder = domain(seed, voices);
        echo(louder, before);
        Map<Endpoint, Trust> after = trusts(detect(louder));

        before.forEach((endpoint, trust) ->
                assertThat(after.get(endpoint))
                        .as("%s of %s", endpoint, voices)
                        .isNotNull()
                        .isGreaterThanOrEqualTo(trust));
    }

    @ParameterizedTest
    @MethodSource("domains")
    void nothing_without_encryption_is_ever_offered(int number) {
        SplittableRandom random = new SplittableRandom(number);
        DiscoveryRun run = detect(domain(random.nextLong(), some(random)));

        assertThat(run.outgoing()).noneMatch(one -> one.settings().encryption() == Encryption.NONE);
        assertThat(run.incoming())
                .noneMatch(one -> one.settings().endpoint().encryption() == Encryption.NONE);
    }
}
