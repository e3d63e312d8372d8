package app.mailmend.real;

import app.mailmend.account.Secret;
import app.mailmend.testing.Canary;

/**
 * A user of the real servers; the address is the login name too.
 *
 * @param canary the password, together with every shape in which it must not be seen elsewhere
 */
public record RealAccount(String address, Canary canary) {

    static RealAccount named(String address) {
        return new RealAccount(address, Canary.random(address));
    }

    public Secret password() {
        return Secret.of(canary.password());
    }
}
