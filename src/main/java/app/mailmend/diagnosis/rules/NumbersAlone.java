package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.SUCCESS;

import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.ReplyNumbers;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.SignInSeen;
import app.mailmend.evidence.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the numbers of a reply mean where its words mean nothing to us: a fallback that any word
/// outweighs.
final class NumbersAlone implements Rule {

    private final ReplyNumbers numbers = ReplyNumbers.standard();

    @Override
    public Stream<Finding> look(Clues clues) {
        double damping = clues.wordsTell() ? 0.35 : 1;
        List<Finding> findings = new ArrayList<>();
        for (ReplyNumbers.Meaning meaning : numbers.meanings()) {
            if (heard(meaning, clues) && mayMean(meaning, clues)) {
                double confidence = meaning.confidence() * damping * certainty(meaning, clues);
                findings.add(
                        Finding.of(meaning.cause(), confidence).because(clues.everythingSaid()));
            }
        }
        return findings.stream();
    }

    private static boolean mayMean(ReplyNumbers.Meaning meaning, Clues clues) {
        boolean contradicted = meaning.cause() == SUCCESS && clues.refusedByNumber();
        return !contradicted && clues.situation().maybeAt(meaning.stages());
    }

    private static boolean heard(ReplyNumbers.Meaning meaning, Clues clues) {
        return switch (meaning.number()) {
            case ReplyNumbers.Code(int code) -> clues.code(code);
            case ReplyNumbers.Enhanced(int type, int subject, int detail) ->
                    clues.enhanced(type, subject, detail);
        };
    }

    /// A meaning that holds at one stage is less sure where the stage is not known.
    private static double certainty(ReplyNumbers.Meaning meaning, Clues clues) {
        boolean guessed =
                clues.situation().stages().isEmpty()
                        && meaning.stages().length < Stage.values().length;
        boolean afterSignIn = clues.situation().signIn() == SignInSeen.ACCEPTED;
        return (guessed ? 0.8 : 1) * (afterSignIn && meaning.beforeSignIn() ? 0.2 : 1);
    }
}
