package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.NOT_OWN;

import app.mailmend.account.EmailAddress;
import app.mailmend.session.Ownership;
import app.mailmend.settings.HostName;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// To whom a password would go: the registrable domain, large and whole however long it is, as
/// people read it and as it is really spelled, and whether it is another one than the person's own.
final class OwnerName extends VBox {

    private final Voice voice;
    private final Label read = Parts.text("", Look.BIG);
    private final Label spelled = Parts.text("", Look.VALUE);
    private final Label foreign = Parts.text("");

    OwnerName(Voice voice) {
        super(4);
        this.voice = voice;
        read.setId("owner");
        getChildren().addAll(read, spelled, foreign);
    }

    void show(EmailAddress address, Choice choice) {
        HostName owner = choice.owner();
        read.setText(owner.unicode());
        spelled.setText(owner.value());
        Parts.show(spelled, !owner.unicode().equals(owner.value()));
        foreign.setText(voice.say(NOT_OWN, address.domain().unicode()));
        Parts.show(foreign, !Ownership.isOwn(address.domain(), owner));
    }
}
