package app.mailmend.real;

import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The temporary folder with everything that belongs to a server: configuration, keys, mail. */
final class ServerFolder {

    private final Path root;

    private ServerFolder(Path root) {
        this.root = root;
    }

    /** Servers change to users of their own, so the folder is open to look into. */
    static ServerFolder create() throws IOException {
        var folder = new ServerFolder(Files.createTempDirectory("mailmend"));
        access(folder.root, "root", "rwxr-xr-x");
        return folder;
    }

    /** A root folder of its own for a server: a copy of the one that was unpacked. */
    static ServerFolder copyOf(Path unpacked) throws IOException {
        ServerFolder folder = create();
        Daemon.run("cp", "-a", unpacked + "/.", folder.root.toString());
        return folder;
    }

    /** The number of a user that is known inside this root folder only. */
    String user(String name) throws IOException {
        try (Stream<String> lines = Files.lines(path("etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields[0].equals(name))
                    .map(fields -> fields[2])
                    .findFirst()
                    .orElseThrow(() -> new IOException("no user " + name));
        }
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

    /**
     * GnuTLS wants the public key beside the private one, which Java leaves out and OpenSSL adds.
     *
     * @param reader the user as whom the server reads its key
     */
    void writeIdentity(ServerIdentity identity, String reader) throws IOException {
        String key = Daemon.feed(identity.keyPem(), "openssl", "ec");
        makeFolder("tls", "root");
        write("tls/key.pem", key, reader);
        write("tls/chain.pem", identity.chainPem(), reader);
        write("tls/key-and-chain.pem", key + identity.chainPem(), reader);
        TestCertificates.caPem(root);
    }

    void makeFolder(String name, String owner) throws IOException {
        access(Files.createDirectories(path(name)), owner, "rwxr-xr-x");
    }

    /** For the owner's eyes only. */
    void write(String name, String text, String owner) throws IOException {
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
