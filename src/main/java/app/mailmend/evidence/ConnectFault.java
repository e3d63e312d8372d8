package app.mailmend.evidence;

/// Why no TCP connection came about.
public enum ConnectFault {
    REFUSED,
    TIMED_OUT,
    UNREACHABLE,
    NOT_PERMITTED,
    RESET,
    OTHER
}
