package app.mailmend.account;

import java.util.Optional;

/// The name a server wants to see when signing in: an address, its local part, or something else.
public record LoginName(String value) {

    /// Longest name in characters; more than any server takes in one AUTH line.
    public static final int MAX_LENGTH = 320;

    public LoginName {
        if (fault(value).isPresent()) {
            throw new IllegalArgumentException("not a login name");
        }
    }

    public static LoginName of(EmailAddress address) {
        return new LoginName(address.wire());
    }

    /// A name as typed; white space around it is dropped.
    public static Checked<LoginName> check(String typed) {
        String name = typed.strip();
        return fault(name)
                .<Checked<LoginName>>map(Checked::refused)
                .orElseGet(() -> Checked.valid(new LoginName(name)));
    }

    private static Optional<InputFault> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of(InputFault.EMPTY);
        }
        return name.length() > MAX_LENGTH
                ? Optional.of(InputFault.TOO_LONG)
                : Characters.fault(name);
    }

    @Override
    public String toString() {
        return value;
    }
}
