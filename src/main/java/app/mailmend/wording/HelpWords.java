package app.mailmend.wording;

import app.mailmend.wording.Glossary.Term;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The short help for each page of the window: a few sentences, and the technical words of it.
public record HelpWords(Wording wording) {

    private static final String HELP = "help";

    /// A page that has help of its own.
    public enum Place {
        ACCOUNT,
        PRACTICE,
        EXPLAIN,
        SETTINGS,
        UNSAFE,
        TEST,
        RESULT,
        DONE,
        PREFERENCES,
        REPORT,
        BROKEN;

        /// The technical words that stand on it, in the order in which they build on each other.
        public List<Term> terms() {
            return switch (this) {
                case ACCOUNT -> List.of(Term.APP_PASSWORD, Term.TWO_STEP_VERIFICATION);
                case PRACTICE -> List.of(Term.STARTTLS, Term.APP_PASSWORD);
                case EXPLAIN -> List.of(Term.SMTP_SERVER, Term.RELAY);
                case SETTINGS -> List.of(Term.SMTP_SERVER, Term.PORT, Term.TLS, Term.STARTTLS);
                case UNSAFE -> List.of(Term.SMTP_SERVER, Term.CERTIFICATE);
                case TEST -> List.of(Term.SMTP_SERVER, Term.TLS, Term.CERTIFICATE);
                case RESULT -> List.of(Term.PORT, Term.STARTTLS, Term.APP_PASSWORD);
                case DONE -> List.of(Term.SMTP_SERVER, Term.PORT, Term.TLS);
                case REPORT -> List.of(Term.SMTP_SERVER);
                case PREFERENCES, BROKEN -> List.of();
            };
        }
    }

    /// What there is to say about a page, in this order.
    public enum Part {
        HAPPENS,
        LEAVES,
        CAN
    }

    /// The name of the page, as people speak of it.
    public String name(Place place) {
        return wording.say(Sentence.of(HELP, "place", place, "name"));
    }

    public String title(Part part) {
        return wording.say(Sentence.of(HELP, "part", part));
    }

    public String say(Place place, Part part) {
        return wording.say(Sentence.of(HELP, "place", place, part));
    }

    /// The whole help for a page as one text, for a screen reader.
    public String all(Place place) {
        return Arrays.stream(Part.values())
                .map(part -> title(part) + ": " + say(place, part))
                .collect(Collectors.joining("\n"));
    }
}
