package app.mailmend.report;

import java.util.Optional;

/// Which version of the program this is.
public final class ProgramVersion {

    private ProgramVersion() {}

    /// From the archive that it runs from; empty where it runs from no archive.
    public static String text() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .or(() ->
                        Optional.ofNullable(ProgramVersion.class.getModule().getDescriptor())
                                .flatMap(descriptor -> descriptor.rawVersion()))
                .orElse("");
    }
}
