package app.mailmend.evidence;

import app.mailmend.account.EmailAddress;
import java.time.Duration;
import java.util.List;

/// One thing that was seen during a stage.
public sealed interface Evidence {

    /// The name was found; addresses in the order in which they are tried.
    record Resolved(List<String> addresses) implements Evidence {
        public Resolved {
            addresses = List.copyOf(addresses);
        }
    }

    record NotResolved(ResolveFault fault) implements Evidence {}

    record Connected(String address) implements Evidence {}

    record NotConnected(String address, ConnectFault fault) implements Evidence {}

    /// TLS is up and the certificate was accepted.
    record TlsUp(String version, String cipher, CertificateFacts certificate) implements Evidence {}

    /// TLS could not be agreed upon, for a reason other than the certificate.
    ///
    /// @param detail the version or the alert that the server named; otherwise the library's words
    record TlsFailed(TlsFault fault, String detail) implements Evidence {}

    record CertificateRefused(CertificateFacts certificate) implements Evidence {}

    record Replied(SmtpReply reply) implements Evidence {}

    /// What a server said in a protocol without reply codes (RFC 9051, RFC 1939), without its tag
    /// and printable.
    record Answered(String words) implements Evidence {}

    /// @param encrypted whether the answer came inside TLS
    record Offered(boolean encrypted, ServerOffer offer) implements Evidence {}

    record SignInSkipped(SkipReason reason) implements Evidence {}

    /// @param mechanism the SASL name, such as PLAIN
    record SignInTried(String mechanism) implements Evidence {}

    /// Another protocol answered.
    record OtherProtocol(String name, String excerpt) implements Evidence {}

    /// Nothing came for so long.
    record Silent(Duration waited) implements Evidence {}

    /// The connection ended while something was still expected.
    ///
    /// @param excerpt the incomplete bytes seen until then, made printable
    record Closed(String excerpt) implements Evidence {}

    /// What came breaks the protocol or a limit.
    record Violated(ProtocolFault fault, String excerpt) implements Evidence {}

    /// The server lacks an extension without which the command cannot be given.
    ///
    /// @param keyword such as SMTPUTF8 (RFC 6531)
    record ExtensionMissing(String keyword) implements Evidence {}

    /// The server took the message.
    record Submitted(String messageId) implements Evidence {}

    /// The connection was lost after the final dot: sent or not, nobody knows.
    record SubmissionUnknown(String messageId) implements Evidence {}

    /// @param folder where it was found
    record Arrived(String folder, Duration after) implements Evidence {}

    record NotArrived(Duration waited) implements Evidence {}

    /// Something that an ordinary mail library reported while delivering or fetching, in its words.
    record Reported(String words) implements Evidence {}

    /// Something odd that did not end the dialogue.
    ///
    /// @param detail the words, names or values concerned, for the details drawer; may be empty
    record Noticed(Oddity oddity, String detail) implements Evidence {}

    /// A sign-in was held back; after this time it may be tried again.
    record RetryAfter(Duration pause) implements Evidence {}

    /// The server's explanation for refusing a token (RFC 7628 section 3.2.2), each part bounded
    /// and printable; empty where it was left out.
    record TokenRefused(String status, String schemes, String scope) implements Evidence {}

    /// What the server answered to another sender than the one asked for.
    record SenderTried(EmailAddress sender, SmtpReply reply) implements Evidence {}

    /// This computer broke off the dialogue.
    record Interrupted(Interruption why) implements Evidence {}

    /// The person asked to stop.
    record Cancelled() implements Evidence {}
}
