package app.mailmend.discovery.sources;

import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.format.PublishedSettings;
import app.mailmend.discovery.format.Reading;
import app.mailmend.net.Web;
import java.util.function.Function;

/// A document that was asked for.
sealed interface Document {

    /// @param page the document itself, and how it was reached
    record Usable(Web.Answer.Page page, PublishedSettings settings) implements Document {}

    /// There is none, or none that can be read.
    record Missing(SourceAnswer why) implements Document {}

    /// Makes one of whatever a web server said.
    ///
    /// @param reader of the only kind of document that counts
    static Document of(Web.Answer answer, Function<byte[], Reading> reader) {
        return switch (answer) {
            case Web.Answer.Unavailable none -> new Missing(HttpAnswers.unavailable(none));
            case Web.Answer.Page page when page.isOk() -> read(page, reader);
            case Web.Answer.Page page -> new Missing(HttpAnswers.refusal(page));
        };
    }

    private static Document read(Web.Answer.Page page, Function<byte[], Reading> reader) {
        return switch (reader.apply(page.body().toArray())) {
            case Reading.Read(PublishedSettings settings) -> new Usable(page, settings);
            case Reading.NotThat(Reading.Why why) -> new Missing(HttpAnswers.unreadable(why));
        };
    }
}
