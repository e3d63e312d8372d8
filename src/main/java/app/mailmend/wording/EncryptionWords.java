package app.mailmend.wording;

import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;

/// Encryption and endpoints in words.
public final class EncryptionWords {

    private static final String SETTINGS = "settings";

    private final Wording wording;

    public EncryptionWords(Wording wording) {
        this.wording = wording;
    }

    /// As mail programs call it.
    public String name(Encryption encryption) {
        return wording.say(Sentence.of(SETTINGS, "encryption", encryption.label()));
    }

    /// What it does, for a list to choose from.
    public String explained(Encryption encryption) {
        return wording.say(Sentence.of(SETTINGS, "explained", encryption.label()));
    }

    /// Such as "port 465 with TLS on smtp.example.com".
    public String endpoint(Endpoint endpoint) {
        return wording.say(
                Sentence.of(SETTINGS, "endpoint"),
                Integer.toString(endpoint.port()),
                name(endpoint.encryption()),
                endpoint.host().unicode());
    }
}
