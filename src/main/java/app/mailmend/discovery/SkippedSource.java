package app.mailmend.discovery;

import app.mailmend.account.EmailAddress;
import java.util.List;
import java.util.stream.Stream;

/// A source that is known but not asked, so that the steps show what was left out.
public record SkippedSource(String name) implements Source {

    /// Every source that would need the network.
    public static List<Source> online() {
        return Stream.of("ispdb", "autoconfig", "mx", "srv", "pacc", "autodiscover", "survey")
                .<Source>map(SkippedSource::new)
                .toList();
    }

    @Override
    public SourceAnswer ask(EmailAddress address) {
        return new SourceAnswer.Skipped();
    }
}
