package app.mailmend.cli;

import app.mailmend.account.Checked;
import app.mailmend.catalog.Presets;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.NetworkOptions.Mapping;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Ports;
import app.mailmend.wording.ConsoleText;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The options about network and files that several commands share.
final class NetworkArguments {

    /// Longest run that can be asked for.
    static final Duration MAX_TIMEOUT = Duration.ofHours(1);

    private static final int DNS_PORT = 53;

    private static final Pattern DURATION = Pattern.compile("(\\d{1,7})(ms|s|m)?");
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(\\[[^\\[\\]]+]|[^:\\[\\]]+):(\\d+)");
    private static final Pattern ADDRESS_AND_PORT =
            Pattern.compile("(\\[[^\\[\\]]+]|[^:\\[\\]]+)(?::(\\d+))?");

    private final Given given;

    NetworkArguments(Given given) {
        this.given = given;
    }

    static Grammar addTo(Grammar grammar) {
        return grammar.values("--presets", "FILE", ConsoleText.OPTION_PRESETS)
                .value("--timeout", "TIME", ConsoleText.OPTION_TIMEOUT)
                .values("--resolver", "HOST:PORT", ConsoleText.OPTION_RESOLVER)
                .values("--ca", "FILE", ConsoleText.OPTION_CA)
                .values("--map", "NAME:PORT=HOST:PORT", ConsoleText.OPTION_MAP);
    }

    /// @param otherwise the timeout where none was given
    NetworkOptions options(Duration otherwise, boolean secretMayTravelInPlain) {
        NetworkOptions options =
                new NetworkOptions(
                        given.texts("--map").stream().map(this::mapping).toList(),
                        given.texts("--ca").stream().map(text -> path("--ca", text)).toList(),
                        given.texts("--resolver").stream().map(this::resolver).toList(),
                        given.text("--timeout").map(this::duration).orElse(otherwise),
                        secretMayTravelInPlain);
        if (options.unreadableRoot().isPresent()) {
            throw given.refused("--ca", ConsoleText.FAULT_NO_CERTIFICATE);
        }
        return options;
    }

    /// The presets' files, after a look at each: a broken one is refused before anything begins.
    List<Path> presets(Phrases words) {
        return given.texts("--presets").stream().map(text -> presets(text, words)).toList();
    }

    private Path presets(String text, Phrases words) {
        Path file = path("--presets", text);
        return switch (Presets.read(file)) {
            case Presets.Loaded _ -> file;
            case Presets.Refused refused ->
                    throw given.wrong(
                            ConsoleText.REFUSED, "--presets", words.catalogue().refused(refused));
        };
    }

    private Mapping mapping(String text) {
        String[] sides = text.split("=", -1);
        if (sides.length != 2) {
            throw given.refused("--map", ConsoleText.FAULT_MAP);
        }
        Matcher from = HOST_AND_PORT.matcher(sides[0]);
        Matcher to = HOST_AND_PORT.matcher(sides[1]);
        if (!from.matches() || !to.matches()) {
            throw given.refused("--map", ConsoleText.FAULT_MAP);
        }
        return new Mapping(host(from), port(from), host(to), port(to));
    }

    private HostName host(Matcher matcher) {
        return given.require("--map", HostName.check(matcher.group(1)));
    }

    private int port(Matcher matcher) {
        return given.require("--map", Ports.check(matcher.group(2)));
    }

    private InetSocketAddress resolver(String text) {
        Matcher matcher = ADDRESS_AND_PORT.matcher(text);
        if (!matcher.matches()
                || !(HostName.check(matcher.group(1)) instanceof Checked.Valid<HostName>(var host))
                || !host.isAddress()) {
            throw given.refused("--resolver", ConsoleText.FAULT_RESOLVER);
        }
        String port = matcher.group(2);
        int number = port == null ? DNS_PORT : given.require("--resolver", Ports.check(port));
        return new InetSocketAddress(InetAddress.ofLiteral(host.value()), number);
    }

    private Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw given.refused("--timeout", ConsoleText.FAULT_DURATION);
        }
        long number = Long.parseLong(matcher.group(1));
        Duration duration =
                switch (String.valueOf(matcher.group(2))) {
                    case "ms" -> Duration.ofMillis(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofSeconds(number);
                };
        if (duration.isZero() || duration.compareTo(MAX_TIMEOUT) > 0) {
            throw given.refused("--timeout", ConsoleText.FAULT_DURATION);
        }
        return duration;
    }

    private Path path(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException impossible) {
            throw given.refused(option, ConsoleText.FAULT_FILE);
        }
    }
}
