package app.mailmend.probe.incoming;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.ServerOffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// IMAP before the sign-in (RFC 9051 section 6.1 and 6.2). Nothing about a mailbox can be true yet,
/// so a server that speaks of one has lost its place, or somebody else is speaking.
final class ImapDialect implements Dialect {

    private static final Pattern STATUS =
            Pattern.compile("(OK|NO|BAD|BYE|PREAUTH)(?: .*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern CAPABILITY =
            Pattern.compile("CAPABILITY (.*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ALERT =
            Pattern.compile("\\w+ \\[ALERT].*", Pattern.CASE_INSENSITIVE);

    /// The server announces bytes that are not lines (RFC 9051 section 4.3).
    static final Pattern LITERAL = Pattern.compile(".*\\{(\\d+)\\+?}");

    private static final String UNTAGGED = "* ";

    private final LineWire wire;
    private final List<String> alerts = new ArrayList<>();
    private final Map<String, String> capabilities = new LinkedHashMap<>();
    private int commands;

    ImapDialect(LineWire wire) {
        this.wire = wire;
    }

    @Override
    public Said greeting() throws Broken {
        byte[] line = wire.greeting();
        String status = untaggedStatus(line);
        return switch (status) {
            case "OK" -> new Said(true, untaggedWords(line));
            case "BYE" -> new Said(false, untaggedWords(line));
            default -> throw notAGreeting(line);
        };
    }

    private Broken notAGreeting(byte[] line) {
        Optional<String> other =
                Foreign.nameOf(LineWire.text(line)).filter(name -> !name.equals("IMAP"));
        return other.isPresent()
                ? wire.remember(
                        new Broken(new Evidence.OtherProtocol(other.get(), wire.shown(line))))
                : wire.refuse(ProtocolFault.NOT_A_REPLY, line);
    }

    @Override
    public Introduction introduce() throws Broken {
        capabilities.clear();
        Said said = exchange("CAPABILITY");
        return new Introduction(said, said.positive() ? offer() : ServerOffer.none());
    }

    @Override
    public Said startTls() throws Broken {
        return exchange("STARTTLS");
    }

    @Override
    public void leave() throws Broken {
        wire.say(nextTag() + "LOGOUT");
    }

    private String nextTag() {
        commands++;
        return "m" + commands + " ";
    }

    private Said exchange(String command) throws Broken {
        String tag = nextTag();
        while (wire.hasUnread()) {
            Optional<Said> farewell = untagged(wire.line(), command);
            if (farewell.isPresent()) {
                return farewell.get();
            }
        }
        wire.say(tag + command);
        while (true) {
            byte[] line = wire.line();
            if (LineWire.text(line).startsWith(tag)) {
                return completion(line, tag);
            }
            Optional<Said> farewell = untagged(line, command);
            if (farewell.isPresent()) {
                return farewell.get();
            }
        }
    }

    private Said completion(byte[] line, String tag) throws Broken {
        String text = LineWire.text(line).substring(tag.length());
        Matcher status = STATUS.matcher(text);
        boolean complete = status.matches() && !LITERAL.matcher(text).matches();
        return switch (complete ? status.group(1).toUpperCase(Locale.ROOT) : "") {
            case "OK" -> new Said(true, wire.shown(line).substring(tag.length()));
            case "NO", "BAD" -> new Said(false, wire.shown(line).substring(tag.length()));
            default -> throw wire.refuse(ProtocolFault.NOT_A_REPLY, line);
        };
    }

    /// @return what was said when it was a farewell
    private Optional<Said> untagged(byte[] line, String command) throws Broken {
        String text = LineWire.text(line);
        Matcher capability = CAPABILITY.matcher(text.replaceFirst("^\\* ", ""));
        boolean offered = text.startsWith(UNTAGGED) && capability.matches();
        if (offered && command.equals("CAPABILITY")) {
            keep(capability.group(1));
            return Optional.empty();
        }
        return switch (untaggedStatus(line)) {
            case "OK", "NO", "BAD" -> {
                noteAlert(untaggedWords(line));
                yield Optional.empty();
            }
            case "BYE" -> Optional.of(new Said(false, untaggedWords(line)));
            default -> throw wire.refuse(ProtocolFault.UNSOLICITED, line);
        };
    }

    /// The status word of an untagged line; empty when it is something else.
    private String untaggedStatus(byte[] line) throws Broken {
        String text = LineWire.text(line);
        if (!text.startsWith(UNTAGGED) || LITERAL.matcher(text).matches()) {
            return "";
        }
        Matcher status = STATUS.matcher(text.substring(UNTAGGED.length()));
        String word = status.matches() ? status.group(1).toUpperCase(Locale.ROOT) : "";
        if (word.equals("PREAUTH")) {
            // Behind it no STARTTLS is possible any more (RFC 9051 section 6.2.1): whoever puts
            // it in keeps the connection readable and shows a mailbox of his own.
            throw wire.refuse(ProtocolFault.SIGNED_IN_UNASKED, line);
        }
        return word;
    }

    private String untaggedWords(byte[] line) {
        return wire.shown(line).substring(UNTAGGED.length());
    }

    private void noteAlert(String words) {
        if (ALERT.matcher(words).matches()) {
            alerts.add(words);
        }
    }

    private void keep(String words) {
        for (String word : words.strip().split(" +")) {
            String name = word.toUpperCase(Locale.ROOT);
            if (name.startsWith("AUTH=")) {
                capabilities.merge("AUTH", name.substring(5), (all, one) -> all + " " + one);
            } else if (!name.isEmpty()) {
                capabilities.put(name, "");
            }
        }
    }

    /// The LOGIN command needs no announcement; only LOGINDISABLED takes it away (RFC 9051 section
    /// 6.2.3).
    private ServerOffer offer() {
        Map<String, String> offer = new LinkedHashMap<>(capabilities);
        if (!offer.containsKey("LOGINDISABLED")) {
            offer.merge("AUTH", "LOGIN", (all, one) -> all + " " + one);
        }
        return new ServerOffer(offer);
    }

    @Override
    public List<String> takeAlerts() {
        List<String> taken = alerts.stream().distinct().toList();
        alerts.clear();
        return taken;
    }
}
