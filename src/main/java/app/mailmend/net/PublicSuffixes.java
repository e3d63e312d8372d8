package app.mailmend.net;

import com.google.common.net.InternetDomainName;
import java.util.Optional;

/// What belongs to one owner, by the list of public suffixes.
public final class PublicSuffixes {

    private PublicSuffixes() {}

    /// The registrable domain of a name: one label more than its public suffix. Under a suffix that
    /// the list does not know, its last two labels (the list's default rule). Empty for a public
    /// suffix itself, an address and a single label.
    ///
    /// @param name in lower-case ASCII without the final dot
    public static Optional<String> registrable(String name) {
        if (!InternetDomainName.isValid(name)) {
            return Optional.empty();
        }
        InternetDomainName domain = InternetDomainName.from(name);
        if (domain.hasPublicSuffix()) {
            return domain.isUnderPublicSuffix()
                    ? Optional.of(domain.topPrivateDomain().toString())
                    : Optional.empty();
        }
        int labels = domain.parts().size();
        return labels < 2
                ? Optional.empty()
                : Optional.of(String.join(".", domain.parts().subList(labels - 2, labels)));
    }

    /// Whether two names have the same registrable domain.
    public static boolean sameOwner(String one, String other) {
        Optional<String> first = registrable(one);
        return first.isPresent() && first.equals(registrable(other));
    }
}
