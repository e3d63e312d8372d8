package app.mailmend.wording;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.fix.MailProgram;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How an account is set up in a mail program: where to go, what to enter for fetching and for
/// sending, how to sign in, and what cannot be entered there. The names of fields are the program's
/// own. A password never stands in it.
public record HandOverWords(Wording wording) {

    private static final String PROGRAMS = "programs";

    /// A whole account.
    ///
    /// @param incoming where mail is fetched; at most one, none where that is not known
    public record Account(
            EmailAddress address, SubmissionSettings outgoing, List<IncomingSettings> incoming) {
        public Account {
            incoming = List.copyOf(incoming);
        }
    }

    /// What to do, and what to enter while doing it; often nothing.
    public record Step(String words, List<Entry> entries) {
        public Step {
            entries = List.copyOf(entries);
        }
    }

    /// A field of the program and its content.
    ///
    /// @param given true for what is entered, false for what is chosen from a list of the program's
    public record Entry(String field, String content, boolean given) {}

    /// One of the two servers that a mail program is given.
    private record Server(Endpoint endpoint, SignIn signIn, String protocol) {}

    /// In the order in which they are done; numbering is the caller's.
    public List<Step> steps(MailProgram program, Account account) {
        List<Step> steps = new ArrayList<>();
        SignIn signIn = account.outgoing().signIn();
        boolean browser = signIn instanceof SignIn.WithToken;
        steps.add(
                step(
                        say(
                                program,
                                browser ? "new-browser" : "new",
                                account.address().wire(),
                                protocol(account))));
        if (browser) {
            steps.add(step(word("hand-over.if-asked")));
        }
        steps.addAll(incoming(program, account));
        steps.add(
                new Step(
                        word("hand-over.outgoing"),
                        entries(
                                program,
                                "outgoing",
                                new Server(account.outgoing().endpoint(), signIn, "SMTP"))));
        steps.addAll(signingIn(program, signIn));
        steps.add(step(word("save")));
        return steps;
    }

    private List<Step> incoming(MailProgram program, Account account) {
        if (account.incoming().isEmpty()) {
            return List.of(step(word("hand-over.no-incoming")));
        }
        IncomingSettings incoming = account.incoming().getFirst();
        // Who signs in in the browser does so for both.
        SignIn signIn =
                account.outgoing().signIn() instanceof SignIn.WithToken
                        ? account.outgoing().signIn()
                        : incoming.signIn();
        return List.of(
                new Step(
                        word("hand-over.incoming"),
                        entries(
                                program,
                                "incoming",
                                new Server(
                                        incoming.endpoint(), signIn, name(incoming.protocol())))));
    }

    private List<Step> signingIn(MailProgram program, SignIn signIn) {
        return switch (signIn) {
            case SignIn.None _, SignIn.WithToken _ -> List.of();
            case SignIn.WithPassword(LoginName user) ->
                    Stream.concat(
                                    Stream.of(word("hand-over.password")),
                                    sayIfAny(program, "after", user.value()).stream())
                            .map(HandOverWords::step)
                            .toList();
        };
    }

    /// What this program cannot do or does in its own way, said before one tries.
    public Optional<String> candid(MailProgram program) {
        return sayIfAny(program, "candid");
    }

    /// A line of the bundle names the fields with their contents: `Server: {0} | Port: {1}`. A
    /// content that stands there itself is chosen in the program, and only for a password.
    private List<Entry> entries(MailProgram program, String line, Server server) {
        String[] values = {
            server.endpoint().host().unicode(),
            Integer.toString(server.endpoint().port()),
            word("encryption." + server.endpoint().encryption().label()),
            server.signIn().userName().map(LoginName::value).orElse(""),
            server.protocol()
        };
        Object[] places = {"{0}", "{1}", "{2}", "{3}", "{4}"};
        return Stream.of(say(program, line, places).split("\\h*\\|\\h*"))
                .map(field -> field.split("\\h*:\\h*", 2))
                .flatMap(field -> entry(field[0], field[1], values, server.signIn()).stream())
                .toList();
    }

    private static Optional<Entry> entry(
            String field, String content, String[] values, SignIn signIn) {
        String name = field.replace("{4}", values[4]);
        for (int i = 0; i < values.length; i++) {
            if (content.equals("{" + i + "}")) {
                return values[i].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Entry(name, values[i], true));
            }
        }
        return signIn instanceof SignIn.WithPassword
                ? Optional.of(new Entry(name, content, false))
                : Optional.empty();
    }

    private static String protocol(Account account) {
        return account.incoming().stream()
                .findFirst()
                .map(incoming -> name(incoming.protocol()))
                .orElse("IMAP");
    }

    private static String name(IncomingProtocol protocol) {
        return protocol.label().toUpperCase(Locale.ROOT);
    }

    private static Step step(String words) {
        return new Step(words, List.of());
    }

    private Optional<String> sayIfAny(MailProgram program, String part, Object... values) {
        return wording.knows(Sentence.of(PROGRAMS, program.label(), part))
                ? Optional.of(say(program, part, values))
                : Optional.empty();
    }

    private String say(MailProgram program, String part, Object... values) {
        return wording.say(Sentence.of(PROGRAMS, program.label(), part), values);
    }

    private String word(String key) {
        return wording.say(Sentence.of(PROGRAMS, key));
    }
}
