package app.mailmend.discovery;

import app.mailmend.catalog.NoteKind;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SourceName;
import java.util.List;
import java.util.Optional;

/// Why settings that are trusted by themselves are shown to the person before they get a secret.
///
/// @param open whether the person is still to say which of two providers it is
/// @param unsettled whether somebody else than whoever was found may be meant
/// @param named servers of the provider that the domain's records name; empty where they name none
/// @param owners tells whose a server is
record Doubt(boolean open, boolean unsettled, List<HostName> named, Owners owners) {

    Doubt {
        named = List.copyOf(named);
    }

    static Doubt of(Ranking.Standing standing, List<Note> notes, boolean open, Owners owners) {
        return new Doubt(
                open, isUnheard(standing) || isAnotherMeant(notes), named(standing), owners);
    }

    /// The name servers have not said yet who takes the domain's mail, which may contradict all.
    private static boolean isUnheard(Ranking.Standing standing) {
        return standing.end() == End.NOT_YET
                && standing.steps().stream()
                        .anyMatch(
                                step -> step.source() == SourceName.MX && !step.answer().isFinal());
    }

    /// Another domain than the one that was typed may be meant: its owner may well publish
    /// settings, to catch what was meant for the other.
    private static boolean isAnotherMeant(List<Note> notes) {
        return notes.stream()
                .anyMatch(note ->
                        note.kind().equals(NoteKind.TYPO.label())
                                || note.kind().equals(NoteKind.LOOK_ALIKE.label()));
    }

    /// Signs in the records are too weak to contradict anything, and strong enough to have the
    /// person look.
    private static List<HostName> named(Ranking.Standing standing) {
        return Optional.ofNullable(standing.answers().get(SourceName.MX))
                .filter(SourceAnswer.Found.class::isInstance)
                .map(SourceAnswer.Found.class::cast)
                .stream()
                .flatMap(one -> one.outgoing().stream().map(known -> known.settings().host()))
                .toList();
    }

    /// Whether it concerns settings. What comes from this computer itself is beyond all doubt but
    /// the open question's.
    boolean concerns(Candidate<?> one, HostName host) {
        boolean ownWord =
                one.sources().contains(SourceName.PRESETS)
                        || one.sources().contains(SourceName.CATALOGUE);
        return open || (!ownWord && (unsettled || isElsewhere(host)));
    }

    private boolean isElsewhere(HostName host) {
        return !named.isEmpty() && named.stream().noneMatch(one -> owners.same(one, host));
    }
}
