package app.mailmend.ui.help;

import java.util.List;

/// What the help is made from, apart from sentences.
///
/// @param causes all of them, in their order; none before they were read
/// @param program at most one
record Reference(List<CauseFacts> causes, List<Licence> licences, List<ProgramFacts> program) {

    Reference {
        causes = List.copyOf(causes);
        licences = List.copyOf(licences);
        program = List.copyOf(program);
    }

    static Reference unread() {
        return new Reference(List.of(), List.of(), List.of());
    }

    boolean isRead() {
        return !causes.isEmpty();
    }

    /// Reads tables, so not for the screen's thread.
    static Reference read() {
        return new Reference(CauseFacts.all(), Licence.all(), List.of(ProgramFacts.current()));
    }
}
