package app.mailmend.wording;

/// What the test message says.
public enum MessageText implements TextKey {
    SUBJECT("subject"),
    BODY("body");

    private final String key;

    MessageText(String key) {
        this.key = key;
    }

    @Override
    public String bundle() {
        return "message";
    }

    @Override
    public String key() {
        return key;
    }
}
