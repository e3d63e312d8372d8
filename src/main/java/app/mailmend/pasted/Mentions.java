package app.mailmend.pasted;

import app.mailmend.account.EmailAddress;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Ports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an error text says about the account, as far as it can be told from its form. It is only
/// ever suggested to the person.
///
/// @param addresses that may be the person's own, likeliest first
/// @param servers that may be for sending
/// @param ports that may be for sending
public record Mentions(List<EmailAddress> addresses, List<HostName> servers, List<Integer> ports) {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?<![\\w.+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");

    private static final Pattern SERVER =
            Pattern.compile(
                    "(?<![@\\w.-])((?:smtps?|mail|send|out|outgoing|relay|submission|asmtp|mailout"
                            + "|securesmtp|mailgate|posteo)[a-z0-9-]{0,40}(?:\\.[a-z0-9-]{1,63}){1,7})"
                            + "(?:[:, (]{1,2}(\\d{2,5})(?!\\d))?");

    private static final Pattern PORT =
            Pattern.compile("(?:port|puerto|porta|порт|端口|ポート)[ :=]{0,3}(\\d{2,5})(?!\\d)");

    private static final Set<Integer> FOR_SENDING =
            Set.of(
                    Ports.SMTP,
                    Ports.SUBMISSIONS,
                    Ports.SUBMISSION,
                    Ports.SUBMISSION_ALTERNATIVE,
                    2465,
                    2587);

    /// Words before an address that make it the person's own.
    private static final Pattern OWN =
            Pattern.compile(
                    "(?:from|sender|user(?:name)?|login|account|auth|von|absender|konto|benutzer"
                            + "|de|expéditeur|compte|utilisateur|remitente|cuenta|usuario|mittente"
                            + "|отправител\\p{L}{0,4})\\W{0,6}$");

    /// Words before an address that make it somebody else's.
    private static final Pattern OTHER =
            Pattern.compile(
                    "(?:\\bto|rcpt to|recipients?|an|für|empfänger|à|destinataires?|para"
                            + "|destinatarios?|destinatari[oi]|message-id|mailbox|user unknown)\\W{0,6}$");

    private static final Set<String> OFFICES =
            Set.of(
                    "postmaster",
                    "mailer-daemon",
                    "no-reply",
                    "noreply",
                    "donotreply",
                    "abuse",
                    "support",
                    "bounce",
                    "bounces",
                    "root",
                    "daemon");

    /// How many characters before an address are looked at.
    private static final int BEFORE = 32;

    /// Longest text that is searched, in characters.
    private static final int MOST = 64 * 1024;

    public Mentions {
        addresses = List.copyOf(addresses);
        servers = List.copyOf(servers);
        ports = List.copyOf(ports);
    }

    public static Mentions none() {
        return new Mentions(List.of(), List.of(), List.of());
    }

    public static Mentions in(String text) {
        String bounded = text.substring(0, Math.min(text.length(), MOST));
        String small = bounded.toLowerCase(Locale.ROOT);
        return new Mentions(addresses(bounded), servers(small), ports(small));
    }

    public Optional<EmailAddress> address() {
        return addresses.stream().findFirst();
    }

    public Optional<HostName> server() {
        return servers.stream().findFirst();
    }

    public Optional<Integer> port() {
        return ports.stream().findFirst();
    }

    private static List<EmailAddress> addresses(String text) {
        Map<EmailAddress, Integer> weights = new LinkedHashMap<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            int weight = weight(text, matcher.start());
            EmailAddress.check(matcher.group())
                    .toOptional()
                    .filter(found -> !OFFICES.contains(found.localPart().toLowerCase(Locale.ROOT)))
                    .ifPresent(found -> weights.merge(found, weight, Integer::sum));
        }
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0)
                .sorted(
                        Map.Entry.<EmailAddress, Integer>comparingByValue(
                                Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int weight(String text, int start) {
        String before = text.substring(Math.max(0, start - BEFORE), start).toLowerCase(Locale.ROOT);
        if (OTHER.matcher(before).find()) {
            return -1;
        }
        return OWN.matcher(before).find() ? 1 : 0;
    }

    private static List<HostName> servers(String small) {
        Set<HostName> found = new LinkedHashSet<>();
        Matcher matcher = SERVER.matcher(small);
        while (matcher.find()) {
            HostName.check(matcher.group(1)).toOptional().ifPresent(found::add);
        }
        return new ArrayList<>(found);
    }

    private static List<Integer> ports(String small) {
        Set<Integer> found = new LinkedHashSet<>();
        Matcher server = SERVER.matcher(small);
        while (server.find()) {
            if (server.group(2) != null) {
                found.add(Integer.valueOf(server.group(2)));
            }
        }
        Matcher port = PORT.matcher(small);
        while (port.find()) {
            found.add(Integer.valueOf(port.group(1)));
        }
        return found.stream().filter(FOR_SENDING::contains).toList();
    }
}
