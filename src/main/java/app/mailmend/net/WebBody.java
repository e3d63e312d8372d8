package app.mailmend.net;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Reads the body of an answer under a limit that holds for what came over the wire and for what it
/// was unpacked to (RFC 9110 section 8.4).
final class WebBody {

    private WebBody() {}

    /// A body or a header above its limit.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("more than " + Web.MAX_BYTES + " bytes");
        }
    }

    /// @param coding of the content; nobody asked for one, but some servers know only what is
    ///   packed
    static Octets read(InputStream wire, String coding) throws IOException {
        InputStream packed = new BufferedInputStream(new Capped(wire));
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> all(packed);
            case "gzip", "x-gzip" -> {
                try (InputStream unpacked = new GZIPInputStream(packed)) {
                    yield all(unpacked);
                }
            }
            case "deflate" -> inflate(packed);
            default -> throw new IOException("content coding " + coding);
        };
    }

    private static Octets all(InputStream in) throws IOException {
        byte[] read = in.readNBytes(Web.MAX_BYTES + 1);
        if (read.length > Web.MAX_BYTES) {
            throw new TooLargeException();
        }
        return Octets.of(read);
    }

    /// Some servers leave out the envelope that belongs around "deflate" (RFC 9110 section
    /// 8.4.1.2).
    private static Octets inflate(InputStream packed) throws IOException {
        packed.mark(2);
        int header = (packed.read() << Byte.SIZE) + packed.read();
        packed.reset();
        boolean bare = (header >> Byte.SIZE & 0xF) != 8 || header % 31 != 0;
        try (Inflater inflater = new Inflater(bare);
                InputStream unpacked = new InflaterInputStream(packed, inflater)) {
            return all(unpacked);
        }
    }

    /// Fails above the limit. Closing it does not reach the connection, which would read on to the
    /// end of the body.
    private static final class Capped extends FilterInputStream {

        private int left = Web.MAX_BYTES;

        Capped(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            spend(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            spend(Math.max(0, read));
            return read;
        }

        private void spend(int bytes) throws TooLargeException {
            left -= bytes;
            if (left < 0) {
                throw new TooLargeException();
            }
        }

        @Override
        public void close() {
            // The connection is closed by whoever opened it.
        }
    }
}
