package app.mailmend.session;

import app.mailmend.net.TrustStores;
import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.HostName;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the network is used in one run; the ordinary values unless a laboratory needs others.
///
/// @param mappings connections that go elsewhere than their name says
/// @param extraRoots PEM files with certificates trusted for this run only
/// @param resolvers DNS servers to ask instead of the system's; empty for the system's
/// @param timeout wall-clock limit of the whole run
/// @param secretMayTravelInPlain consent to send a secret unencrypted, honoured for loopback and
///   private addresses only
/// @param pins certificates that the person compared and decided to trust: on these hosts exactly
///   they are accepted, and no other one however trusted
public record NetworkOptions(
        List<Mapping> mappings,
        List<Path> extraRoots,
        List<InetSocketAddress> resolvers,
        Duration timeout,
        boolean secretMayTravelInPlain,
        Map<HostName, Fingerprint> pins) {

    /// A connection to the first goes to the second; names in certificates stay those of the first.
    public record Mapping(HostName host, int port, HostName toHost, int toPort) {}

    /// Wall-clock limit of a run where nobody says otherwise.
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(3);

    public NetworkOptions {
        mappings = List.copyOf(mappings);
        extraRoots = List.copyOf(extraRoots);
        resolvers = List.copyOf(resolvers);
        pins = Map.copyOf(pins);
    }

    /// Without any certificate trusted by its fingerprint.
    public NetworkOptions(
            List<Mapping> mappings,
            List<Path> extraRoots,
            List<InetSocketAddress> resolvers,
            Duration timeout,
            boolean secretMayTravelInPlain) {
        this(mappings, extraRoots, resolvers, timeout, secretMayTravelInPlain, Map.of());
    }

    public NetworkOptions withPins(Map<HostName, Fingerprint> others) {
        return new NetworkOptions(
                mappings, extraRoots, resolvers, timeout, secretMayTravelInPlain, others);
    }

    /// The first file of extra roots that cannot be read or holds no certificate.
    public Optional<Path> unreadableRoot() {
        if (extraRoots.isEmpty()) {
            return Optional.empty();
        }
        return switch (TrustStores.withExtraRoots(extraRoots)) {
            case TrustStores.Loaded.Trust _ -> Optional.empty();
            case TrustStores.Loaded.Unreadable(Path file) -> Optional.of(file);
        };
    }

    public static NetworkOptions ordinary() {
        return new NetworkOptions(List.of(), List.of(), List.of(), DEFAULT_TIMEOUT, false);
    }
}
