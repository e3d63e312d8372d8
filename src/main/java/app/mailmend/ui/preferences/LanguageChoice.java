package app.mailmend.ui.preferences;

import app.mailmend.wording.Wording;
import java.util.Locale;

/// The language the window speaks.
public enum LanguageChoice {
    /// The language of the computer, or English where that one is not complete.
    SYSTEM,
    ENGLISH,
    GERMAN,
    FRENCH,
    SPANISH;

    /// @param computer the language of the computer
    public Locale locale(Locale computer) {
        return switch (this) {
            case SYSTEM -> computer;
            case ENGLISH -> of("en", computer);
            case GERMAN -> of("de", computer);
            case FRENCH -> of("fr", computer);
            case SPANISH -> of("es", computer);
        };
    }

    /// Somebody in Austria who chooses German keeps the dates and numbers of Austria.
    private static Locale of(String language, Locale computer) {
        return computer.getLanguage().equals(language) ? computer : Locale.of(language);
    }

    /// The name of a language in that language, as a heading writes it.
    ///
    /// @param locale of which only the language counts; English stands in for one that the window
    ///   does not speak
    public static String ownName(Locale locale) {
        Locale spoken = Locale.of(new Wording(locale).locale().getLanguage());
        String name = spoken.getDisplayLanguage(spoken);
        return name.substring(0, 1).toUpperCase(spoken) + name.substring(1);
    }
}
