package app.mailmend.session;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.Provider;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.practice.PracticeDesk;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// The one workflow that window and console drive. [#detect] and [#check] return at once; what
/// happens is heard through listeners, and the future completes with the result. Only one thing
/// runs at a time: a second request completes exceptionally with [IllegalStateException]. What
/// reads, explains or judges takes a moment, and is not for the screen's thread.
public interface SetupSession extends AutoCloseable {

    void listen(SetupListener listener);

    SetupState state();

    /// The provider of what has been typed so far, from the bundled catalogue only.
    Optional<Provider> recognise(String typedAddress);

    /// The address that was probably meant, where the domain typed is a slip of the finger away
    /// from one that many people have; from what comes with the program only.
    Optional<EmailAddress> suggestion(String typedAddress);

    CompletableFuture<DiscoveryRun> detect(DetectRequest request);

    /// The live test. A failure of the server or the network is a result; the future completes
    /// exceptionally only for a surprise of our own.
    CompletableFuture<CheckReport> check(CheckRequest request);

    /// Explains a pasted text or a run of former times.
    Diagnosis explain(ProbeRun run);

    /// The question whose answer would help most to understand a check that failed; nothing where
    /// none would.
    default Optional<Question> question(CheckReport report) {
        return question(report, Set.of());
    }

    /// @param unanswerable those that the person was asked and cannot answer
    Optional<Question> question(CheckReport report, Set<Question> unanswerable);

    /// The same check, judged anew with what the person says. Nothing is sent.
    CheckReport answer(CheckReport report, Question question, boolean yes);

    /// The practice provider, started when it was not running: a second or two of waiting.
    /// Detection knows its accounts from then on.
    PracticeDesk practice();

    /// How the practice provider is reached; ordinary before it was started.
    NetworkOptions practiceNetwork();

    /// Stops what is running within a second.
    void cancel();

    /// Back to the start.
    void startOver();

    /// Stops everything, the practice provider included.
    @Override
    void close();
}
