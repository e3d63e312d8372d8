package app.mailmend.probe;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.settings.HostName;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What each place offered earlier in a run, so that two connections that are treated differently
/// are noticed: servers behind one name that are not alike, or somebody in between.
public final class OfferMemory {

    /// A place as a client sees it; before TLS less is offered than inside.
    private record Place(HostName host, int port, boolean encrypted) {}

    private final Map<Place, ServerOffer> offers = new ConcurrentHashMap<>();

    /// Keeps an offer and says how it differs from the one before.
    Optional<Evidence> compare(HostName host, int port, Evidence.Offered seen) {
        ServerOffer now = seen.offer();
        return Optional.ofNullable(offers.put(new Place(host, port, seen.encrypted()), now))
                .flatMap(before -> difference(before, now));
    }

    private static Optional<Evidence> difference(ServerOffer before, ServerOffer now) {
        if (isWeaker(now.mechanisms(), before.mechanisms())) {
            Set<String> gone = new LinkedHashSet<>(before.mechanisms());
            gone.removeAll(now.mechanisms());
            return Optional.of(noticed(Oddity.WEAKER_SIGN_IN, gone));
        }
        Set<String> unequal = unequal(words(before), words(now));
        return unequal.isEmpty()
                ? Optional.empty()
                : Optional.of(noticed(Oddity.OFFERS_DIFFER, unequal));
    }

    /// That no sign-in is offered at all, now or then, is another matter.
    private static boolean isWeaker(Set<String> now, Set<String> before) {
        return !now.isEmpty() && !before.isEmpty() && best(now) < best(before);
    }

    private static int best(Set<String> mechanisms) {
        return mechanisms.stream().mapToInt(OfferMemory::strength).max().orElse(0);
    }

    /// With SCRAM (RFC 5802) a password is proven without being sent.
    private static int strength(String mechanism) {
        if (!mechanism.startsWith("SCRAM-")) {
            return 0;
        }
        return mechanism.startsWith("SCRAM-SHA-1") ? 1 : 2;
    }

    /// Keywords and mechanisms; other parameters, such as a size, may change from day to day.
    private static Set<String> words(ServerOffer offer) {
        Set<String> words = new LinkedHashSet<>(offer.extensions().keySet());
        words.addAll(offer.mechanisms());
        return words;
    }

    private static Set<String> unequal(Set<String> one, Set<String> other) {
        Set<String> unequal = new LinkedHashSet<>(one);
        unequal.removeAll(other);
        other.stream().filter(word -> !one.contains(word)).forEach(unequal::add);
        return unequal;
    }

    private static Evidence noticed(Oddity oddity, Set<String> words) {
        return new Evidence.Noticed(oddity, String.join(" ", words));
    }
}
