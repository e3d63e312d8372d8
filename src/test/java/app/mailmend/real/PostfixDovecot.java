package app.mailmend.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** A real Postfix with a real Dovecot behind it, which also listens for submission itself. */
public final class PostfixDovecot extends RealServer {

    private static final Path POSTFIX = Path.of("/usr/sbin/postfix");
    private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");

    private PostfixDovecot() throws IOException {
        super(ServerFolder.create(), EnumSet.allOf(Service.class));
    }

    /** Why they cannot run here; empty where they can. */
    public static Optional<String> missing() {
        if (!Files.isExecutable(POSTFIX) || !Files.isExecutable(DOVECOT)) {
            return Optional.of("Postfix and Dovecot are not installed");
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("Postfix starts only as root");
        }
        String version = version();
        return version.startsWith("2.3.")
                ? Optional.empty()
                : Optional.of("the configuration is for Dovecot 2.3, this is " + version.strip());
    }

    private static String version() {
        try {
            return Daemon.run(DOVECOT.toString(), "--version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PostfixDovecot start() {
        return start(PostfixDovecot::new);
    }

    public Mailbox mailbox(RealAccount account) {
        return new Mailbox(this, account);
    }

    @Override
    void configure() throws IOException {
        folder.makeFolder("config", "root");
        folder.makeFolder("queue", "root");
        folder.makeFolder("data", "postfix");
        folder.makeFolder("sockets", "postfix");
        folder.makeFolder("mail", "nobody");
        Map<String, String> values = values();
        folder.fill("postfix-main.cf", "config/main.cf", values);
        folder.fill("postfix-master.cf", "config/master.cf", values);
        folder.fill("dovecot.conf", "dovecot.conf", values);
        folder.writeIdentity(identity(), "root");
        folder.write("users", users(), "dovecot");
    }

    /** Base64, because a password may hold the characters that separate fields. */
    private String users() {
        var text = new StringBuilder();
        for (RealAccount user : accounts()) {
            byte[] password = user.canary().password().getBytes(StandardCharsets.UTF_8);
            text.append(user.address())
                    .append(":{PLAIN.b64}")
                    .append(Base64.getEncoder().encodeToString(password))
                    .append("::::::\n");
        }
        return text.toString();
    }

    @Override
    void run() throws IOException {
        launch(
                "dovecot.log",
                DOVECOT.toString(),
                "-F",
                "-c",
                folder.path("dovecot.conf").toString());
        launch(
                "postfix.log",
                POSTFIX.toString(),
                "-c",
                folder.path("config").toString(),
                "start-fg");
    }
}
