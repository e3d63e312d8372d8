package app.mailmend.net;

import app.mailmend.settings.HostName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Fetches small documents, without cookies, credentials or anything that names the person.
public interface Web {

    /// Largest document in bytes, after decompression.
    int MAX_BYTES = 64 * 1024;

    /// Longest way from one address to the next.
    int MAX_REDIRECTS = 3;

    /// A wish for a document.
    ///
    /// @param body sent with POST; empty for GET
    /// @param contentType of the body
    /// @param limit wall-clock time for everything, redirects included
    record Request(URI uri, Octets body, String contentType, Duration limit) {

        /// The ordinary limit.
        public static final Duration LIMIT = Duration.ofSeconds(4);

        public static Request get(URI uri) {
            return new Request(uri, Octets.none(), "", LIMIT);
        }

        public static Request post(URI uri, String contentType, Octets body) {
            return new Request(uri, body, contentType, LIMIT);
        }

        public Request within(Duration other) {
            return new Request(uri, body, contentType, other);
        }

        public boolean isPost() {
            return body.size() > 0;
        }
    }

    /// How it ended.
    sealed interface Answer {

        /// A server answered, whatever its status.
        ///
        /// @param way the addresses asked, the first to the last; a redirect adds one
        /// @param lastModified the day the document says it was changed (ISO 8601); empty where it
        ///   does not say
        record Page(List<URI> way, int status, String contentType, Octets body, String lastModified)
                implements Answer {
            public Page {
                way = List.copyOf(way);
            }

            public boolean isOk() {
                return status == 200;
            }

            public URI from() {
                return way.getLast();
            }

            /// True when every step was protected, or did not leave this computer.
            public boolean isProtected() {
                return way.stream().allMatch(uri -> "https".equals(uri.getScheme()) || isHere(uri));
            }

            private static boolean isHere(URI uri) {
                return Optional.ofNullable(uri.getHost())
                        .flatMap(host -> HostName.check(host).toOptional())
                        .filter(HostName::isLoopback)
                        .isPresent();
            }
        }

        /// @param detail of the library or the system, made printable; may be empty
        record Unavailable(Fault fault, String detail) implements Answer {}
    }

    /// Why there is no answer.
    enum Fault {
        NO_SUCH_NAME,
        LOOKUP_FAILED,
        /// An address that is not of the public network, and not typed by the person.
        PRIVATE_ADDRESS,
        NOT_CONNECTED,
        TIMED_OUT,
        CERTIFICATE,
        TLS,
        TOO_LARGE,
        /// In a circle, too many, or to something that is not a web address.
        REDIRECT,
        /// From https to http.
        DOWNGRADE,
        /// Not HTTP, or broken off.
        BROKEN,
        CANCELLED
    }

    Answer fetch(Request request);
}
