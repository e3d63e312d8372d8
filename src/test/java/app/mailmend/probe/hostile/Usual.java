package app.mailmend.probe.hostile;

import app.mailmend.evidence.Stage;
import app.mailmend.probe.Lab;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.Script;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;

/** What an ordinary server says, for the parts of a script that are not the hostile ones. */
final class Usual {

    static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");

    static final String GREETING = "220 mail.example.test ESMTP\r\n";

    /** What is offered in clear. */
    static final String OFFER = "250-mail.example.test\r\n250 STARTTLS\r\n";

    /** What the client says, as a pattern. */
    static final String EHLO = "EHLO \\[127\\.0\\.0\\.1\\]";

    private Usual() {}

    /** A server that takes the account's password, with STARTTLS. */
    static Dialogue server() {
        return new Dialogue()
                .account(Lab.ALICE.wire(), Lab.PASSWORD)
                .offerBeforeTls("STARTTLS")
                .offerInsideTls("AUTH PLAIN LOGIN")
                .startTls(GOOD);
    }

    /** Greets, and offers STARTTLS. */
    static Script introduce(Script script) {
        return script.send(GREETING).expect(EHLO).send(OFFER);
    }

    /** Comes to where the first EHLO inside TLS from the first byte is to be answered. */
    static Script encrypt(Script script) {
        return script.startTls(GOOD).send(GREETING).expect(EHLO);
    }

    /** Takes the password, the sender and the recipient. */
    static Script accept(Script script) {
        return script.expect("AUTH PLAIN .*")
                .send("235 2.7.0 welcome\r\n")
                .expect("MAIL FROM:<alice@example\\.test>.*")
                .send("250 ok\r\n")
                .expect("RCPT TO:<alice@example\\.test>")
                .send("250 ok\r\n")
                .expect("QUIT");
    }

    /** A greeting is the first thing to break, so nothing may have been sent by then. */
    static Encounter greetedWith(String greeting) {
        return Approach.startTls()
                .meets(script -> script.send(greeting).expectClose())
                .failedAt(Stage.GREETING)
                .sentNothing();
    }
}
