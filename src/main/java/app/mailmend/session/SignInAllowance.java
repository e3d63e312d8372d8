package app.mailmend.session;

import app.mailmend.probe.AttemptBudget;
import app.mailmend.probe.SignInGate;
import java.time.Duration;

/// How many sign-ins a check spent and how many the account has left, so that nobody is locked out
/// by trying.
///
/// @param usedInRun sign-ins that the check spent on finding settings that work, of `mostInRun`
/// @param refused sign-ins of the account that were refused within the window, or of which nobody
///   knows what became, of `most`; as it was when the check ended
/// @param window how long one of them counts
/// @param pause how long the next one was held back when the check ended; zero when it was not
public record SignInAllowance(
        int usedInRun, int mostInRun, int refused, int most, Duration window, Duration pause) {

    public SignInAllowance {
        if (usedInRun < 0 || refused < 0 || mostInRun < 1 || most < 1) {
            throw new IllegalArgumentException("no count: " + usedInRun + ", " + refused);
        }
        if (pause.isNegative()) {
            throw new IllegalArgumentException("a pause that is over: " + pause);
        }
    }

    /// Nothing spent, nothing counted.
    public static SignInAllowance untouched() {
        return of(0, SignInGate.Standing.nothingCounted());
    }

    static SignInAllowance of(int usedInRun, SignInGate.Standing standing) {
        return new SignInAllowance(
                usedInRun,
                FixSearch.MAX_SIGN_INS,
                standing.counted(),
                AttemptBudget.MOST_ATTEMPTS,
                AttemptBudget.WINDOW,
                standing.pause());
    }
}
