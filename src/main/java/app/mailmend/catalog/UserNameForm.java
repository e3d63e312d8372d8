package app.mailmend.catalog;

import app.mailmend.account.Characters;
import app.mailmend.account.EmailAddress;
import java.util.List;
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

    /// One form that sources name, and another one that some of them name instead.
    record Doubtful(UserNameForm first, UserNameForm second) implements UserNameForm {}

    /// The form by its word in the catalogue: `address`, `local-part`, `custom`, `literal:NAME`,
    /// `template:PATTERN`, or `address/local-part` and `local-part/address` where sources differ.
    static Optional<UserNameForm> ofLabel(String label) {
        return switch (label) {
            case "address" -> Optional.of(new FullAddress());
            case "local-part" -> Optional.of(new LocalPart());
            case "custom" -> Optional.of(new Custom());
            case "address/local-part" ->
                    Optional.of(new Doubtful(new FullAddress(), new LocalPart()));
            case "local-part/address" ->
                    Optional.of(new Doubtful(new LocalPart(), new FullAddress()));
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
            case Doubtful(UserNameForm first, var _) -> first.apply(address);
        };
    }

    /// Every name that the provider's facts speak for, likeliest first; none where the provider
    /// hands out names that nobody can guess.
    default List<String> names(EmailAddress address) {
        return switch (this) {
            case Custom() -> List.of();
            case FullAddress(), LocalPart(), Literal _, Template _ -> List.of(apply(address));
            case Doubtful(UserNameForm first, UserNameForm second) ->
                    List.of(first.apply(address), second.apply(address));
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
