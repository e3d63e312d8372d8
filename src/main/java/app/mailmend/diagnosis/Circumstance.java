package app.mailmend.diagnosis;

import java.util.Locale;
import java.util.Optional;

/// Which face of a cause was met, where the words or the fix differ. Reports name it beside the
/// cause, as its refinement.
public enum Circumstance {
    NONE,
    /// No sign-in was set, so none happened.
    SIGN_IN_NEVER_SENT("credentials-not-sent"),
    /// The server shows its sign-in only after STARTTLS.
    SIGN_IN_HIDDEN_UNTIL_TLS,
    /// This port offers no sign-in at all.
    SIGN_IN_NOT_OFFERED_HERE,
    /// The server lets in only computers that belong to an organisation's network.
    SIGN_IN_OF_ORGANISATION,
    /// The server lets in only computers that show a certificate of their own.
    SIGN_IN_BY_CERTIFICATE,
    /// The program had no password or name to sign in with.
    PASSWORD_MISSING("credentials-not-sent"),
    /// The server wants mail to be fetched before it lets mail out.
    POP_BEFORE_SMTP("pop-before-smtp"),
    /// TLS was spoken to a port that starts in plain.
    PORT_WANTS_STARTTLS,
    /// Plain text was spoken to a port that starts with TLS.
    PORT_WANTS_IMPLICIT_TLS,
    /// The switch is the whole organisation's.
    SWITCH_OF_ORGANISATION,
    /// The switch is this mailbox's.
    SWITCH_OF_MAILBOX,
    CERTIFICATE_SELF_SIGNED,
    CERTIFICATE_ISSUER_UNKNOWN,
    CERTIFICATE_NOT_YET_VALID,
    /// It is not the one the person decided to trust.
    CERTIFICATE_CHANGED,
    /// The same server showed another one, and one of the two is not trusted.
    CERTIFICATES_DIFFER,
    /// Not made for servers, or made with cryptography that no longer protects.
    CERTIFICATE_UNFIT,
    /// The dates are so far off that this computer's clock is the likelier culprit.
    CLOCK_WRONG,
    /// The server lets only those in who show a certificate of their own.
    CLIENT_CERTIFICATE_WANTED,
    /// Another mail protocol, or no mail protocol, answers.
    OTHER_PROTOCOL("not-smtp"),
    /// The server connects but never says a word.
    SERVER_SILENT,
    /// An administrator's policy refuses this sign-in.
    POLICY_OF_ORGANISATION("admin-policy-block"),
    /// The account was opened but not finished: not confirmed, not paid, or for tests only.
    ACCOUNT_NOT_ACTIVATED,
    /// Fetching mail with mail programs is switched off in the settings of the account.
    FETCHING_SWITCHED_OFF,
    /// The password for mail programs is a code made on the provider's page.
    AUTHORIZATION_CODE,
    /// The address has letters that this server cannot take.
    ADDRESS_NEEDS_UTF8,
    /// The service wants the sender's address or domain confirmed first.
    SENDER_UNVERIFIED("sender-identity-unverified"),
    /// The recipient exists, but takes mail from a closed circle only.
    RECIPIENT_RESTRICTED,
    /// Only this port is blocked; another one of the same server answers.
    ONLY_THIS_PORT,
    /// No port for sending mail answers at all.
    ALL_PORTS,
    /// Nothing of several servers answers.
    ALL_HOSTS("local-network-problem"),
    /// The server lives in IPv6 only, and this network has no way there.
    ONLY_IPV6("local-network-problem"),
    /// The look-up leads to an address that cannot be the server's.
    RESOLVER_LIES("local-network-problem"),
    /// A web page of this network answers in the servers' place.
    CAPTIVE_PORTAL("local-network-problem"),
    /// This computer slept in the middle of the test.
    SLEPT("local-network-problem"),
    /// This computer left the network in the middle of the test.
    NETWORK_LEFT("local-network-problem"),
    /// This computer has no way to the network of the server.
    NO_ROUTE("local-network-problem"),
    /// This computer's own security software or rights forbid the connection.
    NOT_PERMITTED_HERE("local-network-problem"),
    /// The name could not be looked up at all, right or wrong.
    LOOKUP_FAILED("local-network-problem"),
    /// This program holds the sign-in back, before the account is locked.
    HELD_BACK_HERE,
    /// The server asked for patience a moment ago, so this program does not sign in yet.
    SERVER_WANTS_PATIENCE,
    /// STARTTLS stands in the offer, but is refused when it is asked for.
    STARTTLS_REFUSED,
    /// The server takes HELO only, so that there is neither encryption nor sign-in.
    HELO_ONLY,
    /// Another provider's server answers in place of the one that was asked for.
    REDIRECTED,
    /// What the server sends breaks the rules of mail servers.
    PROTOCOL_BROKEN,
    /// A token of a sign-in in the browser was shown and not taken.
    TOKEN_REFUSED,
    /// The server asked is not one for sending: it receives mail for a domain, or is another
    /// company's.
    WRONG_HOST,
    /// The password or key was right once and has run out or was withdrawn.
    CREDENTIALS_EXPIRED,
    /// A user name and password made for sending only are wanted, not those of the account.
    SMTP_CREDENTIAL_WANTED,
    /// The server is fine; the list of issuers this computer trusts is old.
    TRUST_STORE_OUTDATED;

    private final String label;

    Circumstance() {
        this.label = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Circumstance(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports; nothing where the cause has no finer face.
    /// Several faces may share one word.
    public Optional<String> refinement() {
        return this == NONE ? Optional.empty() : Optional.of(label);
    }
}
