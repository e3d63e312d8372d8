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

    /// The technical words that stand in a text, whatever case they are written in.
    public List<Term> termsIn(String text) {
        String read = text.toLowerCase(wording.locale());
        return terms().stream().filter(term -> stands(stem(term), read)).toList();
    }

    /// The word without what is added to it in brackets.
    private String stem(Term term) {
        return word(term).replaceFirst(" \\(.*", "").toLowerCase(wording.locale());
    }

    /// A word begins where no letter is before it; an ending may follow.
    private static boolean stands(String word, String text) {
        int at = text.indexOf(word);
        while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
            at = text.indexOf(word, at + 1);
        }
        return at >= 0;
    }
}
