package app.mailmend.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// A command line that cannot be carried out, with the sentence that says why. It is an exception
/// because that is how the parser refuses command lines, and both are answered in one place. The
/// sentence never repeats what was typed: it could be a secret in the wrong place.
final class WrongUsage extends ParameterException {
    private static final long serialVersionUID = 1;

    WrongUsage(CommandLine command, String why) {
        super(command, why);
    }
}
