package app.mailmend.real;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;

/** A real Exim in a root folder of its own, which needs neither its user nor its files outside. */
public final class Exim extends RealServer {

    private static final String NAME = "exim";
    private static final String USER = "Debian-exim";
    private static final String LOG = "var/log/exim4/mainlog";

    private Exim() throws IOException {
        super(
                ServerFolder.copyOf(Unpacked.root(NAME)),
                EnumSet.range(Service.SIGN_IN_DEMANDED, Service.RELAY));
    }

    /** Why it cannot run here; empty where it can. */
    public static Optional<String> missing() {
        return Unpacked.missing(NAME, "usr/sbin/exim4");
    }

    public static Exim start() {
        return start(Exim::new);
    }

    @Override
    void configure() throws IOException {
        String user = folder.user(USER);
        folder.makeFolder("etc/exim4", "root");
        folder.makeFolder("var/run", "root");
        folder.makeFolder("var/spool/exim4", user);
        folder.makeFolder("var/log/exim4", user);
        folder.fill("exim.conf", "etc/exim4/exim4.conf", values());
        folder.writeIdentity(identity(), user);
        folder.write("etc/exim4/users", users(), user);
    }

    /** Base64, because a password may hold characters that mean something in a table. */
    private String users() {
        var text = new StringBuilder();
        for (RealAccount user : accounts()) {
            byte[] password = user.canary().password().getBytes(StandardCharsets.UTF_8);
            text.append(user.address())
                    .append(": ")
                    .append(Base64.getEncoder().encodeToString(password))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    void run() throws IOException {
        launch("exim.log", "chroot", folder.path("").toString(), "/usr/sbin/exim4", "-bdf");
    }

    /** Exim writes no log to its output. */
    @Override
    public String logs() {
        Path log = folder.path(LOG);
        try {
            return super.logs() + (Files.exists(log) ? Files.readString(log) : "");
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
