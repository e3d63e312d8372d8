package app.mailmend.diagnosis;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.SignIn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A run as the rules see it: what was said, understood once, and what happened. Live runs and
/// quoted texts look alike from here; a rule that needs to know asks [#live].
public final class Clues {

    private final ProbeRun run;
    private final Heard heard;
    private final Situation situation;
    private final Hearing hearing;

    private Clues(ProbeRun run, List<Utterance> heard, Hearing hearing) {
        this.run = run;
        this.heard = new Heard(heard);
        this.situation = Situation.of(run, heard, hearing);
        this.hearing = hearing;
    }

    public static Clues of(ProbeRun run, Phrasebook phrasebook) {
        Hearing hearing = new Hearing(phrasebook);
        List<Utterance> heard =
                switch (run.subject()) {
                    case Subject.Quoted quoted ->
                            hearing.quoted(quoted.text(), Situation.toldStages(quoted));
                    case Subject.Tested _, Subject.Fetched _ -> Replies.of(run, hearing);
                };
        return new Clues(run, heard, hearing);
    }

    public ProbeRun run() {
        return run;
    }

    /// Where it happened and between whom.
    public Situation situation() {
        return situation;
    }

    // what was said

    public List<Utterance> heard() {
        return heard.utterances();
    }

    public boolean says(Signal... any) {
        for (Signal signal : any) {
            if (heard.says(signal)) {
                return true;
            }
        }
        return false;
    }

    /// The utterance with the signal that weighs most.
    public Optional<Utterance> heard(Signal signal) {
        return heard.heaviest(signal);
    }

    /// That a signal means a cause, as surely as its utterance weighs; nothing when it was not
    /// said.
    public Stream<Finding> hear(Signal signal, Cause cause, double confidence) {
        return heard(signal).stream()
                .map(utterance ->
                        Finding.of(
                                cause,
                                confidence * utterance.weight(),
                                new Reason.Said(utterance.words())));
    }

    public boolean code(int... any) {
        for (int code : any) {
            if (heard.code(code)) {
                return true;
            }
        }
        return false;
    }

    public boolean enhanced(int type, int subject, int detail) {
        return heard.enhanced(type, subject, detail);
    }

    /// True when the words say something about the cause by themselves.
    public boolean wordsTell() {
        return heard.signals().stream().anyMatch(signal -> signal.tells() && !signal.wraps());
    }

    /// True when somebody refused by number.
    public boolean refusedByNumber() {
        return heard.codes().stream().anyMatch(code -> code >= 400);
    }

    // what happened in a live test

    public boolean live() {
        return run.subject().endpoint().isPresent();
    }

    /// The place that was tested.
    public Optional<Endpoint> endpoint() {
        return run.subject().endpoint();
    }

    /// How the tested settings sign in.
    public Optional<SignIn> signIn() {
        return run.subject().signIn();
    }

    /// True for a test of settings for fetching mail.
    public boolean fetching() {
        return run.subject() instanceof Subject.Fetched;
    }

    public Optional<StageResult> failure() {
        return run.firstFailure();
    }

    /// True in a live test that failed at this stage.
    public boolean failedAt(Stage stage) {
        return run.stages().stream()
                .anyMatch(result -> result.stage() == stage && result.outcome() == Outcome.FAILED);
    }

    public <E extends Evidence> Stream<E> seen(Class<E> kind) {
        return run.all(kind);
    }

    /// The last offer before TLS, or inside it.
    public Optional<ServerOffer> offer(boolean encrypted) {
        return seen(Evidence.Offered.class)
                .filter(offered -> offered.encrypted() == encrypted)
                .map(Evidence.Offered::offer)
                .reduce((_, last) -> last);
    }

    /// What the server offered where the test ended up: inside TLS if it came that far.
    public Optional<ServerOffer> lastOffer() {
        return offer(true).or(() -> offer(false));
    }

    /// True when the server offered a way to sign in where the test ended up.
    public boolean signInOffered() {
        return lastOffer().filter(offer -> !offer.mechanisms().isEmpty()).isPresent();
    }

    /// True when none was offered without encryption, and STARTTLS was: inside it there may be one.
    public boolean signInMayBeHidden() {
        return !signInOffered()
                && situation.with(Encryption.NONE)
                && offer(false).filter(ServerOffer::startTls).isPresent();
    }

    public Optional<SkipReason> signInSkipped() {
        return seen(Evidence.SignInSkipped.class).map(Evidence.SignInSkipped::reason).findFirst();
    }

    /// True when the tested settings name a way to sign in.
    public boolean signInWanted() {
        return signIn().filter(way -> !(way instanceof SignIn.None)).isPresent();
    }

    /// Endpoints of the same host that are open, other than the tested one.
    public List<Surveyed> otherOpenPorts() {
        return run.survey().stream()
                .filter(Surveyed::open)
                .filter(surveyed ->
                        endpoint()
                                .filter(tested ->
                                        surveyed.endpoint().host().equals(tested.host())
                                                && !surveyed.endpoint().equals(tested))
                                .isPresent())
                .toList();
    }

    /// True for a server that takes mail for its own people, passes nothing on, and lets nobody
    /// sign in on any port that was looked at: one that receives mail for a domain (RFC 5321
    /// section 5.1).
    public boolean onlyReceives() {
        boolean signInElsewhere =
                otherOpenPorts().stream().anyMatch(look -> !look.offer().mechanisms().isEmpty());
        return live()
                && !run.survey().isEmpty()
                && !signInOffered()
                && !signInElsewhere
                && ForeignRecipient.refused(run);
    }

    /// True when a look at another host found it open.
    public boolean otherHostOpen() {
        return run.survey().stream().anyMatch(Surveyed::open) && otherOpenPorts().isEmpty();
    }

    /// True when several servers were asked, and nobody connected anywhere.
    public boolean nothingConnected() {
        boolean others =
                run.survey().stream()
                        .map(look -> look.endpoint().host())
                        .anyMatch(host ->
                                endpoint().filter(ours -> !ours.host().equals(host)).isPresent());
        return others
                && Stream.concat(
                                run.stages().stream(),
                                run.survey().stream().flatMap(look -> look.stages().stream()))
                        .noneMatch(stage -> stage.find(Evidence.Connected.class).isPresent());
    }

    /// True when the tested port spoke TLS to a look that began with it, whatever came after.
    public boolean portSpeaksTlsAtOnce() {
        return run.survey().stream()
                .filter(surveyed ->
                        surveyed.endpoint().encryption() == Encryption.IMPLICIT_TLS
                                && situation.portIs(surveyed.endpoint().port())
                                && sameHost(surveyed))
                .flatMap(surveyed -> surveyed.stages().stream())
                .flatMap(stage -> stage.seen().stream())
                .anyMatch(seen ->
                        seen instanceof Evidence.TlsUp
                                || seen instanceof Evidence.CertificateRefused);
    }

    private boolean sameHost(Surveyed surveyed) {
        return endpoint()
                .filter(tested -> surveyed.endpoint().host().equals(tested.host()))
                .isPresent();
    }

    /// Everything that can be shown as a reason when no rule knows better.
    public List<Reason> everythingSaid() {
        return heard().stream()
                .map(Utterance::words)
                .distinct()
                .<Reason>map(Reason.Said::new)
                .toList();
    }

    /// True for the name of a program or device that opens TLS on the way, as it stands in the
    /// certificates it makes.
    public boolean namesInterceptor(String issuer) {
        return hearing.signalsIn(issuer).contains(Signal.INTERCEPTOR_NAMED);
    }
}
