package app.mailmend.delivery;

import app.mailmend.evidence.Stage;

/// How far a delivery has come; what an exception means depends on it.
final class Progress {

    private volatile Stage stage = Stage.CONNECT;
    private volatile boolean finalDotSent;

    Stage stage() {
        return stage;
    }

    void enter(Stage next) {
        stage = next;
    }

    /// True once the server may have taken the message, whatever happens after.
    boolean finalDotSent() {
        return finalDotSent;
    }

    void finalDot() {
        finalDotSent = true;
    }
}
