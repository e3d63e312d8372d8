package app.mailmend.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The presets of an organisation, from a file in the catalogue's format.
public sealed interface Presets {

    /// Largest file in bytes; the whole bundled catalogue is a sixth of it.
    int MAX_BYTES = 1 << 20;

    record Loaded(List<Provider> providers) implements Presets {
        public Loaded {
            providers = List.copyOf(providers);
        }
    }

    /// @param line counted from 1; 0 where the file as a whole is meant
    /// @param subject the field or the value that is wrong; empty where there is none
    record Refused(Path file, int line, CatalogueFault fault, String subject) implements Presets {}

    static Presets read(Path file) {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException unreadable) {
            return new Refused(file, 0, CatalogueFault.UNREADABLE, "");
        }
        if (content.length > MAX_BYTES) {
            return new Refused(file, 0, CatalogueFault.TOO_LARGE, "");
        }
        return switch (CatalogueFile.parse(content)) {
            case CatalogueFile.Good(var providers, var gateways, var signs) -> {
                // Either would change what is found for everybody else's domains.
                if (!gateways.isEmpty()) {
                    yield new Refused(file, 0, CatalogueFault.UNKNOWN_FIELD, "gateways");
                }
                yield signs.isEmpty()
                        ? new Loaded(providers)
                        : new Refused(file, 0, CatalogueFault.UNKNOWN_FIELD, "signs");
            }
            case CatalogueFile.Broken(int line, CatalogueFault fault, String subject) ->
                    new Refused(file, line, fault, subject);
        };
    }
}
