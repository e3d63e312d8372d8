package app.mailmend.real;

import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The temporary folder with everything that belongs to the servers: configuration, keys, mail. */
final class ServerFolder {

    private final Path root;

    private ServerFolder(Path root) {
        this.root = root;
    }

    /** The servers change to users of their own, so the folder is open to look into. */
    static ServerFolder create() throws IOException {
        var folder = new ServerFolder(Files.createTempDirectory("mailmend"));
        access(folder.root, "root", "rwxr-xr-x");
        folder.makeFolder("config", "root");
        folder.makeFolder("queue", "root");
        folder.makeFolder("data", "postfix");
        folder.makeFolder("tls", "root");
        folder.makeFolder("sockets", "postfix");
        folder.makeFolder("mail", "nobody");
        return folder;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** Fills in a template from the resources: every {@code @NAME@} by its value. */
    void fill(String template, String target, Map<String, String> values) throws IOException {
        String text = template(template).replace("@FOLDER@", root.toString());
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        Files.writeString(path(target), text);
    }

    private static String template(String name) throws IOException {
        try (InputStream in = ServerFolder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing test resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void writeIdentity(ServerIdentity identity) throws IOException {
        write("tls/key.pem", identity.keyPem(), "root");
        write("tls/chain.pem", identity.chainPem(), "root");
        write("tls/key-and-chain.pem", identity.keyPem() + identity.chainPem(), "root");
        TestCertificates.caPem(root);
    }

    /** Base64, because a password may hold the characters that separate fields. */
    void writeUsers(List<RealAccount> users) throws IOException {
        var text = new StringBuilder();
        for (RealAccount user : users) {
            byte[] password = user.canary().password().getBytes(StandardCharsets.UTF_8);
            text.append(user.address())
                    .append(":{PLAIN.b64}")
                    .append(Base64.getEncoder().encodeToString(password))
                    .append("::::::\n");
        }
        write("users", text.toString(), "dovecot");
    }

    private void makeFolder(String name, String owner) throws IOException {
        access(Files.createDirectory(path(name)), owner, "rwxr-xr-x");
    }

    private void write(String name, String text, String owner) throws IOException {
        access(Files.createFile(path(name)), owner, "rw-------");
        Files.writeString(path(name), text);
    }

    private static void access(Path path, String owner, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        Files.setOwner(
                path,
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
    }

    void delete() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
