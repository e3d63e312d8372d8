package app.mailmend.session.providers;

import app.mailmend.fix.Addressee;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Letter;
import app.mailmend.fix.Wanted;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;

/** Short names for what stories are told with. */
final class Words {

    private Words() {}

    static Endpoint tls(String host, int port) {
        return new Endpoint(new HostName(host), port, Encryption.IMPLICIT_TLS);
    }

    static Endpoint startTls(String host, int port) {
        return new Endpoint(new HostName(host), port, Encryption.STARTTLS);
    }

    static Fix ask(Wanted wanted) {
        return new Fix.AskFor(wanted);
    }

    static Fix go(Errand errand) {
        return new Fix.DoElsewhere(errand);
    }

    static Fix tell(Addressee addressee, Letter letter) {
        return new Fix.TellSomeone(addressee, letter);
    }
}
