package app.mailmend.wording;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The steps of a test and what was seen in them, for the time-line and the console.
public final class StageWords {

    private static final String STAGES = "stages";

    /// A detail is one line; longer words of a server stand elsewhere in full.
    private static final int MOST_CHARACTERS = 200;

    private final Wording wording;

    public StageWords(Wording wording) {
        this.wording = wording;
    }

    /// A short label.
    public String name(Stage stage) {
        return wording.say(Sentence.of(STAGES, stage.label(), "name"));
    }

    /// What happens in it, as a sentence.
    public String happens(Stage stage) {
        return wording.say(Sentence.of(STAGES, stage.label(), "happens"));
    }

    public String outcome(Outcome outcome) {
        return wording.say(Sentence.of(STAGES, "outcome", outcome.label()));
    }

    /// What was seen, in one line: of a failure the last thing, otherwise the most telling one, and
    /// behind it whatever was odd. Empty when nothing was seen.
    public String detail(StageResult result) {
        List<Evidence> plain =
                result.seen().stream()
                        .filter(evidence -> !(evidence instanceof Evidence.Noticed))
                        .toList();
        Optional<Evidence> telling =
                result.outcome() == Outcome.FAILED
                        ? plain.reversed().stream().findFirst()
                        : plain.stream()
                                .filter(evidence -> !(evidence instanceof Evidence.Replied))
                                .reduce((_, last) -> last)
                                .or(() -> plain.reversed().stream().findFirst());
        Stream<Evidence> odd =
                result.seen().stream().filter(evidence -> evidence instanceof Evidence.Noticed);
        return oneLine(
                Stream.concat(telling.stream(), odd)
                        .map(this::line)
                        .distinct()
                        .collect(Collectors.joining(" · ")));
    }

    private String line(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Resolved e -> seen("resolved", String.join(", ", e.addresses()));
            case Evidence.NotResolved e -> say("resolve-fault", e.fault());
            case Evidence.Connected e -> seen("connected", e.address());
            case Evidence.NotConnected e -> say("connect", e.fault(), e.address());
            case Evidence.TlsUp e -> seen("tls", e.version());
            case Evidence.TlsFailed e -> say("tls-fault", e.fault(), e.detail());
            case Evidence.CertificateRefused e -> say("certificate", e.certificate().problem());
            case Evidence.Replied(SmtpReply reply) -> seen("replied", reply.text());
            case Evidence.Answered(String words) -> seen("answered", words);
            case Evidence.Offered e -> offer(e.offer());
            case Evidence.SignInSkipped e -> say("skip", e.reason());
            case Evidence.SignInTried e -> seen("sign-in-tried", e.mechanism());
            case Evidence.OtherProtocol e -> seen("other-protocol", e.name());
            case Evidence.Silent e -> seen("silent", seconds(e.waited()));
            case Evidence.Closed _ -> seen("closed");
            case Evidence.Violated e -> say("protocol", e.fault());
            case Evidence.ExtensionMissing e -> seen("extension-missing", e.keyword());
            case Evidence.Submitted _ -> seen("submitted");
            case Evidence.SubmissionUnknown _ -> seen("submission-unknown");
            case Evidence.Arrived e -> seen("arrived", e.folder(), seconds(e.after()));
            case Evidence.NotArrived e -> seen("not-arrived", seconds(e.waited()));
            case Evidence.Reported(String words) -> seen("replied", words);
            case Evidence.Noticed e -> say("noticed", e.oddity(), e.detail());
            case Evidence.RetryAfter e -> seen("retry-after", seconds(e.pause()));
            case Evidence.TokenRefused e -> seen("token-refused", e.status());
            case Evidence.SenderTried e ->
                    seen("sender-tried", e.sender().wire(), e.reply().text());
            case Evidence.Interrupted e -> say("interrupted", e.why());
            case Evidence.Cancelled() -> seen("cancelled");
        };
    }

    private String offer(ServerOffer offer) {
        return offer.extensions().isEmpty()
                ? seen("offered-nothing")
                : seen("offered", String.join(", ", offer.extensions().keySet()));
    }

    private String seen(String what, Object... arguments) {
        return wording.say(Sentence.of(STAGES, "seen", what), arguments);
    }

    private String say(String family, Enum<?> value, Object... arguments) {
        return wording.say(Sentence.of(STAGES, family, value), arguments);
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.toSeconds()));
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= MOST_CHARACTERS
                ? line
                : line.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
