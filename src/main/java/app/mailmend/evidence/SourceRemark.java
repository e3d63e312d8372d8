package app.mailmend.evidence;

/// What else there is to say about how a source answered.
public enum SourceRemark {
    NONE("none"),

    // Not asked.
    OFFLINE("offline"),
    /// Something better is known already.
    NOT_NEEDED("not-needed"),
    SWITCHED_OFF("switched-off"),
    /// Nothing points to this kind of service.
    NO_SIGNS("no-signs"),
    /// It is not protected, and nobody asked for such sources.
    UNPROTECTED("unprotected"),
    /// The search ended before its turn came.
    ENDED_BEFORE("ended-before"),

    // Nothing there.
    NO_SUCH_NAME("no-such-name"),
    NO_RECORD("no-record"),
    NOT_LISTED("not-listed"),
    /// A web page instead of settings.
    WEB_PAGE("web-page"),
    /// It wants a sign-in, which no search gives.
    WANTS_SIGN_IN("wants-sign-in"),
    /// It answers only when told the whole address.
    WANTS_ADDRESS("wants-address"),
    /// What it names has no encryption, or cannot be used for another reason.
    NOTHING_USABLE("nothing-usable"),
    /// Every name below the domain leads to the same place.
    WILDCARD("wildcard"),
    /// It says that the service is not offered.
    NOT_OFFERED("not-offered"),
    /// A filtering service stands in front of the mailbox.
    GATEWAY("gateway"),

    // No usable answer.
    TIMED_OUT("timed-out"),
    NOT_REACHED("not-reached"),
    CERTIFICATE("certificate"),
    TLS("tls"),
    TOO_LARGE("too-large"),
    /// It leads back to an unprotected connection, in a circle, or on and on.
    REDIRECT("redirect"),
    /// It leads into a private network.
    PRIVATE_ADDRESS("private-address"),
    MALFORMED("malformed"),
    /// The document is not the one that the name servers vouch for.
    DIGEST("digest"),
    SERVER_ERROR("server-error"),
    /// The name servers answered with an error.
    LOOKUP_FAILED("lookup-failed"),
    /// The whole search was out of time.
    TIME_OVER("time-over"),
    CANCELLED("cancelled"),
    /// A file of the organisation cannot be used.
    BAD_FILE("bad-file");

    private final String label;

    SourceRemark(String label) {
        this.label = label;
    }

    /// A short stable word.
    public String label() {
        return label;
    }
}
