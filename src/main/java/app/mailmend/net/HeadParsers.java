package app.mailmend.net;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;

/// Parsers of answers' heads that take limits seriously. A connection of the library hands its own
/// limits to its lines and chunks only, not to its parser, which would read headers without end;
/// and the parser takes a head that breaks off for a whole one.
final class HeadParsers extends DefaultHttpResponseParserFactory {

    HeadParsers(Http1Config limits) {
        super(limits);
    }

    @Override
    public HttpMessageParser<ClassicHttpResponse> create() {
        HttpMessageParser<ClassicHttpResponse> parser = super.create();
        return (buffer, in) -> parser.parse(buffer, new Unbroken(in));
    }

    /// While a head is read, the end of the connection always comes too early.
    private static final class Unbroken extends FilterInputStream {

        Unbroken(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return met(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return met(super.read(buffer, offset, length));
        }

        private static int met(int read) throws EOFException {
            if (read < 0) {
                throw new EOFException("closed before the end of the head");
            }
            return read;
        }
    }
}
