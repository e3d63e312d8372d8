package app.mailmend.session;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.Presets;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;

/// A presets file that cannot be used: it stands among the sources, so that nobody wonders why its
/// settings were not found.
record RefusedPresets(Presets.Refused refused) implements Source {

    @Override
    public String name() {
        return "presets";
    }

    @Override
    public SourceAnswer ask(EmailAddress address) {
        return new SourceAnswer.Failed(
                refused.file().getFileName() + ":" + refused.line() + " " + refused.fault());
    }
}
