package app.mailmend.ui.parts;

import java.net.URI;

/// Opens a curated page of a provider in the person's web browser.
@FunctionalInterface
public interface Browser {
    void open(URI page);

    /// True when it is known that no page will be seen, so that its address is all there is.
    default boolean isMissing() {
        return false;
    }
}
