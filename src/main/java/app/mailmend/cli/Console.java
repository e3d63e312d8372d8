package app.mailmend.cli;

import app.mailmend.report.ProgramVersion;
import app.mailmend.session.SetupSession;
import app.mailmend.wording.ConsoleText;
import app.mailmend.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The console: finds the command, runs it, and answers wrong command lines.
public final class Console {

    private static final String LANG = "--lang";

    private final Context context;
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final CommandLine line;

    /// @param sessions a new session for each command
    /// @param locale speaks where the command line asks for no other language
    public Console(Terminal terminal, Supplier<SetupSession> sessions, Locale locale) {
        context = new Context(terminal, sessions, Phrases.in(locale));
        CommandSpec root =
                Grammar.of("mailmend", ConsoleText.PURPOSE, context.words())
                        .flag("--version", ConsoleText.OPTION_VERSION)
                        .examples(
                                "mailmend detect alice@example.org",
                                "mailmend check alice@example.org --fix",
                                "mailmend explain \"530 5.7.0 Authentication required\"",
                                "mailmend demo");
        line = new CommandLine(root);
        Stream.of(
                        new CheckCommand(context),
                        new DetectCommand(context),
                        new ExplainCommand(context),
                        new ProvidersCommand(context),
                        new PracticeCommand(context),
                        new DemoCommand(context))
                .forEach(this::add);
        addReport();
        line.setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setUsageHelpWidth(context.width());
    }

    private void add(Command command) {
        CommandSpec spec = command.grammar();
        commands.put(spec.name(), command);
        line.addSubcommand(spec.name(), spec);
    }

    /// The commands about reports, behind a word of their own.
    private void addReport() {
        Command open = new ReportOpenCommand(context);
        CommandSpec group =
                Grammar.of("report", ConsoleText.PURPOSE_REPORT, context.words())
                        .behind(open.grammar())
                        .examples("mailmend report open ticket.json");
        line.addSubcommand(group.name(), group);
        commands.put(group.name() + " open", open);
    }

    /// The language that a command line asks for; empty when it asks for none, or for one that is
    /// not spoken here.
    public static Optional<Locale> language(String... typed) {
        return asked(typed)
                .flatMap(tag ->
                        Wording.LANGUAGES.stream()
                                .filter(known -> known.getLanguage().equals(tag))
                                .findFirst());
    }

    /// True when the command line says anything besides a language.
    public static boolean isCommand(String... typed) {
        List<String> words = List.of(typed);
        return !(words.isEmpty()
                || (words.size() == 2
                        && words.getFirst().equals(LANG)
                        && language(typed).isPresent())
                || (words.size() == 1 && language(typed).isPresent()));
    }

    private static Optional<String> asked(String... typed) {
        for (int i = 0; i < typed.length; i++) {
            if (typed[i].startsWith(LANG + "=")) {
                return Optional.of(typed[i].substring(LANG.length() + 1));
            }
            if (typed[i].equals(LANG) && i + 1 < typed.length) {
                return Optional.of(typed[i + 1]);
            }
        }
        return Optional.empty();
    }

    /// Runs one command line.
    ///
    /// @return 0 proven or done, 1 a problem was found and explained, 2 wrong usage, 3 a failure of
    ///   our own
    public int run(String... typed) {
        try {
            return obey(typed);
        } catch (ParameterException wrong) {
            complain(wrong);
            return Context.USAGE;
        } catch (OwnFailure failure) {
            context.err().println(failure(failure.code()));
            return Context.FAILURE;
        } finally {
            context.out().flush();
            context.err().flush();
        }
    }

    /// The sentence for a failure of our own.
    public String failure(String code) {
        return context.words().say(ConsoleText.OWN_FAILURE, code);
    }

    /// The sentence that explains why there is no window.
    public String noDisplay() {
        return context.words().say(ConsoleText.NO_DISPLAY);
    }

    private int obey(String... typed) {
        if (SecretArguments.triedAsArgument(typed)) {
            throw new WrongUsage(line, context.words().say(ConsoleText.SECRET_AS_ARGUMENT));
        }
        if (asked(typed).isPresent() && language(typed).isEmpty()) {
            throw new WrongUsage(line, context.words().say(ConsoleText.FAULT_LANGUAGE));
        }
        ParseResult result = line.parseArgs(typed);
        ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.isUsageHelpRequested()) {
            last.commandSpec().commandLine().usage(context.out(), Ansi.OFF);
            return Context.DONE;
        }
        if (result.hasMatchedOption("--version")) {
            context.out().println("mailmend " + ProgramVersion.text());
            return Context.DONE;
        }
        Command command = commands.get(words(last.commandSpec()));
        if (command == null) {
            throw new WrongUsage(line, unknownCommand());
        }
        return command.run(new Given(last, context.words()));
    }

    /// The words of a command behind the program's own name.
    private static String words(CommandSpec spec) {
        return spec.qualifiedName().replaceFirst("^mailmend ?", "");
    }

    private void complain(ParameterException wrong) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        context.err().println(reason(wrong));
        context.err()
                .println(
                        context.words()
                                .say(ConsoleText.SEE_HELP, spec.qualifiedName() + " --help"));
    }

    /// Why a command line was refused. Values are never repeated: one could be a secret that ended
    /// up in the wrong place.
    private String reason(ParameterException wrong) {
        return switch (wrong) {
            case WrongUsage own -> String.valueOf(own.getMessage());
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case OverwrittenOptionException twice ->
                    context.words().say(ConsoleText.OPTION_TWICE, name(twice.getOverwritten()));
            case MissingParameterException missing -> missing(missing);
            default -> context.words().say(ConsoleText.NOT_UNDERSTOOD);
        };
    }

    private String missing(MissingParameterException missing) {
        ArgSpec first = missing.getMissing().getFirst();
        return context.words()
                .say(
                        first.isOption() ? ConsoleText.VALUE_MISSING : ConsoleText.ARGUMENT_MISSING,
                        name(first));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    private String unmatched(UnmatchedArgumentException wrong) {
        boolean atRoot = wrong.getCommandLine().getParent() == null;
        String options =
                wrong.getUnmatched().stream()
                        .filter(word -> word.matches("--[a-z-]+(=.*)?"))
                        .map(word -> word.replaceFirst("(?s)=.*", ""))
                        .collect(Collectors.joining(", "));
        if (!options.isEmpty()) {
            return context.words().say(ConsoleText.OPTION_UNKNOWN, options);
        }
        return atRoot ? unknownCommand() : context.words().say(ConsoleText.ARGUMENT_TOO_MANY);
    }

    private String unknownCommand() {
        return context.words()
                .say(ConsoleText.COMMAND_UNKNOWN, String.join(", ", commands.keySet()));
    }
}
