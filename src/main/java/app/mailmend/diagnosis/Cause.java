package app.mailmend.diagnosis;

import java.util.Optional;

/// Why something failed. The labels are stable: they stand in reports, on the console and in the
/// tests.
public enum Cause {
    /// The server wants STARTTLS or TLS before anything else.
    TLS_REQUIRED("tls-required"),
    /// The server wants a sign-in that did not happen.
    AUTH_REQUIRED("auth-required"),
    /// Sign-in was wanted, but this port does not offer it.
    AUTH_NOT_OFFERED("auth-not-offered"),
    /// Server and client know no common way to sign in.
    AUTH_MECHANISM_UNSUPPORTED("auth-mechanism-unsupported"),
    /// Name or password is wrong.
    BAD_CREDENTIALS("bad-credentials"),
    /// The provider takes a password made for mail programs only.
    APP_PASSWORD_REQUIRED("app-password-required"),
    /// The provider takes no password at all, only a sign-in in the browser.
    OAUTH_REQUIRED("oauth-required"),
    /// An administrator's switch forbids signing in to send.
    SMTP_AUTH_DISABLED("smtp-auth-disabled"),
    /// The provider wants the person to do something on its web page, or an administrator's policy
    /// stands in the way.
    ACCOUNT_ACTION_REQUIRED("account-action-required"),
    /// The account is locked or suspended.
    ACCOUNT_SUSPENDED("account-suspended"),
    /// Too many sign-ins in a short time.
    AUTH_THROTTLED("auth-throttled"),
    /// The server cannot check passwords just now.
    TEMPORARY_AUTH_FAILURE("temporary-auth-failure"),
    /// The account may not use this sender address.
    SENDER_NOT_OWNED("sender-not-owned"),
    /// The sender address is malformed or does not exist.
    SENDER_INVALID("sender-invalid"),
    /// The server does not pass mail on for this connection.
    RELAY_DENIED("relay-denied"),
    /// An access provider's server is used from a foreign network.
    ROAMING_RELAY("roaming-relay"),
    /// The recipient's mailbox does not exist.
    RECIPIENT_UNKNOWN("recipient-unknown"),
    /// The recipient address is malformed or its domain does not exist.
    RECIPIENT_INVALID("recipient-invalid"),
    /// The recipient's mailbox is full.
    MAILBOX_FULL("mailbox-full"),
    /// The message exceeds a size limit.
    MESSAGE_TOO_LARGE("message-too-large"),
    /// The message's content was refused.
    CONTENT_REJECTED("content-rejected"),
    /// SPF, DKIM or DMARC of the sender's domain failed.
    DOMAIN_AUTH_FAILED("domain-auth-failed"),
    /// The network's address stands on a block list or has a bad reputation.
    IP_BLOCKED("ip-blocked"),
    /// The server wants the same message again later.
    GREYLISTED("greylisted"),
    /// A limit on messages, recipients or connections was reached.
    RATE_LIMITED("rate-limited"),
    /// The name in EHLO was refused.
    HELO_REJECTED("helo-rejected"),
    /// Commands came in an order the server does not accept.
    PROTOCOL_SEQUENCE("protocol-sequence"),
    /// The server itself is set up wrongly.
    SERVER_MISCONFIGURED("server-misconfigured"),
    /// The server is down or busy.
    SERVER_UNAVAILABLE("server-unavailable"),
    /// The connection ended in the middle.
    CONNECTION_DROPPED("connection-dropped"),
    /// Nothing listens on this port.
    CONNECTION_REFUSED("connection-refused"),
    /// Something on the way swallows connections to this port.
    PORT_BLOCKED("port-blocked"),
    /// The server's name has no address.
    HOST_NOT_FOUND("host-not-found"),
    /// The port speaks another kind of encryption than the one set.
    WRONG_ENCRYPTION_FOR_PORT("wrong-encryption-for-port"),
    /// STARTTLS was wanted, but the server does not offer or refuses it.
    STARTTLS_UNAVAILABLE("starttls-unavailable"),
    /// No TLS version or cipher that both sides accept.
    TLS_VERSION("tls-version"),
    /// The certificate comes from an issuer this computer does not know.
    CERT_UNTRUSTED("cert-untrusted"),
    /// The certificate is out of date.
    CERT_EXPIRED("cert-expired"),
    /// The certificate is for another name.
    CERT_HOSTNAME_MISMATCH("cert-hostname-mismatch"),
    /// Something on the way opens the encryption.
    TLS_INTERCEPTED("tls-intercepted"),
    /// The server took the message; nothing is wrong.
    SUCCESS("success"),
    /// None of the known causes fits; everything seen is kept.
    UNEXPLAINED("unexplained");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }

    public static Optional<Cause> ofLabel(String label) {
        for (Cause cause : values()) {
            if (cause.label.equals(label)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
