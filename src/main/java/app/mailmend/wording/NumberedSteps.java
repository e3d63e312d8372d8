package app.mailmend.wording;

import java.util.ArrayList;
import java.util.List;

/// Steps that stand in a bundle as `….step.1`, `….step.2` and so on.
final class NumberedSteps {

    private NumberedSteps() {}

    /// In the order in which they are done; none where there is no first one.
    static List<String> of(Wording wording, String bundle, String of, Object... arguments) {
        List<String> steps = new ArrayList<>();
        Sentence step = Sentence.of(bundle, of, "step", 1);
        while (wording.knows(step)) {
            steps.add(wording.say(step, arguments));
            step = Sentence.of(bundle, of, "step", steps.size() + 1);
        }
        return steps;
    }
}
