package app.mailmend.net;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.settings.Fingerprint;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/// Says what stands in a certificate, as far as it may be shown: whoever made it could write into
/// it whatever he liked.
final class CertificateReader {

    /// Names kept of one certificate; large providers have a few dozen.
    static final int MOST_NAMES = 100;

    /// Characters kept of one name; a host name has at most 253.
    static final int LONGEST_NAME = 255;

    private CertificateReader() {}

    /// @param expected see [CertificateFacts#expected]
    static CertificateFacts facts(
            X509Certificate[] chain, CertificateProblem problem, Instant now, String expected) {
        X509Certificate leaf = chain[0];
        return new CertificateFacts(
                shown(leaf.getSubjectX500Principal()),
                shown(leaf.getIssuerX500Principal()),
                CertifiedNames.of(leaf).limit(MOST_NAMES).map(CertificateReader::shown).toList(),
                leaf.getNotBefore().toInstant(),
                leaf.getNotAfter().toInstant(),
                now,
                fingerprint(leaf).hex(),
                problem,
                expected,
                sentAlong(chain));
    }

    private static List<String> sentAlong(X509Certificate[] chain) {
        return Arrays.stream(chain)
                .skip(1)
                .limit(MOST_NAMES)
                .map(certificate -> shown(certificate.getSubjectX500Principal()))
                .toList();
    }

    static Fingerprint fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String shown(X500Principal name) {
        return shown(name.getName());
    }

    /// What cannot be seen, or would change how the rest is seen, is written as its number.
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_NAME)
                .forEach(c -> {
                    if (isVisible(c)) {
                        shown.appendCodePoint(c);
                    } else {
                        shown.append(String.format("\\u%04X", c));
                    }
                });
        return text.codePointCount(0, text.length()) > LONGEST_NAME
                ? shown + "…"
                : shown.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
