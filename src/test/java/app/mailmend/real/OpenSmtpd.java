package app.mailmend.real;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Optional;

/** A real OpenSMTPD in a root folder of its own, where its spool and its users are. */
public final class OpenSmtpd extends RealServer {

    private static final String NAME = "opensmtpd";

    private OpenSmtpd() throws IOException {
        super(
                ServerFolder.copyOf(Unpacked.root(NAME)),
                EnumSet.range(Service.SIGN_IN_DEMANDED, Service.RELAY));
    }

    /** Why it cannot run here; empty where it can. */
    public static Optional<String> missing() {
        return Unpacked.missing(NAME, "usr/sbin/smtpd");
    }

    public static OpenSmtpd start() {
        return start(OpenSmtpd::new);
    }

    @Override
    void configure() throws IOException {
        folder.makeFolder("var/run", "root");
        folder.makeFolder("var/spool", "root");
        folder.makeFolder("etc/ssl/certs", "root");
        folder.fill("smtpd.conf", "etc/smtpd.conf", values());
        folder.writeIdentity(identity(), "root");
        Files.copy(caPem(), folder.path("etc/ssl/certs/ca-certificates.crt"));
        var passwords = new StringBuilder();
        var owners = new StringBuilder();
        for (RealAccount user : accounts()) {
            passwords.append(user.address()).append(' ').append(hash(user)).append('\n');
            owners.append(user.address()).append(' ').append(user.address()).append('\n');
        }
        folder.write("etc/passwords", passwords.toString(), "root");
        folder.write("etc/owners", owners.toString(), "root");
    }

    private static String hash(RealAccount user) throws IOException {
        return Daemon.feed(user.canary().password(), "openssl", "passwd", "-6", "-stdin").strip();
    }

    @Override
    void run() throws IOException {
        launch("smtpd.log", "chroot", folder.path("").toString(), "/usr/sbin/smtpd", "-d");
    }
}
