package app.mailmend.catalog;

import app.mailmend.account.EmailAddress;

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

    default String apply(EmailAddress address) {
        return switch (this) {
            case FullAddress(), Custom() -> address.wire();
            case LocalPart() -> address.localPart();
            case Literal(String name) -> name;
            case Template(String pattern) ->
                    pattern.replace("{address}", address.wire())
                            .replace("{local}", address.localPart())
                            .replace("{domain}", address.domain().ascii());
        };
    }
}
