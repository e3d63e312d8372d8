package app.mailmend.probe;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.settings.HostName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is odd about a server's first words: that they are masked, late, or somebody else's. Names
/// prove nothing, which is why none of it ends the dialogue; the certificate decides.
final class GreetingCheck {

    /// Firewalls that inspect mail write asterisks over everything but `2`, `0` and blanks.
    private static final Pattern MASKED = Pattern.compile("[*20 ]*\\*{5}[*20 ]*");

    /// The name that stands first in a greeting (RFC 5321 section 4.2).
    private static final Pattern NAME =
            Pattern.compile("((?:[a-z0-9-]{1,63}\\.){1,10}[a-z][a-z0-9-]{1,62})(?![\\w.@-]).*");

    private static final List<Set<String>> PROVIDERS = read();

    private GreetingCheck() {}

    /// @param asked the host that was asked for
    /// @param waited from the moment from which the server could have spoken
    /// @param slow what an honest server rarely takes
    static List<Evidence> of(SmtpReply greeting, HostName asked, Duration waited, Duration slow) {
        List<Evidence> odd = new ArrayList<>();
        if (waited.compareTo(slow) > 0) {
            odd.add(noticed(Oddity.SLOW_GREETING, Long.toString(Math.max(1, waited.toSeconds()))));
        }
        String words = greeting.lines().isEmpty() ? "" : greeting.lines().getFirst().strip();
        if (MASKED.matcher(words).matches()) {
            odd.add(noticed(Oddity.MASKED_GREETING, words));
        }
        foreign(words.toLowerCase(Locale.ROOT), asked)
                .ifPresent(name -> odd.add(noticed(Oddity.FOREIGN_GREETING, name)));
        return odd;
    }

    private static Evidence noticed(Oddity oddity, String detail) {
        return new Evidence.Noticed(oddity, detail);
    }

    /// Only well-known providers are compared: everybody else may well live under the name of a
    /// hosting company.
    private static Optional<String> foreign(String words, HostName asked) {
        Matcher name = NAME.matcher(words);
        if (!name.matches()) {
            return Optional.empty();
        }
        return provider(asked.value())
                .filter(domains -> !isUnder(name.group(1), domains))
                .map(_ -> name.group(1));
    }

    private static Optional<Set<String>> provider(String host) {
        return PROVIDERS.stream().filter(domains -> isUnder(host, domains)).findFirst();
    }

    private static boolean isUnder(String host, Set<String> domains) {
        return domains.stream()
                .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    private static List<Set<String>> read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        GreetingCheck.class.getResourceAsStream(
                                                "well-known-servers.txt")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Set.of(line.strip().split(" +")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
