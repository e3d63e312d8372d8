package app.mailmend.cli;

import picocli.CommandLine.Model.CommandSpec;

/// One word behind `mailmend`.
interface Command {

    /// What may be typed behind it.
    CommandSpec grammar();

    /// Does it.
    ///
    /// @return the exit code
    /// @throws WrongUsage before anything was sent
    int run(Given given);
}
