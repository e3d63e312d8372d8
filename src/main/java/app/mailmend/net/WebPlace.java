package app.mailmend.net;

import app.mailmend.account.Checked;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Ports;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A web address that may be asked, and the server it names.
///
/// @param uri in its normal form, without a fragment
record WebPlace(URI uri, HostName host, int port) {

    private static final String PROTECTED = "https";

    private static final Map<String, Integer> SCHEMES = Map.of("http", 80, PROTECTED, 443);

    /// Empty for what is no address of the web, and for one with a user name in it: such are made
    /// to deceive the eye (RFC 9110 section 4.2.4).
    static Optional<WebPlace> of(URI uri) {
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(uri.getHost()).orElse("");
        boolean named = Optional.ofNullable(uri.getRawUserInfo()).isPresent();
        if (named || !SCHEMES.containsKey(scheme)) {
            return Optional.empty();
        }
        int usual = SCHEMES.getOrDefault(scheme, 0);
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        if (!Ports.isPort(port)
                || !(HostName.check(host) instanceof Checked.Valid<HostName>(HostName name))) {
            return Optional.empty();
        }
        String start = scheme + "://" + authority(name, port, usual);
        return Optional.of(new WebPlace(URI.create(start + target(uri)), name, port));
    }

    private static String authority(HostName host, int port, int usual) {
        String name = host.value().indexOf(':') < 0 ? host.value() : "[" + host + "]";
        return port == usual ? name : name + ":" + port;
    }

    private static String target(URI uri) {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath();
        return (path.isEmpty() ? "/" : path)
                + Optional.ofNullable(ascii.getRawQuery()).map(query -> "?" + query).orElse("");
    }

    /// Where a redirect from here leads (RFC 9110 section 10.2.2).
    Optional<WebPlace> next(String location) {
        if (location.isEmpty()) {
            return Optional.empty();
        }
        try {
            // Java takes a query alone for one of the folder.
            String whole = location.startsWith("?") ? uri.getRawPath() + location : location;
            return of(uri.resolve(new URI(whole)));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    boolean isProtected() {
        return PROTECTED.equals(uri.getScheme());
    }

    boolean hasUsualPort() {
        return SCHEMES.containsValue(port);
    }

    /// What the server is told of its name.
    String authority() {
        return uri.getRawAuthority();
    }

    /// What the server is asked for.
    String target() {
        return target(uri);
    }
}
