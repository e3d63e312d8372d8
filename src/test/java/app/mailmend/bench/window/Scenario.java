package app.mailmend.bench.window;

import app.mailmend.testing.internet.Internet;
import java.util.function.Supplier;

/**
 * Something that a person does, or that happens to them.
 *
 * @param internet what the search looks around in
 */
record Scenario(String name, Supplier<Internet> internet, Play play) {

    @FunctionalInterface
    interface Play {
        void with(Hand hand) throws Exception;
    }
}
