package app.mailmend.catalog;

import app.mailmend.account.Checked;
import app.mailmend.account.DomainNames;
import app.mailmend.settings.KitKind;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignInKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The small words of the catalogue's format and what they mean.
final class Words {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Words() {}

    static <E> Optional<E> labelled(E[] values, Function<E, String> label, String word) {
        return Arrays.stream(values).filter(value -> label.apply(value).equals(word)).findFirst();
    }

    static Optional<KitKind> kitKind(String word) {
        return labelled(KitKind.values(), KitKind::label, word);
    }

    static Optional<ProviderKind> providerKind(String word) {
        return labelled(ProviderKind.values(), ProviderKind::label, word);
    }

    static Optional<ProviderStatus> status(String word) {
        return labelled(ProviderStatus.values(), ProviderStatus::label, word);
    }

    static Optional<PasswordKind> passwordKind(String word) {
        return labelled(PasswordKind.values(), PasswordKind::label, word);
    }

    static Optional<Provider.Confidence> confidence(String word) {
        return labelled(Provider.Confidence.values(), Provider.Confidence::label, word);
    }

    static Optional<SignInKind> signIn(String word) {
        return labelled(SignInKind.values(), SignInKind::label, word);
    }

    /// Kinds that follow from the address or the day cannot be written down.
    static Optional<NoteKind> remarkKind(String word) {
        return labelled(NoteKind.values(), NoteKind::label, word)
                .filter(kind -> kind.compareTo(NoteKind.KNOWN_ERROR) <= 0);
    }

    /// A year, a month or a day (ISO 8601).
    static boolean isDate(String word) {
        try {
            return switch (word.length()) {
                case 4 -> YEAR.matcher(word).matches();
                case 7 -> YearMonth.parse(word).getYear() > 1900;
                default -> LocalDate.parse(word).getYear() > 1900;
            };
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    /// Lower-case letters, digits and single hyphens: an id or a region.
    static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    /// A name in its ASCII form; one label will do, as networks of their own have it.
    static boolean isDomain(String word) {
        return DomainNames.toAscii(word).equals(Checked.valid(word));
    }

    /// A suffix of mail exchangers; one label would match half the world.
    static boolean isMxSuffix(String word) {
        return isDomain(word) && word.indexOf('.') > 0;
    }

    static Optional<URI> link(String word) {
        try {
            URI uri = new URI(word);
            return "https".equals(uri.getScheme()) && uri.getHost() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException notALink) {
            return Optional.empty();
        }
    }
}
