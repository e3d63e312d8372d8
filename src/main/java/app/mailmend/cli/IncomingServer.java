package app.mailmend.cli;

import app.mailmend.account.Checked;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SignIn;
import app.mailmend.wording.ConsoleText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server for fetching mail as it is named on the command line, such as
/// `imaps://imap.example.org` or `pop3://pop.example.org:1110`. The name of the protocol says how
/// the connection begins: with an `s` in TLS, without in plain, and then it switches before
/// anything secret.
record IncomingServer(IncomingProtocol protocol, Endpoint endpoint) {

    private static final String OPTION = "--incoming-server";

    private static final Pattern FORM =
            Pattern.compile("(imap|imaps|pop3|pop3s)://(\\[[^]]+]|[^/:]+)(?::(\\d+))?/?");

    static Optional<IncomingServer> of(Given given) {
        return given.text(OPTION).map(text -> read(text, given));
    }

    private static IncomingServer read(String text, Given given) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw given.refused(OPTION, ConsoleText.FAULT_INCOMING_SERVER);
        }
        String scheme = form.group(1);
        HostName host = given.require(OPTION, HostName.check(form.group(2)));
        String typed = form.group(3);
        Checked<Integer> port =
                typed == null ? Checked.valid(usualPort(scheme)) : Ports.check(typed);
        return new IncomingServer(
                scheme.startsWith("imap") ? IncomingProtocol.IMAP : IncomingProtocol.POP3,
                new Endpoint(
                        host,
                        given.require(OPTION, port),
                        scheme.endsWith("s") ? Encryption.IMPLICIT_TLS : Encryption.STARTTLS));
    }

    private static int usualPort(String scheme) {
        return switch (scheme) {
            case "imaps" -> Ports.IMAPS;
            case "imap" -> Ports.IMAP;
            case "pop3s" -> Ports.POP3S;
            default -> Ports.POP3;
        };
    }

    IncomingSettings settings(SignIn signIn) {
        return new IncomingSettings(protocol, endpoint, signIn);
    }
}
