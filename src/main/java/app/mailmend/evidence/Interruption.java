package app.mailmend.evidence;

/// What happened to this computer in the middle of a run.
public enum Interruption {
    /// It slept; connections do not survive that.
    SLEPT,
    /// It left the network over which the connection went.
    NETWORK_CHANGED
}
