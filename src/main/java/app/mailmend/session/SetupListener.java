package app.mailmend.session;

/// Hears every new state, on the session's own thread, in order.
@FunctionalInterface
public interface SetupListener {
    void changed(SetupState state);
}
