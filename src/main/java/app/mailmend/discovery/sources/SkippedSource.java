package app.mailmend.discovery.sources;

import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.SourceName;

/// A source that is known but not asked, so that the steps show what was left out.
public record SkippedSource(SourceName name, SourceRemark why) implements Source {

    @Override
    public boolean isOffline() {
        return true;
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        return new SourceAnswer.Skipped(why);
    }
}
