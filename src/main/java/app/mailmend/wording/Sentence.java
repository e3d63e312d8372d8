package app.mailmend.wording;

/// A sentence for each value of an enum of ours: its key is made of the value's own name, so that a
/// new value needs no second list. A test walks all values in all languages.
record Sentence(String bundle, String key) implements TextKey {

    static Sentence of(String bundle, Object... parts) {
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            key.append(key.isEmpty() ? "" : ".").append(part);
        }
        return new Sentence(bundle, key.toString());
    }
}
