package app.mailmend.discovery;

import app.mailmend.account.MailDomain;
import app.mailmend.discovery.DomainFacts.Offer;
import app.mailmend.discovery.DomainFacts.Service;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.net.Dns;
import app.mailmend.net.DnsRecords;
import app.mailmend.net.DnsRecords.Answer;
import app.mailmend.net.DnsRecords.Entry;
import app.mailmend.net.DnsRecords.Fault;
import app.mailmend.net.DnsRecords.Kind;
import app.mailmend.settings.HostName;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks the name servers everything that a search wants to know about a mail domain, all at once.
public final class DomainLookup implements Supplier<DomainFacts> {

    /// How long addresses are waited for. Records have a limit of their own; addresses may come
    /// from the operating system, which is far more patient.
    private static final Duration ADDRESS_LIMIT = Duration.ofSeconds(3);

    private static final List<String> ALIASES = List.of("autoconfig", "autodiscover");
    private static final int LABEL_LENGTH = 16;
    private static final int LETTERS = 26;

    private final DnsRecords records;
    private final Dns addresses;
    private final String domain;
    private final RandomGenerator random;

    public DomainLookup(DnsRecords records, Dns addresses, MailDomain domain) {
        this(records, addresses, domain, new SecureRandom());
    }

    /// @param random chooses the name that nobody has, and among servers of equal priority
    DomainLookup(DnsRecords records, Dns addresses, MailDomain domain, RandomGenerator random) {
        this.records = records;
        this.addresses = addresses;
        this.domain = domain.ascii();
        this.random = random;
    }

    /// One question.
    private record Question(String name, Kind kind) {}

    /// All answers.
    ///
    /// @param nowhere the name below the domain that nobody has
    /// @param nowhereLeads whether there is an address under that name
    private record Answers(Map<Question, Answer> all, String nowhere, boolean nowhereLeads) {

        Answer to(String name, Kind kind) {
            return all.getOrDefault(new Question(name, kind), new Answer.NotFound(Fault.TIMED_OUT));
        }

        <E extends Entry> List<E> entries(String name, Kind kind, Class<E> type) {
            return to(name, kind) instanceof Answer.Found found
                    ? found.entries().stream().filter(type::isInstance).map(type::cast).toList()
                    : List.of();
        }

        boolean isAuthentic(String name, Kind kind) {
            return to(name, kind) instanceof Answer.Found found && found.authentic();
        }

        /// Whether any name server said anything but that it cannot.
        boolean areThere() {
            return all.values().stream()
                    .anyMatch(answer ->
                            switch (answer) {
                                case Answer.Found _ -> true;
                                case Answer.NotFound(Fault why) ->
                                        switch (why) {
                                            case NO_SUCH_NAME, NO_RECORD -> true;
                                            case TIMED_OUT, SERVER_FAILED -> false;
                                        };
                            });
        }
    }

    /// Asks; ends early, with what is known, when this thread is interrupted.
    @Override
    public DomainFacts get() {
        long until = System.nanoTime() + ADDRESS_LIMIT.toNanos();
        String nowhere = nowhere();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Map<Question, Future<Answer>> asked = new LinkedHashMap<>();
            questions(nowhere)
                    .forEach(one ->
                            asked.put(
                                    one,
                                    threads.submit(() -> records.ask(one.name(), one.kind()))));
            Future<Dns.Answer> leads = threads.submit(() -> address(below(nowhere)));
            Map<Question, Answer> answers = new HashMap<>();
            for (Map.Entry<Question, Future<Answer>> one : asked.entrySet()) {
                answers.put(one.getKey(), one.getValue().get());
            }
            boolean nowhereLeads = by(until, leads) instanceof Dns.Answer.Found;
            return facts(new Answers(answers, nowhere, nowhereLeads), threads);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return DomainFacts.unknown(Standing.NO_ANSWER);
        } catch (ExecutionException surprise) {
            throw new IllegalStateException(surprise);
        } finally {
            threads.shutdownNow();
        }
    }

    /// In the order in which they get their places where not all can be asked at once.
    private Stream<Question> questions(String nowhere) {
        return Stream.of(
                        Stream.of(new Question(domain, Kind.MX)),
                        Stream.of(Service.values())
                                .map(service -> new Question(below(service.prefix()), Kind.SRV)),
                        Stream.of(new Question(domain, Kind.TXT)),
                        ALIASES.stream().map(name -> new Question(below(name), Kind.CNAME)),
                        Stream.of(
                                new Question(below(nowhere), Kind.CNAME),
                                new Question(below(service(nowhere)), Kind.SRV)))
                .flatMap(part -> part);
    }

    private String below(String label) {
        return label + "." + domain;
    }

    private static String service(String label) {
        return "_" + label + "._tcp";
    }

    /// A name that nobody has.
    private String nowhere() {
        return random.ints(LABEL_LENGTH, 'a', 'a' + LETTERS)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private Dns.Answer address(String name) {
        return HostName.check(name)
                .toOptional()
                .map(addresses::addresses)
                .orElseGet(() -> new Dns.Answer.NotFound(ResolveFault.NO_SUCH_NAME));
    }

    private static Dns.Answer by(long until, Future<Dns.Answer> answer)
            throws InterruptedException, ExecutionException {
        try {
            return answer.get(Math.max(until - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            return new Dns.Answer.NotFound(ResolveFault.LOOKUP_FAILED);
        }
    }

    private DomainFacts facts(Answers answers, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Entry.Mx> all = answers.entries(domain, Kind.MX, Entry.Mx.class);
        List<Entry.Mx> exchangers =
                all.stream()
                        .filter(one -> !one.host().isEmpty())
                        .sorted(Comparator.comparingInt(Entry.Mx::preference))
                        .toList();
        boolean takesNone = !all.isEmpty() && exchangers.isEmpty();
        return new DomainFacts(
                takesNone ? Standing.TAKES_NO_MAIL : standing(answers, threads),
                exchangers,
                answers.isAuthentic(domain, Kind.MX),
                services(answers),
                answers.entries(domain, Kind.TXT, Entry.Text.class).stream()
                        .map(Entry.Text::text)
                        .toList(),
                aliases(answers),
                answers.nowhereLeads() || !aliasesOf(answers, answers.nowhere()).isEmpty());
    }

    /// A domain is gone only when it has no address either: of the two, an answer may come from the
    /// operating system, which knows names that no name server has.
    private Standing standing(Answers answers, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        if (!answers.areThere()) {
            return Standing.NO_ANSWER;
        }
        if (!answers.to(domain, Kind.MX).equals(new Answer.NotFound(Fault.NO_SUCH_NAME))) {
            return Standing.ANSWERED;
        }
        long until = System.nanoTime() + ADDRESS_LIMIT.toNanos();
        return by(until, threads.submit(() -> address(domain)))
                        .equals(new Dns.Answer.NotFound(ResolveFault.NO_SUCH_NAME))
                ? Standing.NO_SUCH_DOMAIN
                : Standing.ANSWERED;
    }

    /// What is said of a service that nobody can have meant is said of every service, and nothing
    /// follows from it.
    private Map<Service, Offer> services(Answers answers) {
        Set<Entry.Srv> forAnything = new HashSet<>(srv(answers, below(service(answers.nowhere()))));
        Map<Service, Offer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            String name = below(service.prefix());
            List<Entry.Srv> own =
                    srv(answers, name).stream().filter(one -> !forAnything.contains(one)).toList();
            offer(own, answers.isAuthentic(name, Kind.SRV))
                    .ifPresent(offer -> services.put(service, offer));
        }
        return services;
    }

    private static List<Entry.Srv> srv(Answers answers, String name) {
        return answers.entries(name, Kind.SRV, Entry.Srv.class);
    }

    /// Empty where no record can be used, which is not the same as a refusal.
    private Optional<Offer> offer(List<Entry.Srv> found, boolean authentic) {
        List<Entry.Srv> usable =
                found.stream().filter(one -> one.port() > 0 && !one.target().isEmpty()).toList();
        boolean refused = found.stream().anyMatch(one -> one.target().isEmpty());
        return usable.isEmpty() && !refused
                ? Optional.empty()
                : Optional.of(new Offer(ServiceOrder.of(usable, random), authentic));
    }

    private Map<String, String> aliases(Answers answers) {
        List<String> forAnything = aliasesOf(answers, answers.nowhere());
        Map<String, String> aliases = new HashMap<>();
        for (String name : ALIASES) {
            aliasesOf(answers, name).stream()
                    .filter(target -> !forAnything.contains(target))
                    .forEach(target -> aliases.putIfAbsent(name, target));
        }
        return aliases;
    }

    private List<String> aliasesOf(Answers answers, String label) {
        return answers.entries(below(label), Kind.CNAME, Entry.Alias.class).stream()
                .map(Entry.Alias::target)
                .toList();
    }
}
