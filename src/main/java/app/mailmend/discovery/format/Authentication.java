package app.mailmend.discovery.format;

import java.util.Locale;

/// How a document says that one signs in.
public enum Authentication {
    /// The password itself, protected by the connection.
    PASSWORD,
    /// The password, transformed so that it is not shown (CRAM-MD5, SCRAM).
    ENCRYPTED_PASSWORD,
    OAUTH2,
    NTLM,
    KERBEROS,
    CLIENT_CERTIFICATE,
    /// By where one connects from.
    CLIENT_ADDRESS,
    NONE,
    /// Something that is not known here.
    OTHER;

    private static final String SASL = "sasl";

    /// The words of Mozilla's format and of its draft, those of older documents among them.
    ///
    /// @param system what the words belong to (`sasl`, `http`); empty for the format's own
    static Authentication of(String system, String written) {
        String word = PlainText.lowerCase(written);
        if (PlainText.lowerCase(system).equals(SASL)) {
            return ofMechanism(word);
        }
        return word.startsWith(SASL + " ")
                ? ofMechanism(word.substring(SASL.length()).strip())
                : ofWord(word);
    }

    private static Authentication ofWord(String word) {
        return switch (word) {
            case "password-cleartext", "plain", "basic", "http-basic" -> PASSWORD;
            case "password-encrypted", "secure", "digest", "http-digest" -> ENCRYPTED_PASSWORD;
            case "oauth2", "oauth" -> OAUTH2;
            case "ntlm" -> NTLM;
            case "gssapi", "kerberos" -> KERBEROS;
            case "tls-client-cert" -> CLIENT_CERTIFICATE;
            case "client-ip-address" -> CLIENT_ADDRESS;
            case "none", "smtp-after-pop" -> NONE;
            default -> OTHER;
        };
    }

    /// By the names of the IANA registry of SASL mechanisms.
    private static Authentication ofMechanism(String mechanism) {
        return switch (mechanism.toUpperCase(Locale.ROOT)) {
            case "PLAIN", "LOGIN" -> PASSWORD;
            case "CRAM-MD5", "DIGEST-MD5" -> ENCRYPTED_PASSWORD;
            case "XOAUTH2", "OAUTHBEARER" -> OAUTH2;
            case "NTLM" -> NTLM;
            case "GSSAPI", "GS2-KRB5", "GS2-KRB5-PLUS" -> KERBEROS;
            case "EXTERNAL" -> CLIENT_CERTIFICATE;
            case "ANONYMOUS" -> NONE;
            case String other -> other.startsWith("SCRAM-") ? ENCRYPTED_PASSWORD : OTHER;
        };
    }
}
