package app.mailmend.diagnosis;

import java.util.EnumSet;
import java.util.Set;

/// Something that words can say, whatever the words are. The wordings of each stand in the folder
/// `phrases`; what a signal means in a situation is decided by the rules.
public enum Signal {
    // encryption
    STARTTLS_FIRST,
    ENCRYPTION_DEMANDED,
    /// The constant sentence of .NET for any 530: secure connection or sign-in is missing.
    ENCRYPTION_OR_SIGN_IN_DEMANDED,
    STARTTLS_MISSING,
    STARTTLS_REFUSED,
    COMMANDS_MASKED,

    // signing in
    SIGN_IN_DEMANDED,
    CLIENT_ANONYMOUS,
    PASSWORD_NOT_GIVEN,
    POP_FIRST,
    SENDER_NOT_LOGGED_IN,
    CLIENT_HOST_REJECTED,
    SIGN_IN_NOT_OFFERED,
    COMMAND_UNKNOWN,
    MECHANISM_UNKNOWN,
    CREDENTIALS_REFUSED,
    /// What was right once has run out or was withdrawn.
    CREDENTIALS_EXPIRED,
    /// A name and a password made for sending only are wanted.
    SMTP_CREDENTIAL_WANTED,
    LOGIN_FAILED_UNSAID_WHY,
    APP_PASSWORD_WANTED,
    AUTHORIZATION_CODE_WANTED,
    TOO_MANY_BAD_SIGN_INS,
    TOO_MANY_SIGN_INS,
    SIGN_IN_BROKEN_FOR_NOW,
    PASSWORDS_SWITCHED_OFF,
    TOKEN_REFUSED,
    EXCHANGE_UNSUCCESSFUL,

    // account and policy
    SMTP_AUTH_OFF_FOR_ORGANISATION,
    SMTP_AUTH_OFF_FOR_MAILBOX,
    SMTP_SERVICE_OFF,
    POLICY_REFUSES_SIGN_IN,
    WEB_SIGN_IN_WANTED,
    ACCOUNT_NOT_ACTIVATED,
    ACCOUNT_SUSPENDED,

    // sender, relay, recipient
    SENDER_NOT_OWNED,
    SENDER_UNVERIFIED,
    SENDER_INVALID,
    /// A program says that the sender was refused, and not why.
    SENDER_REFUSED_UNSAID_WHY,
    /// An address is malformed; the command tells whose.
    ADDRESS_INVALID,
    RELAY_AS_SENDER_REFUSED,
    RELAY_REFUSED,
    RELAY_REFUSED_BY_POLICY,
    HOME_NETWORK_ONLY,
    RECIPIENT_UNKNOWN,
    RECIPIENT_RESTRICTED,
    RECIPIENT_INVALID,
    /// A program says that a recipient was refused, and not why.
    RECIPIENT_REFUSED_UNSAID_WHY,
    MAILBOX_FULL,
    /// A quota is used up: of a mailbox, or of what one may send.
    QUOTA_EXCEEDED,

    // message, reputation, limits
    MESSAGE_TOO_LARGE,
    CONTENT_REFUSED,
    /// A filter counted points, and they were too many.
    SPAM_SCORED,
    DOMAIN_AUTH_FAILED,
    ADDRESS_BLOCKED,
    REVERSE_NAME_MISSING,
    GREYLISTED,
    LIMIT_REACHED,
    TRY_LATER,
    SERVICE_CLOSED,

    // the server's own trouble
    HELO_REFUSED,
    BAD_SEQUENCE,
    LOOKUP_TROUBLE,
    WRONG_KIND_OF_HOST,
    SERVER_BUSY,
    SERVER_FAILED,

    // network
    HOST_UNKNOWN,
    /// Names cannot be looked up just now, right or wrong.
    LOOKUP_BROKEN,
    OWN_NAME_UNKNOWN,
    CONNECT_TIMED_OUT,
    CONNECT_REFUSED,
    NETWORK_UNREACHABLE,
    /// This computer's own rights or security software forbid to connect.
    CONNECTING_NOT_PERMITTED,
    CONNECT_FAILED,
    READ_TIMED_OUT,
    GREETING_MISSING,
    CONNECTION_LOST,
    /// A web, file, shell or fetching server answers.
    OTHER_PROTOCOL_SPOKEN,

    // TLS and certificates
    NOT_TLS,
    TLS_VERSIONS_DIFFER,
    ENCRYPTION_KIND_UNSUPPORTED,
    HANDSHAKE_CLOSED,
    /// The other side sent an alert about the handshake itself.
    HANDSHAKE_REFUSED,
    /// A program's wrapper around whatever made TLS fail.
    HANDSHAKE_FAILED,
    CERTIFICATE_UNTRUSTED,
    CERTIFICATE_SELF_SIGNED_IN_CHAIN,
    CERTIFICATE_EXPIRED,
    /// The list of issuers on this computer is old, or cannot be read.
    TRUST_STORE_OLD,
    CERTIFICATE_NAME_DIFFERS,
    CERTIFICATE_REFUSED,
    INTERCEPTOR_NAMED,

    // not a mail server for sending
    /// The greeting of a server of another kind.
    OTHER_PROTOCOL_GREETS,
    /// A server for files, or a web page, says what no mail server says.
    OTHER_PROTOCOL_REFUSES,

    ACCEPTED,

    // at which command
    AT_CONNECT,
    AT_AUTH,
    AT_MAIL_FROM,
    AT_RCPT_TO,
    AT_DATA,

    // who speaks
    GOOGLE_SPEAKS,
    MICROSOFT_SPEAKS,
    YAHOO_SPEAKS,
    APPLE_SPEAKS,
    TENCENT_SPEAKS,
    NETEASE_SPEAKS,
    ZOHO_SPEAKS,
    YANDEX_SPEAKS,
    AMAZON_SPEAKS,
    /// A service for sending, whose SMTP users are not its web page's.
    RELAY_SERVICE_SPEAKS,
    /// A server that receives mail for its own domains and sends for nobody.
    RECEIVING_HOST_SPEAKS;

    private static final Set<Signal> WRAPPERS =
            EnumSet.of(
                    CONNECT_FAILED,
                    HANDSHAKE_FAILED,
                    LOGIN_FAILED_UNSAID_WHY,
                    SENDER_REFUSED_UNSAID_WHY,
                    RECIPIENT_REFUSED_UNSAID_WHY,
                    TRY_LATER);

    /// True when the signal says something about the cause; false when it only says where it arose
    /// or who speaks.
    public boolean tells() {
        return compareTo(AT_CONNECT) < 0;
    }

    /// True for a program's words around a cause that stands elsewhere, or nowhere.
    public boolean wraps() {
        return WRAPPERS.contains(this);
    }
}
