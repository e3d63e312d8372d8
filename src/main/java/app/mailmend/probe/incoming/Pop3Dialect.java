package app.mailmend.probe.incoming;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.ServerOffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// POP3 before the sign-in (RFC 1939 section 4, RFC 2449, RFC 2595 section 4).
final class Pop3Dialect implements Dialect {

    static final Pattern POSITIVE = Pattern.compile("\\+OK( .*)?");
    static final Pattern NEGATIVE = Pattern.compile("-ERR( .*)?");

    private final LineWire wire;

    Pop3Dialect(LineWire wire) {
        this.wire = wire;
    }

    @Override
    public Said greeting() throws Broken {
        byte[] line = wire.greeting();
        Optional<String> other =
                Foreign.nameOf(LineWire.text(line)).filter(name -> !name.equals("POP3"));
        if (other.isPresent()) {
            throw wire.remember(
                    new Broken(new Evidence.OtherProtocol(other.get(), wire.shown(line))));
        }
        return status(line);
    }

    @Override
    public Introduction introduce() throws Broken {
        Said said = exchange("CAPA");
        return said.positive()
                ? new Introduction(said, offer())
                : new Introduction(new Said(true, said.words()), withoutExtensions());
    }

    /// A server that does not know CAPA takes a name and a password all the same.
    private static ServerOffer withoutExtensions() {
        return new ServerOffer(Map.of("AUTH", "USER"));
    }

    @Override
    public Said startTls() throws Broken {
        return exchange("STLS");
    }

    @Override
    public void leave() throws Broken {
        wire.say("QUIT");
    }

    private Said exchange(String command) throws Broken {
        if (wire.hasUnread()) {
            throw wire.refuse(ProtocolFault.UNSOLICITED, wire.line());
        }
        wire.say(command);
        return status(wire.line());
    }

    private Said status(byte[] line) throws Broken {
        String text = LineWire.text(line);
        if (POSITIVE.matcher(text).matches()) {
            return new Said(true, wire.shown(line));
        }
        if (NEGATIVE.matcher(text).matches()) {
            return new Said(false, wire.shown(line));
        }
        throw wire.refuse(ProtocolFault.NOT_A_REPLY, line);
    }

    private ServerOffer offer() throws Broken {
        Map<String, String> offer = new LinkedHashMap<>();
        while (true) {
            byte[] line = wire.line();
            String text = LineWire.text(line);
            if (text.equals(".")) {
                return new ServerOffer(offer);
            }
            if (POSITIVE.matcher(text).matches() || NEGATIVE.matcher(text).matches()) {
                throw wire.refuse(ProtocolFault.UNSOLICITED, line);
            }
            keep(text.strip().toUpperCase(Locale.ROOT), offer);
        }
    }

    private static void keep(String capability, Map<String, String> offer) {
        String[] words = capability.split(" +", 2);
        String parameters = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "" -> {}
            case "SASL" -> addSignIn(parameters, offer);
            case "USER" -> addSignIn("USER", offer);
            case "STLS" -> offer.put("STARTTLS", "");
            default -> offer.put(words[0], parameters);
        }
    }

    private static void addSignIn(String names, Map<String, String> offer) {
        offer.merge("AUTH", names, (all, more) -> all + " " + more);
    }

    @Override
    public List<String> takeAlerts() {
        return List.of();
    }
}
