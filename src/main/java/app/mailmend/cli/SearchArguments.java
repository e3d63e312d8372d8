package app.mailmend.cli;

import app.mailmend.session.SearchOptions;
import app.mailmend.settings.HostName;
import app.mailmend.wording.ConsoleText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// The options about the search for settings, which `detect` and `check` share.
record SearchArguments(Given given) {

    private static final String DATABASE = "--ispdb";
    private static final String OFF = "off";

    static Grammar addTo(Grammar grammar) {
        return grammar.flag("--offline", ConsoleText.OPTION_OFFLINE)
                .flag("--no-survey", ConsoleText.OPTION_NO_SURVEY)
                .values(DATABASE, "URL|off", ConsoleText.OPTION_ISPDB)
                .flag("--accept-insecure-sources", ConsoleText.OPTION_ACCEPT_INSECURE_SOURCES)
                .flag("--send-address", ConsoleText.OPTION_SEND_ADDRESS);
    }

    /// @throws WrongUsage when a database is none that can be asked
    SearchOptions options() {
        List<URI> databases = databases();
        return given.has("--offline")
                ? SearchOptions.onThisComputer()
                : new SearchOptions(
                        false,
                        !given.has("--no-survey"),
                        acceptsUnsafe(),
                        given.has("--send-address"),
                        databases);
    }

    boolean acceptsUnsafe() {
        return given.has("--accept-insecure-sources");
    }

    private List<URI> databases() {
        List<String> typed = given.texts(DATABASE);
        if (typed.isEmpty()) {
            return SearchOptions.ordinary().databases();
        }
        return typed.equals(List.of(OFF)) ? List.of() : typed.stream().map(this::database).toList();
    }

    private static boolean isHere(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme())
                && HostName.check(uri.getHost())
                        .toOptional()
                        .filter(HostName::isLoopback)
                        .isPresent();
    }

    private URI database(String text) {
        try {
            URI base = new URI(text.endsWith("/") ? text : text + "/");
            if (isBase(base)) {
                return base;
            }
        } catch (URISyntaxException malformed) {
            // Refused below.
        }
        throw given.refused(DATABASE, ConsoleText.FAULT_DATABASE);
    }

    /// Protected or on this computer, and nothing that a name could not be put behind.
    private static boolean isBase(URI uri) {
        return uri.getHost() != null
                && ("https".equalsIgnoreCase(uri.getScheme()) || isHere(uri))
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }
}
