package app.mailmend.catalog;

import java.util.Locale;

/// What domains have in the name system when their mailboxes are with a provider, whoever takes the
/// mail in for them.
///
/// @param provider the provider's id
/// @param value a name for the places that hold names, which stands for all names below it;
///   otherwise how the text begins
public record MailboxSign(String provider, Place place, String value) {

    /// Where a sign is seen.
    public enum Place {
        /// Who may send for the domain (RFC 7208).
        SPF("spf"),
        /// What `autodiscover` below the domain stands for.
        AUTODISCOVER("autodiscover"),
        /// A text that proves to the provider whose domain it is.
        TEXT("text"),
        /// A text that the provider also wants for other things than mail: it can confirm another
        /// sign, but not stand alone.
        WEAK_TEXT("weak-text");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        /// The word used in the catalogue.
        public String label() {
            return label;
        }

        boolean holdsNames() {
            return switch (this) {
                case SPF, AUTODISCOVER -> true;
                case TEXT, WEAK_TEXT -> false;
            };
        }
    }

    boolean isIn(String seen) {
        String small = seen.toLowerCase(Locale.ROOT);
        return place.holdsNames()
                ? small.equals(value) || small.endsWith("." + value)
                : small.startsWith(value.toLowerCase(Locale.ROOT));
    }
}
