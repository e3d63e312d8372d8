package app.mailmend.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.net.URIAuthority;

/// One request and its answer over an open connection (RFC 9112). Nothing in the request tells who
/// asks, and it is the last on its connection.
final class HttpExchange {

    /// Longest line of a header, in characters.
    static final int MAX_LINE = 8 * 1024;

    /// Most headers of one answer.
    static final int MAX_HEADERS = 100;

    private static final Http1Config LIMITS =
            Http1Config.custom()
                    .setMaxLineLength(MAX_LINE)
                    .setMaxHeaderCount(MAX_HEADERS)
                    .setMaxEmptyLineCount(1)
                    .build();

    private static final int OK = 200;

    private final Socket socket;

    HttpExchange(Socket socket) {
        this.socket = socket;
    }

    /// What was answered.
    ///
    /// @param location where a redirect leads; empty for none
    /// @param lastModified as in [Web.Answer.Page]
    record Reply(
            int status, String location, String contentType, Octets body, String lastModified) {

        boolean isRedirect() {
            return switch (status) {
                case 301, 302, 303, 307, 308 -> true;
                default -> false;
            };
        }

        /// Whether a request with a body may be sent on as it was (RFC 9110 section 15.4).
        boolean keepsMethod() {
            return status == 307 || status == 308;
        }
    }

    // The connection is closed with its socket, by whoever opened it.
    @SuppressWarnings("resource")
    Reply ask(WebPlace place, Web.Request request) throws IOException, HttpException {
        DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(LIMITS);
        connection.bind(socket);
        ClassicHttpResponse response =
                new HttpRequestExecutor()
                        .execute(written(place, request), connection, HttpCoreContext.create());
        return new Reply(
                response.getCode(),
                header(response, HttpHeaders.LOCATION),
                ShortWords.of(header(response, HttpHeaders.CONTENT_TYPE)),
                body(response),
                day(header(response, HttpHeaders.LAST_MODIFIED)));
    }

    private static ClassicHttpRequest written(WebPlace place, Web.Request request) {
        BasicClassicHttpRequest written =
                new BasicClassicHttpRequest(
                        request.isPost() ? "POST" : "GET",
                        place.uri().getScheme(),
                        new URIAuthority(place.host().value(), place.port()),
                        place.target());
        written.addHeader(HttpHeaders.HOST, place.authority());
        written.addHeader(HttpHeaders.USER_AGENT, "Mailmend");
        written.addHeader(
                HttpHeaders.ACCEPT, "application/xml, text/xml, application/json, */*;q=0.5");
        written.addHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        written.addHeader(HttpHeaders.CONNECTION, "close");
        if (request.isPost()) {
            written.addHeader(HttpHeaders.CONTENT_TYPE, request.contentType());
            written.addHeader(HttpHeaders.CONTENT_LENGTH, request.body().size());
            // No type of its own: it stands in the headers.
            written.setEntity(new ByteArrayEntity(request.body().toArray(), null));
        }
        return written;
    }

    private static String header(HttpMessage message, String name) {
        return Optional.ofNullable(message.getFirstHeader(name))
                .map(Header::getValue)
                .map(String::strip)
                .orElse("");
    }

    /// Of a failure only the status counts: its page may be as large as it likes.
    private static Octets body(ClassicHttpResponse response) throws IOException {
        Optional<HttpEntity> entity = Optional.ofNullable(response.getEntity());
        if (entity.isEmpty()) {
            return Octets.none();
        }
        InputStream wire = entity.get().getContent();
        try {
            return WebBody.read(wire, header(response, HttpHeaders.CONTENT_ENCODING));
        } catch (WebBody.TooLargeException e) {
            if (response.getCode() != OK) {
                return Octets.none();
            }
            throw e;
        }
    }

    /// The day of a date in the preferred form (RFC 9110 section 5.6.7); empty for any other text
    /// and for a day that is still to come.
    private static String day(String date) {
        try {
            LocalDate day =
                    OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate();
            return day.isAfter(LocalDate.now(ZoneOffset.UTC)) ? "" : day.toString();
        } catch (DateTimeException unreadable) {
            return "";
        }
    }
}
