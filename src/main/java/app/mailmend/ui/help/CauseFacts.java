package app.mailmend.ui.help;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.ReplyNumbers;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Subject;
import app.mailmend.fix.Fix;
import app.mailmend.fix.FixPlanner;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What can be said about a cause without any test: what helps, and which numbers of a reply point
/// to it.
///
/// @param bare the cause and nothing else
/// @param run an error text of which nothing else is known
/// @param remedies the first is the primary one; may be none
/// @param numbers reply codes first, such as 530, then enhanced ones, such as 5.7.57
record CauseFacts(Diagnosis bare, ProbeRun run, List<Fix> remedies, List<String> numbers) {

    CauseFacts {
        remedies = List.copyOf(remedies);
        numbers = List.copyOf(numbers);
    }

    /// In the order of the causes. Reads a table, so not for the screen's thread.
    static List<CauseFacts> all() {
        return Arrays.stream(Cause.values()).map(CauseFacts::of).toList();
    }

    static CauseFacts of(Cause cause) {
        Diagnosis bare = new Diagnosis(List.of(Finding.of(cause, 1)));
        ProbeRun run = ProbeRun.quoted(new Subject.Quoted("", Set.of()), ProviderFacts.unknown());
        return new CauseFacts(
                bare, run, FixPlanner.plan(bare, run, List.of()).remedies(), numbers(cause));
    }

    Cause cause() {
        return bare.cause();
    }

    private static List<String> numbers(Cause cause) {
        return ReplyNumbers.standard().meanings().stream()
                .filter(meaning -> meaning.cause() == cause)
                .map(meaning -> written(meaning.number()))
                .distinct()
                .sorted(CauseFacts::codesFirst)
                .toList();
    }

    private static String written(ReplyNumbers.ReplyNumber number) {
        return switch (number) {
            case ReplyNumbers.Code(int code) -> Integer.toString(code);
            case ReplyNumbers.Enhanced(int type, int subject, int detail) ->
                    type + "." + subject + "." + detail;
        };
    }

    private static int codesFirst(String one, String other) {
        int kinds = Boolean.compare(one.contains("."), other.contains("."));
        return kinds == 0 ? one.compareTo(other) : kinds;
    }
}
