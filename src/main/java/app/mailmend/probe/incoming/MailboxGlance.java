package app.mailmend.probe.incoming;

import app.mailmend.probe.Glance;
import app.mailmend.probe.Network;
import app.mailmend.probe.StageLog;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.smtp.Recorder;

/// A look at a server for fetching mail: what it offers, asked at the [Door] and left there.
public record MailboxGlance(IncomingProtocol protocol) implements Glance {

    @Override
    public void look(Network network, Endpoint endpoint, StageLog log) {
        IncomingSettings nobody = new IncomingSettings(protocol, endpoint, SignIn.none());
        Door door = new Door(network, nobody, log, new Recorder());
        if (door.open()) {
            door.leave();
        }
        door.wire().ifPresent(LineWire::close);
    }
}
