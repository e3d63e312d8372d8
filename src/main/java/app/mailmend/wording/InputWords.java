package app.mailmend.wording;

import app.mailmend.account.InputFault;

/// Why something typed was refused, and what is wanted instead.
public final class InputWords {

    private final Wording wording;

    public InputWords(Wording wording) {
        this.wording = wording;
    }

    public String fault(InputFault fault) {
        return wording.say(Sentence.of("input", "fault", fault));
    }
}
