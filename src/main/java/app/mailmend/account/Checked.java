package app.mailmend.account;

import java.util.Optional;
import java.util.function.Function;

/// The result of checking something a person typed: either a value that may be used, or the reason
/// why it may not. Bad input is expected, so it is a result and not an exception.
public sealed interface Checked<T> {

    record Valid<T>(T value) implements Checked<T> {}

    record Refused<T>(InputFault why) implements Checked<T> {}

    static <T> Checked<T> valid(T value) {
        return new Valid<>(value);
    }

    static <T> Checked<T> refused(InputFault fault) {
        return new Refused<>(fault);
    }

    default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        return switch (this) {
            case Valid<T>(T value) -> next.apply(value);
            case Refused<T>(InputFault why) -> new Refused<>(why);
        };
    }

    default Optional<T> toOptional() {
        return switch (this) {
            case Valid<T>(T value) -> Optional.of(value);
            case Refused<T> _ -> Optional.empty();
        };
    }

    default Optional<InputFault> fault() {
        return switch (this) {
            case Valid<T> _ -> Optional.empty();
            case Refused<T>(InputFault why) -> Optional.of(why);
        };
    }

    /// The value, for callers that know it to be valid (constants, data already checked).
    ///
    /// @throws IllegalArgumentException naming the fault, never the input
    default T orElseThrow() {
        return switch (this) {
            case Valid<T>(T value) -> value;
            case Refused<T>(InputFault why) -> throw new IllegalArgumentException(why.name());
        };
    }
}
