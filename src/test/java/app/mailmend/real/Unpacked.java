package app.mailmend.real;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The root folders of servers that {@code .ci/unpack-servers} unpacked beside the system. */
final class Unpacked {

    /** Names the folder where it is not the usual one. */
    private static final String VARIABLE = "MAILMEND_SERVERS";

    private static final String USUAL = "/opt/mailmend-servers";

    private Unpacked() {}

    static Path root(String server) {
        Map<String, String> environment = System.getenv();
        return Path.of(environment.getOrDefault(VARIABLE, USUAL), server);
    }

    /**
     * Why a server cannot run here; empty where it can.
     *
     * @param program its path inside the root folder
     */
    static Optional<String> missing(String server, String program) {
        Path root = root(server);
        if (!Files.isExecutable(root.resolve(program))) {
            return Optional.of(
                    "no %s in %s; .ci/unpack-servers fetches it".formatted(server, root));
        }
        return "root".equals(System.getProperty("user.name"))
                ? Optional.empty()
                : Optional.of("a server in a root folder of its own starts only as root");
    }
}
