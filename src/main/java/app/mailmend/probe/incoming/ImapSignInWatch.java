package app.mailmend.probe.incoming;

import app.mailmend.evidence.ProtocolFault;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// AUTHENTICATE or LOGIN (RFC 9051 section 6.2). A referral to another server (RFC 2221) is a
/// refusal like any other: it is shown and never followed.
final class ImapSignInWatch extends SignInWatch {

    private static final Pattern ASIDE =
            Pattern.compile("\\* (OK|NO|BAD|CAPABILITY)( .*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern FAREWELL =
            Pattern.compile("\\* BYE( .*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPLETION =
            Pattern.compile("(OK|NO|BAD)( .*)?", Pattern.CASE_INSENSITIVE);

    private static final int TAG_AND_COMMAND = 2;

    private String tag = "";

    ImapSignInWatch(LineWire wire, Way way) {
        super(wire, way);
    }

    @Override
    int openWords(String[] command) {
        tag = command[0] + " ";
        boolean mechanism =
                command.length > 1 && command[1].toUpperCase(Locale.ROOT).equals("AUTHENTICATE");
        return mechanism ? TAG_AND_COMMAND + 1 : TAG_AND_COMMAND;
    }

    @Override
    void judge(byte[] line, String text) throws Broken {
        boolean literal = ImapDialect.LITERAL.matcher(text).matches();
        if (text.startsWith("+")) {
            challenge(line);
        } else if (FAREWELL.matcher(text).matches()) {
            note(wire().shown(line).substring(2));
            decide(false);
        } else if (!literal && ASIDE.matcher(text).matches()) {
            noteAside(wire().shown(line).substring(2));
        } else if (!tag.isEmpty() && text.startsWith(tag) && !literal) {
            complete(line, text.substring(tag.length()));
        } else {
            throw wire().refuse(ProtocolFault.UNSOLICITED, line);
        }
    }

    private void noteAside(String said) {
        if (!said.toUpperCase(Locale.ROOT).startsWith("CAPABILITY")) {
            note(said);
        }
    }

    private void complete(byte[] line, String text) throws Broken {
        Matcher completion = COMPLETION.matcher(text);
        if (!completion.matches()) {
            throw wire().refuse(ProtocolFault.NOT_A_REPLY, line);
        }
        note(wire().shown(line).substring(tag.length()));
        decide(completion.group(1).equalsIgnoreCase("OK"));
    }
}
