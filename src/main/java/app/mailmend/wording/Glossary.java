package app.mailmend.wording;

import java.util.List;

/// The technical words that our texts cannot do without, each explained in two sentences.
public record Glossary(Wording wording) {

    private static final String GLOSSARY = "glossary";

    /// In the order in which they build on each other.
    public enum Term {
        SMTP_SERVER,
        PORT,
        TLS,
        STARTTLS,
        CERTIFICATE,
        TWO_STEP_VERIFICATION,
        APP_PASSWORD,
        BROWSER_SIGN_IN,
        RELAY,
        GREYLISTING
    }

    public static List<Term> terms() {
        return List.of(Term.values());
    }

    /// The word itself, as our texts use it.
    public String word(Term term) {
        return wording.say(Sentence.of(GLOSSARY, term, "word"));
    }

    public String meaning(Term term) {
        return wording.say(Sentence.of(GLOSSARY, term, "meaning"));
    }
}
