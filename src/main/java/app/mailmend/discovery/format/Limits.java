package app.mailmend.discovery.format;

/// How much of a stranger's document is looked at.
final class Limits {

    /// Of a document, in bytes; the largest ones that providers publish have a tenth of it.
    static final int MAX_BYTES = 256 * 1024;

    /// Of elements, objects and arrays within each other.
    static final int MAX_DEPTH = 32;

    /// Of elements in one XML document. The largest known lists some 300 domains.
    static final int MAX_ELEMENTS = 2_000;

    static final int MAX_ATTRIBUTES = 32;

    /// Of one text or attribute, in characters.
    static final int MAX_TEXT = 4 * 1024;

    /// Of pieces in one JSON document: names, values, brackets.
    static final int MAX_JSON_TOKENS = 4_000;

    /// Of a name in a JSON document.
    static final int MAX_JSON_NAME = 256;

    /// Of a number in a JSON document.
    static final int MAX_JSON_DIGITS = 32;

    /// Of an instruction and of a flaw's quotation.
    static final int MAX_INSTRUCTION = 300;

    /// Of instructions, of pages and of sign-in services.
    static final int MAX_INSTRUCTIONS = 10;

    /// Of a provider's name, by the draft's section on displayName.
    static final int MAX_NAME = 60;

    /// Of a provider's short name.
    static final int MAX_SHORT_NAME = 20;

    /// Of a user name with its placeholders: a mail address has at most 254 characters.
    static final int MAX_USER_NAME = 320;

    /// Of a web address.
    static final int MAX_ADDRESS = 500;

    static final int MAX_FLAWS = 20;

    private Limits() {}
}
