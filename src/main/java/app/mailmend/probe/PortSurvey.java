package app.mailmend.probe;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Endpoint;
import app.mailmend.smtp.Recorder;
import app.mailmend.smtp.SmtpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Looks at several endpoints at once, without any password, up to what each offers.
public final class PortSurvey {

    /// Time after which an endpoint that has not answered no longer counts.
    public static final Duration DECISION_LIMIT = Duration.ofSeconds(8);

    private PortSurvey() {}

    private record Arrival(int index, Surveyed look) {}

    /// What each endpoint showed, in the order asked. As soon as one offers a sign-in and all that
    /// stand before it have answered, the rest is neither waited for nor reported.
    public static List<Surveyed> survey(Network network, List<Endpoint> endpoints) {
        BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
        for (int i = 0; i < endpoints.size(); i++) {
            int index = i;
            Thread.ofVirtual()
                    .name("survey")
                    .start(() ->
                            arrivals.add(
                                    new Arrival(index, lookAt(network, endpoints.get(index)))));
        }
        List<Optional<Surveyed>> looks = new ArrayList<>();
        endpoints.forEach(_ -> looks.add(Optional.empty()));
        boolean decided = collect(arrivals, looks);
        return report(looks, decided ? List.of() : endpoints);
    }

    /// @return false when time ran out first
    private static boolean collect(
            BlockingQueue<Arrival> arrivals, List<Optional<Surveyed>> looks) {
        long deadline = System.nanoTime() + DECISION_LIMIT.toNanos();
        try {
            while (!isDecided(looks)) {
                Arrival arrival = arrivals.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (arrival == null) {
                    return false;
                }
                looks.set(arrival.index(), Optional.of(arrival.look()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static boolean isDecided(List<Optional<Surveyed>> looks) {
        for (Optional<Surveyed> look : looks) {
            if (look.isEmpty()) {
                return false;
            }
            if (look.get().offersSignIn()) {
                return true;
            }
        }
        return true;
    }

    /// @param expected the endpoints asked, so that those without an answer are named as silent;
    ///   empty when the silence of the rest means nothing
    private static List<Surveyed> report(List<Optional<Surveyed>> looks, List<Endpoint> expected) {
        List<Surveyed> report = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            Optional<Surveyed> look = looks.get(i);
            if (look.isPresent()) {
                report.add(look.get());
            } else if (!expected.isEmpty()) {
                report.add(unanswered(expected.get(i)));
            }
        }
        return report;
    }

    private static Surveyed unanswered(Endpoint endpoint) {
        return new Surveyed(
                endpoint,
                List.of(
                        new StageResult(
                                Stage.CONNECT,
                                Outcome.FAILED,
                                DECISION_LIMIT,
                                List.of(new Evidence.Silent(DECISION_LIMIT)))));
    }

    /// One look, on the calling thread.
    static Surveyed lookAt(Network network, Endpoint endpoint) {
        StageLog log = new StageLog(ProbeListener.nobody());
        new Opening(network, endpoint, log, new Recorder())
                .open(() -> true)
                .ifPresent(SmtpClient::quit);
        return new Surveyed(endpoint, log.results());
    }
}
