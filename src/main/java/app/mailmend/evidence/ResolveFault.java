package app.mailmend.evidence;

/// Why a name has no address.
public enum ResolveFault {
    NO_SUCH_NAME,
    NO_ADDRESS,
    LOOKUP_FAILED
}
