package app.mailmend.catalog;

/// What a note about a provider is about. The catalogue uses the kinds that a provider's own facts
/// can have; the search for settings adds those that depend on the address or the day.
public enum NoteKind {
    /// Access by mail programs has to be switched on in the web settings.
    ENABLE_IMAP_FIRST("enable-imap-first"),
    /// Sending by mail programs has to be switched on.
    ENABLE_SMTP_FIRST("enable-smtp-first"),
    /// An administrator has to allow sending with a sign-in.
    ADMIN_MUST_ENABLE_SMTP_AUTH("admin-must-enable-smtp-auth"),
    /// An administrator can forbid it, or has to approve it.
    ADMIN_MAY_BLOCK("admin-may-block"),
    APP_PASSWORD("app-password"),
    /// An app password once two-step sign-in is on.
    APP_PASSWORD_WITH_TWO_STEP("app-password-with-two-step"),
    /// Another password than one would think first, set by the person.
    SEPARATE_PASSWORD("separate-password"),
    AUTHORIZATION_CODE("authorization-code"),
    SMTP_CREDENTIAL("smtp-credential"),
    OAUTH_ONLY("oauth-only"),
    /// Passwords still work, but signing in through the browser is the way that stays.
    OAUTH_PREFERRED("oauth-preferred"),
    /// A program on this computer stands between.
    BRIDGE("bridge"),
    PAID_PLAN("paid-plan"),
    /// The sender has to be verified before anything is taken.
    VERIFY_SENDER("verify-sender"),
    USER_NAME("user-name"),
    /// Which of several servers is right depends on the account.
    SERVER_CHOICE("server-choice"),
    /// The mailboxes live elsewhere now, or are on their way.
    MOVED("moved"),
    RESTRICTION("restriction"),
    NO_CLIENT_ACCESS("no-client-access"),
    DISCONTINUED("discontinued"),
    /// An error that the provider is known to answer with, and what it means there.
    KNOWN_ERROR("known-error"),

    /// A change that is still to come.
    DEADLINE("deadline"),
    /// A change whose day has passed since the facts were checked: they may no longer hold.
    DEADLINE_PASSED("deadline-passed"),
    /// A change that had happened when the facts were checked.
    SINCE("since"),
    /// Only servers without encryption are known; they are never offered.
    UNENCRYPTED_ONLY("unencrypted-only"),
    /// The servers are not known, or depend on facts that the address does not tell.
    SERVERS_UNKNOWN("servers-unknown"),
    /// The facts about the provider may no longer hold.
    MAY_BE_OUTDATED("may-be-outdated"),
    UNKNOWN_PROVIDER("unknown-provider"),

    /// The domain is one letter away from a well-known one; the detail is the address meant.
    TYPO("typo"),
    /// The domain is written with letters that look like others; the detail is its ASCII form.
    LOOK_ALIKE("look-alike"),
    /// A filtering service takes the mail in; the detail names it.
    GATEWAY_MX("gateway-mx"),
    /// The domain's mail is forwarded to a mailbox elsewhere; the detail names the service.
    FORWARDER("forwarder"),
    /// Every name below the domain leads to the same place, so names prove nothing.
    WILDCARD_DNS("wildcard-dns"),
    /// The domain does not exist.
    NO_SUCH_DOMAIN("no-such-domain"),
    /// The domain says that it takes no mail.
    TAKES_NO_MAIL("takes-no-mail"),
    /// No name server and no web server answered.
    NO_NETWORK("no-network"),
    /// Web pages came where settings were asked for, as on a network that wants a login first.
    LOGIN_PAGE("login-page"),
    /// Sources name different providers; the detail names the one left behind.
    CONTRADICTION("contradiction"),
    /// A source answers only when told the whole address; the detail names who asks for it.
    ADDRESS_WANTED("address-wanted"),
    /// Settings from an unprotected source were left out.
    INSECURE_LEFT_OUT("insecure-left-out"),
    /// The search ended before all sources had answered.
    UNFINISHED("unfinished"),
    /// The domain says that it offers no sending by mail programs.
    SENDING_NOT_OFFERED("sending-not-offered"),
    /// The mailbox is on an Exchange server; the detail names where.
    EXCHANGE("exchange"),
    /// What the provider's own document tells people to do first.
    PROVIDER_SAYS("provider-says"),
    /// The server's certificate names another host that leads to the same place; the detail is it.
    OTHER_HOST_NAME("other-host-name");

    private final String label;

    NoteKind(String label) {
        this.label = label;
    }

    /// The word used on the console, in reports and in the catalogue.
    public String label() {
        return label;
    }
}
