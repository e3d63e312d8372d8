package app.mailmend.evidence;

/// Something that does not belong in a healthy dialogue and did not end it.
public enum Oddity {
    /// The first words came so late that many programs would have given up.
    SLOW_GREETING,
    /// The greeting is masked with asterisks, as firewalls that read along do.
    MASKED_GREETING,
    /// What the server offers is masked with X, as firewalls that read along do.
    MASKED_OFFER,
    /// The server introduces itself as somebody else's.
    FOREIGN_GREETING,
    /// Lines end in LF alone, or something else that RFC 5321 does not know.
    SLOPPY_LINES,
    /// It understands HELO only.
    HELO_ONLY,
    /// PIPELINING is offered, but commands sent together went lost; they were repeated one by one.
    PIPELINING_BROKEN,
    /// Two connections of one run were offered different things.
    OFFERS_DIFFER,
    /// Two connections of one run were shown different certificates.
    CERTIFICATES_DIFFER,
    /// A certificate of this computer was asked for; the dialogue went on without.
    CLIENT_CERTIFICATE_ASKED,
    /// It said that the sign-in succeeded before it was given the secret.
    SIGN_IN_UNCHECKED,
    /// Only weaker ways of signing in were offered than a moment before.
    WEAKER_SIGN_IN,
    /// This computer's clock and the certificate are years apart.
    CLOCK_DOUBTFUL
}
