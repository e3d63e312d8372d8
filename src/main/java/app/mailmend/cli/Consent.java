package app.mailmend.cli;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.session.Ownership;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Trust;
import app.mailmend.wording.ConsoleText;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person at a console has consented to. The window asks before a secret goes to a server
/// that unproven data led to; a command line has to say it beforehand.
///
/// @param acceptsUnsafe whether settings that anybody on the way could have changed may be used
/// @param domains registrable domains, or single hosts, that may get a secret although nothing
///   vouches for them
record Consent(EmailAddress address, boolean acceptsUnsafe, Set<HostName> domains) {

    private static final String OPTION = "--trust-domain";

    Consent {
        domains = Set.copyOf(domains);
    }

    static Grammar addTo(Grammar grammar) {
        return grammar.values(OPTION, "DOMAIN", ConsoleText.OPTION_TRUST_DOMAIN);
    }

    static Consent of(Given given, EmailAddress address) {
        return new Consent(
                address,
                new SearchArguments(given).acceptsUnsafe(),
                given.texts(OPTION).stream()
                        .map(text -> given.require(OPTION, HostName.check(text)))
                        .collect(Collectors.toSet()));
    }

    /// Whether a server may be talked to at all.
    boolean isUsable(Candidate<?> candidate) {
        return switch (candidate.trust()) {
            case TRUSTED, CONFIRM -> true;
            case UNSAFE -> acceptsUnsafe;
        };
    }

    /// Whether a server may get a secret: an authenticated source names it, it belongs to the
    /// domain of the address or to a provider of the catalogue, or the person said so.
    boolean maySeeSecret(Candidate<?> candidate, HostName host) {
        return isUsable(candidate)
                && (candidate.trust() == Trust.TRUSTED
                        || Ownership.isOwn(address.domain(), host)
                        || isKnown(host)
                        || names(host));
    }

    /// Whether the person vouches for a server.
    boolean names(HostName host) {
        return domains.contains(host) || domains.contains(Ownership.registrable(host));
    }

    private static boolean isKnown(HostName host) {
        return ProviderCatalog.bundled().all().stream()
                .flatMap(Consent::hosts)
                .anyMatch(host.value()::equals);
    }

    private static Stream<String> hosts(Provider provider) {
        return Stream.concat(
                provider.outgoing().stream().map(entry -> entry.host()),
                provider.incoming().stream().map(entry -> entry.server().host()));
    }
}
