package app.mailmend.wording;

import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.Ground;
import app.mailmend.settings.SourceName;

/// The search for settings in words.
public record DiscoveryWords(Wording wording) {

    private static final String BUNDLE = "discovery";

    public String source(SourceName source) {
        return wording.say(Sentence.of(BUNDLE, "source", source.label()));
    }

    /// Why settings stand higher or lower.
    public String ground(Ground ground) {
        return wording.say(Sentence.of(BUNDLE, "ground", ground.label()));
    }

    /// What else there is to say about a step: the remark, and the detail behind it. Empty when
    /// there is neither.
    public String note(Step step) {
        String remark =
                step.remark() == SourceRemark.NONE
                        ? ""
                        : wording.say(Sentence.of(BUNDLE, "remark", step.remark().label()));
        if (remark.isEmpty() || step.detail().isEmpty()) {
            return remark + step.detail();
        }
        return remark + ": " + step.detail();
    }
}
