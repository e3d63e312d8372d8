package app.mailmend.bench.search;

import app.mailmend.testing.internet.Internet;
import java.util.function.Consumer;

/**
 * One simulated domain.
 *
 * @param kind what it stands for
 * @param scene puts it, and whatever belongs to it, into an internet
 */
record Case(String kind, String address, Consumer<Internet> scene, Truth truth) {

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
