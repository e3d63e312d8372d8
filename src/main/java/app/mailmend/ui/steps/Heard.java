package app.mailmend.ui.steps;

import app.mailmend.session.SetupState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The last state of each kind, so that one can go back to what was found and tested.
final class Heard {

    private final Map<Class<? extends SetupState>, SetupState> states = new HashMap<>();

    void add(SetupState state) {
        states.put(state.getClass(), state);
    }

    <S extends SetupState> Optional<S> last(Class<S> kind) {
        return Optional.ofNullable(states.get(kind)).map(kind::cast);
    }

    void forget() {
        states.clear();
    }

    static boolean isBusy(SetupState state) {
        return switch (state) {
            case SetupState.Searching _, SetupState.Testing _, SetupState.TestingIncoming _ -> true;
            case SetupState.Start _,
                    SetupState.Found _,
                    SetupState.Checked _,
                    SetupState.Broken _ ->
                    false;
        };
    }
}
