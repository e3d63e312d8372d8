package app.mailmend.evidence;

/// Why no TCP connection came about.
public enum ConnectFault {
    REFUSED,
    TIMED_OUT,
    /// Not waited for any longer, because another place had long been ready.
    OVERTAKEN,
    UNREACHABLE,
    NOT_PERMITTED,
    RESET,
    OTHER
}
