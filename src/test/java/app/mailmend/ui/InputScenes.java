package app.mailmend.ui;

import app.mailmend.ui.Scenes.Stand;
import app.mailmend.ui.parts.LineField;
import app.mailmend.ui.parts.SecretField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// What is typed and pasted, in its important states.
final class InputScenes {

    private InputScenes() {}

    static Map<String, Consumer<Stand>> all() {
        Map<String, Consumer<Stand>> scenes = new LinkedHashMap<>();
        scenes.put(
                "1-account-pasted",
                stand -> line(stand, "#address").take("\"Example, Anna\" <anna@example.org>,"));
        scenes.put(
                "1-account-several",
                stand -> {
                    line(stand, "#address").take("anna@example.org; bob@example.org");
                    Scenes.fire(stand, "#next");
                });
        scenes.put(
                "1-account-cut", stand -> line(stand, "#name").take("Anna Example ".repeat(100)));
        scenes.put(
                "1-account-secret",
                stand -> {
                    Scenes.type(stand, Samples.ANNA.wire(), "correct horse");
                    secret(stand).requestFocus();
                    secret(stand).keyboard(() -> true);
                    Scenes.fire(stand, "#password-eye");
                });
        scenes.put(
                "1-account-secret-refused", stand -> secret(stand).take("first line\nsecond line"));
        scenes.put(
                "2-manual-web-address",
                stand -> {
                    Scenes.find(stand);
                    Scenes.open(stand, "#by-hand");
                    stand.model().manual().host().set("https://mail.example.org/webmail");
                });
        return scenes;
    }

    static LineField line(Stand stand, String id) {
        Scenes.layOut(stand);
        return (LineField) stand.shell().lookup(id);
    }

    static SecretField secret(Stand stand) {
        Scenes.layOut(stand);
        return (SecretField) stand.shell().lookup("#password");
    }
}
