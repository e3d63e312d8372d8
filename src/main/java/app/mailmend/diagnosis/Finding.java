package app.mailmend.diagnosis;

import java.util.List;

/// One cause that a rule considers, how sure it is, and why.
///
/// @param confidence 0 to 1, calibrated: of findings with 0.8, four in five are right
public record Finding(
        Cause cause, Circumstance circumstance, double confidence, List<Reason> because) {

    public Finding {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence out of range: " + confidence);
        }
        because = List.copyOf(because);
    }
}
