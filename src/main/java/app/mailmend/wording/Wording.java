package app.mailmend.wording;

import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// Says sentences in one language.
public final class Wording {

    /// The languages that are complete, English first.
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"));

    /// Lengths of dates, in characters (ISO 8601).
    private static final int YEAR_AND_MONTH = 7;

    private static final int WHOLE_DAY = 10;

    private static final Pattern FRENCH_BLANK = Pattern.compile(" (?=[:;?!»])|(?<=«) ");

    private static final String NO_BREAK = "\u00a0";

    private final Locale locale;
    private final Locale bundleLocale;

    /// @param wanted the person's locale; English stands in for a language that is not complete
    public Wording(Locale wanted) {
        Locale language =
                LANGUAGES.stream()
                        .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
                        .findFirst()
                        .orElse(Locale.ENGLISH);
        locale = language.getLanguage().equals(wanted.getLanguage()) ? wanted : language;
        // English is the root bundle: asked for by name it would fall back to the computer's
        // language.
        bundleLocale = language.equals(Locale.ENGLISH) ? Locale.ROOT : language;
    }

    /// For dates and numbers, and so that a face can say which language it speaks.
    public Locale locale() {
        return locale;
    }

    /// The sentence with its arguments put in, following [MessageFormat]: an apostrophe in a bundle
    /// is written twice. Words of others cannot change how the sentence around them is read.
    public String say(TextKey key, Object... arguments) {
        Object[] harmless =
                Arrays.stream(arguments)
                        .map(one -> one instanceof String words ? Foreign.inSentence(words) : one)
                        .toArray();
        String sentence = bundle(key).getString(key.key());
        return new MessageFormat(
                        isFrench() ? FRENCH_BLANK.matcher(sentence).replaceAll(NO_BREAK) : sentence,
                        locale)
                .format(harmless);
    }

    /// French has a blank before a colon and inside its quotation marks, at which no line may be
    /// broken. In the bundles it is an ordinary one, which can be seen and typed.
    private boolean isFrench() {
        return bundleLocale.equals(Locale.FRENCH);
    }

    /// A year, a month or a day as people write it.
    ///
    /// @param asOf in the form of ISO 8601; anything else is said as it is
    public String day(String asOf) {
        try {
            return switch (asOf.length()) {
                case YEAR_AND_MONTH ->
                        YearMonth.parse(asOf)
                                .format(
                                        DateTimeFormatter.ofLocalizedPattern("yMMMM")
                                                .withLocale(locale));
                case WHOLE_DAY ->
                        LocalDate.parse(asOf)
                                .format(
                                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                                .withLocale(locale));
                default -> asOf;
            };
        } catch (DateTimeException unknownForm) {
            return asOf;
        }
    }

    /// True when there is such a sentence; for sentences that only some values have.
    public boolean knows(TextKey key) {
        return bundle(key).containsKey(key.key());
    }

    /// Reads the sentences of a bundle ahead, so that saying the first of them takes no longer than
    /// saying another.
    public void read(String bundle) {
        bundle(bundle);
    }

    private ResourceBundle bundle(TextKey key) {
        return bundle(key.bundle());
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("app.mailmend.wording." + name, bundleLocale);
    }
}
