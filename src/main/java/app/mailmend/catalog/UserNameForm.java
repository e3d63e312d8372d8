package app.mailmend.catalog;

import app.mailmend.account.Characters;
import app.mailmend.account.EmailAddress;
import java.util.Optional;

/// Which name a provider wants at sign-in.
public sealed interface UserNameForm {

    record FullAddress() implements UserNameForm {}

    record LocalPart() implements UserNameForm {}

    /// The same for everybody, such as `apikey`.
    record Literal(String name) implements UserNameForm {}

    /// Made from the address: `{local}`, `{domain}` and `{address}` stand for its parts.
    record Template(String pattern) implements UserNameForm {}

    /// Something the provider hands out; the address is only a first guess.
    record Custom() implements UserNameForm {}

    /// The form by its word in the catalogue: `address`, `local-part`, `custom`, `literal:NAME` or
    /// `template:PATTERN`.
    static Optional<UserNameForm> ofLabel(String label) {
        return switch (label) {
            case "address" -> Optional.of(new FullAddress());
            case "local-part" -> Optional.of(new LocalPart());
            case "custom" -> Optional.of(new Custom());
            default -> withArgument(label);
        };
    }

    private static Optional<UserNameForm> withArgument(String label) {
        int colon = label.indexOf(':');
        String argument = label.substring(colon + 1);
        if (colon < 0 || argument.isBlank() || Characters.fault(argument).isPresent()) {
            return Optional.empty();
        }
        return switch (label.substring(0, colon)) {
            case "literal" -> Optional.of(new Literal(argument));
            case "template" ->
                    onlyKnownPlaceholders(argument)
                            ? Optional.of(new Template(argument))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean onlyKnownPlaceholders(String pattern) {
        String rest =
                pattern.replace("{address}", "").replace("{local}", "").replace("{domain}", "");
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0 && !rest.equals(pattern);
    }

    default String apply(EmailAddress address) {
        return switch (this) {
            case FullAddress(), Custom() -> address.wire();
            case LocalPart() -> address.localPart();
            case Literal(String name) -> name;
            case Template(String pattern) -> fill(pattern, address);
        };
    }

    private static String fill(String pattern, EmailAddress address) {
        StringBuilder name = new StringBuilder();
        for (String piece : pattern.split("(?=\\{)|(?<=\\})")) {
            name.append(
                    switch (piece) {
                        case "{address}" -> address.wire();
                        case "{local}" -> address.localPart();
                        case "{domain}" -> address.domain().ascii();
                        default -> piece;
                    });
        }
        return name.toString();
    }
}
