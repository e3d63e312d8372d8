package app.mailmend.session;

import app.mailmend.discovery.Discovery;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.List;

/// Where the set-up stands. There is exactly one at a time, and everything on a screen follows from
/// it.
public sealed interface SetupState {

    /// Nothing has begun.
    record Start() implements SetupState {}

    /// Sources are being asked.
    ///
    /// @param soFar what is known by now
    record Searching(DiscoveryRun soFar) implements SetupState {

        /// The longest that a search takes.
        public static final Duration AT_MOST = Discovery.HARD_STOP;
    }

    /// The search is over; possibly nothing was found.
    record Found(DiscoveryRun discovery) implements SetupState {}

    /// A server is being talked to.
    ///
    /// @param done stages that are over
    /// @param running the stage going on now
    record Testing(
            Activity activity, SubmissionSettings settings, List<StageResult> done, Stage running)
            implements SetupState {
        public Testing {
            done = List.copyOf(done);
        }
    }

    /// A server is being talked to about fetching mail.
    ///
    /// @param done stages that are over
    /// @param running the stage going on now
    record TestingIncoming(IncomingSettings settings, List<StageResult> done, Stage running)
            implements SetupState {
        public TestingIncoming {
            done = List.copyOf(done);
        }
    }

    /// What a running test is for.
    enum Activity {
        TESTING,
        LOOKING_FOR_A_FIX,
        PROVING_THE_FIX,
        SENDING_THE_MESSAGE,
        WAITING_FOR_ARRIVAL
    }

    /// A test is over: proven, mended, failed, uncertain or cancelled.
    record Checked(CheckReport report) implements SetupState {}

    /// A surprise of our own, under a code that two reports can share.
    record Broken(String code) implements SetupState {}
}
