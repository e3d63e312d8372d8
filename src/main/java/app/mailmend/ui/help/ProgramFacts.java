package app.mailmend.ui.help;

import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.HelpText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which program this is and what it runs on; nothing about the person.
///
/// @param version our own; empty when it cannot be told
/// @param javafx empty before the toolkit was started
public record ProgramFacts(String version, String java, String javafx, String system) {

    private static final String MODULE = "app.mailmend";

    public static ProgramFacts current() {
        return new ProgramFacts(
                ownVersion(),
                System.getProperty("java.version", "") + ", " + System.getProperty("java.vendor"),
                System.getProperty("javafx.runtime.version", ""),
                String.join(
                        " ",
                        System.getProperty("os.name", ""),
                        System.getProperty("os.version", ""),
                        System.getProperty("os.arch", "")));
    }

    /// From the manifest of the jar, or where there is none, from the module descriptor that the
    /// compiler puts the version into.
    private static String ownVersion() {
        return Optional.ofNullable(ProgramFacts.class.getPackage().getImplementationVersion())
                .or(ProgramFacts::compiledVersion)
                .orElse("");
    }

    private static Optional<String> compiledVersion() {
        try {
            List<URL> descriptors =
                    Collections.list(
                            ProgramFacts.class.getClassLoader().getResources("module-info.class"));
            for (URL descriptor : descriptors) {
                Optional<String> version = version(descriptor);
                if (version.isPresent()) {
                    return version;
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> version(URL descriptor) throws IOException {
        try (InputStream bytes = descriptor.openStream()) {
            ModuleDescriptor module = ModuleDescriptor.read(bytes);
            return module.name().equals(MODULE) ? module.rawVersion() : Optional.empty();
        } catch (InvalidModuleDescriptorException ofAnotherLibrary) {
            return Optional.empty();
        }
    }

    /// Name and value, line by line; what is not known is left out.
    Map<String, String> lines(Voice voice) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(voice.say(HelpText.ABOUT_VERSION), "Mailmend " + version);
        lines.put(voice.say(HelpText.ABOUT_JAVA), java);
        lines.put(voice.say(HelpText.ABOUT_JAVAFX), javafx);
        lines.put(voice.say(HelpText.ABOUT_SYSTEM), system);
        lines.values().removeIf(String::isBlank);
        return lines;
    }

    /// To be pasted into a support request; in English, for whoever reads it.
    public String text() {
        return List.of("Mailmend " + version, "Java " + java, "JavaFX " + javafx, system).stream()
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }
}
