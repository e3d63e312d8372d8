package app.mailmend.discovery;

import app.mailmend.catalog.MailboxSign.Place;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.DomainFacts.Service;
import app.mailmend.net.DnsRecords.Entry.Srv;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a domain's records other than its mail exchangers say about where its mailboxes are.
record MailboxSigns(DomainFacts domain, ProviderCatalog catalog) {

    private static final String AUTODISCOVER = "autodiscover";
    private static final String SPF_VERSION = "v=spf1 ";
    private static final Pattern REFERRAL =
            Pattern.compile("[+?~-]?(?:include:|redirect=)([^%]+?)\\.?", Pattern.CASE_INSENSITIVE);

    /// A provider and what speaks for it.
    record Sign(Provider provider, String evidence) {}

    /// Whether a provider of this kind has mailboxes, and does not only send or pass on.
    static boolean hasMailboxes(Provider provider) {
        return switch (provider.kind()) {
            case MAILBOX, ISP, HOSTING, INSTITUTION -> true;
            case RELAY, FORWARDER, SANDBOX -> false;
        };
    }

    /// The one provider that nothing speaks against; empty where signs differ, or there is none.
    Optional<Sign> agreed() {
        List<Sign> spf = spf();
        List<Sign> autodiscover = autodiscover();
        if (spf.isEmpty() && autodiscover.isEmpty()) {
            return only(texts(Place.TEXT));
        }
        List<Sign> named = spf.isEmpty() ? autodiscover : spf;
        List<Sign> left = autodiscover.isEmpty() ? named : shared(named, autodiscover);
        return only(left).or(() -> only(shared(left, allTexts())));
    }

    /// The one provider for which signs of two kinds speak.
    Optional<Sign> confirmed() {
        List<Sign> others = Stream.concat(autodiscover().stream(), allTexts().stream()).toList();
        return only(shared(spf(), others)).or(() -> only(shared(autodiscover(), allTexts())));
    }

    /// Who may send for the domain, as far as it has mailboxes (RFC 7208 sections 5.2 and 6.1).
    private List<Sign> spf() {
        return domain.texts().stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(SPF_VERSION))
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .map(REFERRAL::matcher)
                .filter(Matcher::matches)
                .map(term -> term.group(1))
                .flatMap(name -> sender(name).stream().map(it -> new Sign(it, "SPF " + name)))
                .toList();
    }

    private Optional<Provider> sender(String name) {
        return catalog.bySign(Place.SPF, name)
                .or(() -> catalog.byMx(name))
                .filter(MailboxSigns::hasMailboxes);
    }

    private List<Sign> autodiscover() {
        Stream<String> alias = domain.alias(AUTODISCOVER).stream();
        Stream<String> service =
                domain.offer(Service.AUTODISCOVER).stream()
                        .flatMap(offer -> offer.servers().stream())
                        .map(Srv::target);
        return Stream.concat(alias, service)
                .flatMap(name ->
                        catalog.bySign(Place.AUTODISCOVER, name).stream()
                                .map(it -> new Sign(it, AUTODISCOVER + " " + name)))
                .toList();
    }

    private List<Sign> texts(Place place) {
        return domain.texts().stream()
                .flatMap(text ->
                        catalog.bySign(place, text).stream().map(it -> new Sign(it, "TXT " + text)))
                .toList();
    }

    private List<Sign> allTexts() {
        return Stream.concat(texts(Place.TEXT).stream(), texts(Place.WEAK_TEXT).stream()).toList();
    }

    private static List<Sign> shared(List<Sign> some, List<Sign> others) {
        Set<Provider> both = others.stream().map(Sign::provider).collect(Collectors.toSet());
        return some.stream().filter(sign -> both.contains(sign.provider())).toList();
    }

    /// The sign for the only provider among them.
    private static Optional<Sign> only(List<Sign> signs) {
        return signs.stream().map(Sign::provider).distinct().count() == 1
                ? Optional.of(signs.getFirst())
                : Optional.empty();
    }
}
