package app.mailmend.discovery.sources;

import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Web;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The provider's own file over unprotected http, without the address: anybody on the way can read
/// and change it. It is asked only when the protected places have not given anything, for which
/// they have a head start.
public record HttpAutoconfigSource(Web web) implements Source {

    private static final int SCORE = 40;
    private static final Duration HEAD_START = Duration.ofMillis(1500);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Set<SourceName> PROTECTED =
            Set.of(SourceName.AUTOCONFIG, SourceName.WELL_KNOWN);

    @Override
    public SourceName name() {
        return SourceName.HTTP_AUTOCONFIG;
    }

    @Override
    public Optional<SourceRemark> hold(Inquiry inquiry) {
        if (OwnNames.missing(inquiry.address()).isPresent()) {
            return OwnNames.missing(inquiry.address());
        }
        inquiry.awaitAnswers(PROTECTED, HEAD_START);
        return PROTECTED.stream().anyMatch(source -> hasFound(source, inquiry))
                ? Optional.of(SourceRemark.NOT_NEEDED)
                : Optional.empty();
    }

    private static boolean hasFound(SourceName source, Inquiry inquiry) {
        return inquiry.answer(source).filter(SourceAnswer.Found.class::isInstance).isPresent();
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        ConfigFiles files = new ConfigFiles(web, inquiry.address());
        List<SourceAnswer> answers = new ArrayList<>();
        for (URI place : places(inquiry.address().domain().ascii())) {
            SourceAnswer answer = ask(files, place);
            if (answer instanceof SourceAnswer.Found) {
                return answer;
            }
            answers.add(answer);
        }
        return HttpAnswers.best(answers);
    }

    private static List<URI> places(String domain) {
        return List.of(ConfigFiles.ownHost("http", domain), ConfigFiles.wellKnown("http", domain));
    }

    private SourceAnswer ask(ConfigFiles files, URI place) {
        return files.ask(
                Web.Request.get(place).within(LIMIT),
                new Worth(name(), SCORE, Trust.UNSAFE, place.getHost()));
    }
}
