package app.mailmend.testing;

import app.mailmend.evidence.ResolveFault;
import app.mailmend.net.Dns;
import app.mailmend.net.DnsRecords;
import app.mailmend.net.DnsRecords.Entry;
import app.mailmend.net.DnsRecords.Kind;
import app.mailmend.settings.HostName;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Name servers that say what a test tells them, after a delay of its choice. A name that nobody
 * mentioned does not exist; below a wildcard, such as {@code *.example.org}, every name does.
 */
public final class FakeDns implements Dns, DnsRecords {

    private record Question(String name, Kind kind) {}

    private final Map<Question, List<Entry>> records = new ConcurrentHashMap<>();
    private final Map<Question, Fault> faults = new ConcurrentHashMap<>();
    private final Map<String, List<InetAddress>> addresses = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean silent;
    private volatile boolean authentic;

    public FakeDns mx(String domain, int preference, String host) {
        return add(domain, Kind.MX, new Entry.Mx(preference, host));
    }

    /**
     * @param service with its prefix, such as `_imaps._tcp.example.org`
     */
    public FakeDns srv(String service, int priority, int port, String target) {
        return add(service, Kind.SRV, new Entry.Srv(priority, 0, port, target));
    }

    public FakeDns srv(String service, Entry.Srv record) {
        return add(service, Kind.SRV, record);
    }

    public FakeDns txt(String name, String text) {
        return add(name, Kind.TXT, new Entry.Text(text));
    }

    public FakeDns alias(String name, String target) {
        return add(name, Kind.CNAME, new Entry.Alias(target));
    }

    public FakeDns address(String name, String... literals) {
        addresses.put(name, Arrays.stream(literals).map(InetAddress::ofLiteral).toList());
        return this;
    }

    public FakeDns fails(String name, Kind kind, Fault fault) {
        faults.put(new Question(name, kind), fault);
        return this;
    }

    /** Every answer takes as long as this. */
    public FakeDns slow(Duration answer) {
        delay = answer;
        return this;
    }

    /** Never answers: every question runs into its limit. */
    public FakeDns silent() {
        silent = true;
        return this;
    }

    /** Its answers are proven by signatures. */
    public FakeDns signed() {
        authentic = true;
        return this;
    }

    private FakeDns add(String name, Kind kind, Entry entry) {
        records.merge(
                new Question(name, kind),
                List.of(entry),
                (old, more) -> {
                    List<Entry> all = new ArrayList<>(old);
                    all.addAll(more);
                    return List.copyOf(all);
                });
        return this;
    }

    /** Every name that was asked for, with its kind, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public DnsRecords.Answer ask(String name, Kind kind) {
        asked.add(kind + " " + name);
        Question question = new Question(name, kind);
        if (silent || !Pause.of(delay)) {
            return silence();
        }
        if (faults.containsKey(question)) {
            return new DnsRecords.Answer.NotFound(faults.get(question));
        }
        List<Entry> found = records.getOrDefault(new Question(owner(name), kind), List.of());
        if (!found.isEmpty()) {
            return new DnsRecords.Answer.Found(found, authentic);
        }
        return new DnsRecords.Answer.NotFound(
                exists(owner(name)) ? Fault.NO_RECORD : Fault.NO_SUCH_NAME);
    }

    /** The name itself, or the closest wildcard above one that does not exist. */
    private String owner(String name) {
        return exists(name)
                ? name
                : Stream.iterate(name, one -> one.contains("."), FakeDns::parent)
                        .map(one -> "*." + parent(one))
                        .filter(this::exists)
                        .findFirst()
                        .orElse(name);
    }

    private static String parent(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private static DnsRecords.Answer silence() {
        Pause.of(Duration.ofSeconds(3));
        return new DnsRecords.Answer.NotFound(Fault.TIMED_OUT);
    }

    private boolean exists(String name) {
        return addresses.containsKey(name)
                || records.keySet().stream()
                        .anyMatch(
                                one -> one.name().equals(name) || one.name().endsWith("." + name));
    }

    @Override
    public Dns.Answer addresses(HostName host) {
        asked.add("A " + host.value());
        if (silent || !Pause.of(delay)) {
            Pause.of(Duration.ofSeconds(3));
            return new Dns.Answer.NotFound(ResolveFault.LOOKUP_FAILED);
        }
        List<InetAddress> found = addresses.getOrDefault(owner(host.value()), List.of());
        return found.isEmpty()
                ? new Dns.Answer.NotFound(ResolveFault.NO_SUCH_NAME)
                : new Dns.Answer.Found(found);
    }
}
