package app.mailmend.diagnosis.log;

import java.util.regex.Pattern;

/// Takes out of a line of a log what may be a secret, by its form and place: nobody knows the
/// secrets of other people's logs.
final class LogSecrets {

    private static final String REDACTED = "<redacted>";

    /// What follows AUTH and its mechanism (RFC 4954 section 4) is the sign-in itself, unless it is
    /// a word of a sentence.
    private static final Pattern SIGN_IN =
            Pattern.compile(
                    "((?i:\\bAUTH[ =]+(?:PLAIN|LOGIN|X?OAUTH[A-Z0-9]{0,8}|CRAM-MD5|DIGEST-MD5|NTLM"
                            + "|GSSAPI|SCRAM-[A-Z0-9-]{3,16})[ =]+))"
                            + "(?![a-z]{1,24}\\b)[^\\s\"']{1,4096}");

    /// Keys and bearer tokens; names of fields that hold a secret, with what is in them.
    private static final Pattern FIELD =
            Pattern.compile(
                    "(?i)((?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api[-_ ]?key|credentials?"
                            + "|authorization|kennwort|passwort|contraseña|mot de passe)"
                            + "[\"']? ?[=:]{1,2}>? ?(?:bearer |basic )?)"
                            + "(?:\"[^\"]{0,4096}\"|'[^']{0,4096}'|[^\\s,;)}\\]]{1,4096})"
                            + "|(bearer |with password )\\S{1,4096}");

    /// The password in the address of a server.
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(://[^\\s:/@]{1,200}:)[^\\s/@]{1,200}(?=@)");

    /// Base64, as sign-ins and tokens are written (RFC 4648 sections 4 and 5).
    private static final Pattern BASE64 =
            Pattern.compile(
                    "(?<![\\w+/.@-])(?=[\\w+/-]{0,4096}[A-Z])(?=[\\w+/-]{0,4096}[a-z])"
                            + "[A-Za-z0-9+/_-]{20,4096}={0,2}(?![\\w.@])"
                            + "|(?<![\\w+/-])[A-Za-z0-9+/]{6,4096}={1,2}(?![\\w=])");

    private LogSecrets() {}

    static String without(String line) {
        String clean = SIGN_IN.matcher(line).replaceAll("$1" + REDACTED);
        clean = FIELD.matcher(clean).replaceAll("$1$2" + REDACTED);
        clean = IN_ADDRESS.matcher(clean).replaceAll("$1" + REDACTED);
        return BASE64.matcher(clean).replaceAll(REDACTED);
    }
}
