package app.mailmend.cli;

import app.mailmend.wording.ConsoleText;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Builds what may be typed behind a command. Annotations would be shorter, but their texts are
/// constants, and help is to speak every language that the program speaks.
final class Grammar {

    private final Phrases words;
    private final CommandSpec spec;

    private Grammar(String name, ConsoleText purpose, Phrases words) {
        this.words = words;
        spec = CommandSpec.create().name(name);
        spec.parser().caseInsensitiveEnumValuesAllowed(false);
        spec.usageMessage()
                .description(words.say(purpose))
                .synopsisHeading(words.say(ConsoleText.HEADING_USAGE) + " ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n" + words.say(ConsoleText.HEADING_OPTIONS) + "%n")
                .commandListHeading("%n" + words.say(ConsoleText.HEADING_COMMANDS) + "%n")
                .sortOptions(false)
                .abbreviateSynopsis(true);
    }

    static Grammar of(String name, ConsoleText purpose, Phrases words) {
        return new Grammar(name, purpose, words);
    }

    Grammar flag(String name, ConsoleText meaning) {
        spec.addOption(
                OptionSpec.builder(name)
                        .type(boolean.class)
                        .arity("0")
                        .description(words.say(meaning))
                        .build());
        return this;
    }

    /// @param label stands for the value in the help
    Grammar value(String name, String label, ConsoleText meaning) {
        spec.addOption(
                OptionSpec.builder(name)
                        .type(String.class)
                        .arity("1")
                        .paramLabel(label)
                        .description(words.say(meaning))
                        .build());
        return this;
    }

    /// A value that may be given more than once.
    Grammar values(String name, String label, ConsoleText meaning) {
        spec.addOption(
                OptionSpec.builder(name)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .paramLabel(label)
                        .description(words.say(meaning))
                        .build());
        return this;
    }

    Grammar argument(String label, boolean required, ConsoleText meaning) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .type(String.class)
                        .arity(required ? "1" : "0..1")
                        .required(required)
                        .paramLabel(label)
                        .description(words.say(meaning))
                        .build());
        return this;
    }

    /// A word that stands behind this one.
    Grammar behind(CommandSpec other) {
        spec.addSubcommand(other.name(), other);
        return this;
    }

    /// Ends the grammar: the options that every command has, then command lines to copy.
    CommandSpec examples(String... lines) {
        value("--lang", "en|de|fr|es", ConsoleText.OPTION_LANG);
        spec.addOption(
                OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .arity("0")
                        .usageHelp(true)
                        .description(words.say(ConsoleText.OPTION_HELP))
                        .build());
        spec.usageMessage()
                .footerHeading("%n" + words.say(ConsoleText.HEADING_EXAMPLES) + "%n")
                .footer(indented(lines));
        return spec;
    }

    private static String[] indented(String... lines) {
        return List.of(lines).stream().map(line -> "  " + line).toArray(String[]::new);
    }
}
