package app.mailmend.session;

import java.util.Optional;
import java.util.function.Supplier;

/// Something that is made when it is first asked for, and only once.
final class Late<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Late(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T value = made.orElseGet(maker);
        made = Optional.of(value);
        return value;
    }
}
