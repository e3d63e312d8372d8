package app.mailmend.testing.internet;

import app.mailmend.evidence.ResolveFault;
import app.mailmend.net.Dns;
import app.mailmend.net.DnsRecords;
import app.mailmend.settings.HostName;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The name servers. A name that nobody registered does not exist. */
public final class Names implements Dns, DnsRecords {

    /** What a question costs that nobody answers: two tries. */
    static final Duration SILENCE = Duration.ofSeconds(3);

    private record Question(String name, Kind kind) {}

    private final Line line;
    private final Map<Question, List<Entry>> records = new ConcurrentHashMap<>();
    private final Map<String, List<InetAddress>> addresses = new ConcurrentHashMap<>();
    private final Set<String> wildcards = ConcurrentHashMap.newKeySet();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile boolean silent;
    private volatile boolean authentic;
    private volatile boolean everything;

    Names(Line line) {
        this.line = line;
    }

    void add(String name, Kind kind, Entry entry) {
        records.merge(
                new Question(name, kind),
                List.of(entry),
                (old, more) -> {
                    List<Entry> all = new ArrayList<>(old);
                    all.addAll(more);
                    return List.copyOf(all);
                });
    }

    void address(String name, String... literals) {
        addresses.put(name, Arrays.stream(literals).map(InetAddress::ofLiteral).toList());
    }

    /** Gives a name an address of the public network, unless it has one. No packet goes there. */
    void register(String name) {
        if (record(name, Kind.CNAME).isEmpty()) {
            addresses.computeIfAbsent(name, Names::madeUp);
        }
    }

    private static List<InetAddress> madeUp(String name) {
        int hash = name.hashCode();
        String literal = "9.%d.%d.%d".formatted(hash >>> 16 & 255, hash >>> 8 & 255, hash & 255);
        return List.of(InetAddress.ofLiteral(literal));
    }

    void wildcard(String domain) {
        wildcards.add(domain);
        register(domain);
    }

    void everythingExists() {
        everything = true;
    }

    void silent() {
        silent = true;
    }

    boolean isSilent() {
        return silent;
    }

    void signed() {
        authentic = true;
    }

    /** Every question, with its kind, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private List<Entry> record(String name, Kind kind) {
        return records.getOrDefault(new Question(name, kind), List.of());
    }

    @Override
    public DnsRecords.Answer ask(String name, Kind kind) {
        asked.add(kind + " " + name);
        return line.with(
                () -> records(name, kind), new DnsRecords.Answer.NotFound(Fault.TIMED_OUT));
    }

    private DnsRecords.Answer records(String name, Kind kind) {
        if (!answers()) {
            return new DnsRecords.Answer.NotFound(Fault.TIMED_OUT);
        }
        List<Entry> found = record(name, kind);
        if (!found.isEmpty()) {
            return new DnsRecords.Answer.Found(found, authentic);
        }
        return new DnsRecords.Answer.NotFound(exists(name) ? Fault.NO_RECORD : Fault.NO_SUCH_NAME);
    }

    private boolean answers() {
        if (silent) {
            line.pause(SILENCE);
            return false;
        }
        return line.trips(1);
    }

    private boolean exists(String name) {
        return everything
                || isCovered(name)
                || addresses.keySet().stream().anyMatch(one -> isAtOrBelow(one, name))
                || records.keySet().stream().anyMatch(one -> isAtOrBelow(one.name(), name));
    }

    private static boolean isAtOrBelow(String one, String name) {
        return one.equals(name) || one.endsWith("." + name);
    }

    private boolean isCovered(String name) {
        return wildcards.stream().anyMatch(domain -> isAtOrBelow(name, domain));
    }

    @Override
    public Dns.Answer addresses(HostName host) {
        asked.add("A " + host.value());
        return line.with(
                () -> lookUp(host.value()), new Dns.Answer.NotFound(ResolveFault.LOOKUP_FAILED));
    }

    private Dns.Answer lookUp(String name) {
        if (!answers()) {
            return new Dns.Answer.NotFound(ResolveFault.LOOKUP_FAILED);
        }
        return find(name);
    }

    /** Where a name leads to, without the time that it takes to ask. */
    Dns.Answer find(String name) {
        if (silent) {
            return new Dns.Answer.NotFound(ResolveFault.LOOKUP_FAILED);
        }
        return place(name)
                .<Dns.Answer>map(Dns.Answer.Found::new)
                .orElseGet(() ->
                        new Dns.Answer.NotFound(
                                exists(name)
                                        ? ResolveFault.NO_ADDRESS
                                        : ResolveFault.NO_SUCH_NAME));
    }

    private Optional<List<InetAddress>> place(String name) {
        String target =
                record(name, Kind.CNAME).stream()
                        .filter(Entry.Alias.class::isInstance)
                        .map(one -> ((Entry.Alias) one).target())
                        .findFirst()
                        .orElse(name);
        return Optional.ofNullable(addresses.get(target))
                .or(() ->
                        everything || isCovered(target)
                                ? Optional.of(madeUp("*"))
                                : Optional.empty());
    }
}
