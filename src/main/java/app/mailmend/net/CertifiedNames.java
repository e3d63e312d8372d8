package app.mailmend.net;

import app.mailmend.settings.HostName;
import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// For which servers a certificate is (RFC 9525 section 6). Only the subject alternative names
/// count; Java alone would still look for a name in the subject where there are none, and would let
/// a star stand for part of a label.
final class CertifiedNames {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final String STAR = "*.";

    /// Labels behind a star, so that nobody can hold a certificate for everything below `com`.
    private static final int FEWEST_LABELS_BEHIND_STAR = 2;

    private CertifiedNames() {}

    /// Host names and addresses as they stand there, whatever they hold.
    static Stream<String> of(X509Certificate certificate) {
        return Stream.concat(ofKind(DNS_NAME, certificate), ofKind(IP_ADDRESS, certificate));
    }

    static boolean cover(X509Certificate certificate, HostName host) {
        return host.isAddress()
                ? ofKind(IP_ADDRESS, certificate).anyMatch(name -> isAddress(name, host))
                : ofKind(DNS_NAME, certificate).anyMatch(name -> isName(name, host));
    }

    private static Stream<String> ofKind(int kind, X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Stream.empty()
                    : names.stream()
                            .filter(name -> name.get(0).equals(kind))
                            .map(name -> String.valueOf(name.get(1)));
        } catch (CertificateParsingException malformed) {
            return Stream.empty();
        }
    }

    private static boolean isAddress(String name, HostName host) {
        try {
            return InetAddress.ofLiteral(name).equals(InetAddress.ofLiteral(host.value()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /// A star stands for exactly one whole label, the first (RFC 9525 section 6.3). Whatever else a
    /// name holds, it is compared with a well-formed one and so must be well-formed itself.
    private static boolean isName(String name, HostName host) {
        String certified = name.toLowerCase(Locale.ROOT);
        if (!certified.startsWith(STAR)) {
            return certified.equals(host.value());
        }
        String below = certified.substring(STAR.length());
        int dot = host.value().indexOf('.');
        return dot >= 0
                && below.equals(host.value().substring(dot + 1))
                && below.split("\\.", -1).length >= FEWEST_LABELS_BEHIND_STAR;
    }
}
