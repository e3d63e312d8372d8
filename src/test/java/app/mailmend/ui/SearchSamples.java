package app.mailmend.ui;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.NoteKind;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Rival;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Ground;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Believable searches, on their way and at their end.
public final class SearchSamples {

    /// From the database, a while ago.
    public static final Candidate<SubmissionSettings> DATABASE =
            candidate("smtp.example.org", 587, Trust.TRUSTED, 85, SourceName.ISPDB);

    /// From the provider's own file, confirmed by others: better, and later.
    public static final Candidate<SubmissionSettings> OWN_FILE =
            with(
                    candidate(
                            "mail.example.org",
                            465,
                            Trust.TRUSTED,
                            95,
                            SourceName.AUTOCONFIG,
                            SourceName.WELL_KNOWN),
                    Ground.CORROBORATED,
                    Ground.CERTIFICATE_GOOD);

    /// Somebody else's server, named by unprotected name servers.
    public static final Candidate<SubmissionSettings> FOREIGN =
            with(
                    candidate(
                            "smtp.mailhoster-example.net",
                            465,
                            Trust.CONFIRM,
                            75,
                            SourceName.SRV,
                            SourceName.MX),
                    Ground.AGREES_WITH_MX);

    /// Another server of the same foreign owner.
    public static final Candidate<SubmissionSettings> FOREIGN_TOO =
            candidate(
                    "submission.mailhoster-example.net", 587, Trust.CONFIRM, 65, SourceName.SURVEY);

    /// Where the domain's mail goes, say other signs.
    public static final Candidate<SubmissionSettings> RIVAL =
            with(
                    candidate("smtp.office-example.com", 587, Trust.CONFIRM, 75, SourceName.MX),
                    Ground.AGREES_WITH_MX,
                    Ground.CERTIFICATE_GOOD);

    public static final Candidate<SubmissionSettings> UNPROTECTED =
            candidate(
                    "mail.anything-example.net", 465, Trust.UNSAFE, 40, SourceName.HTTP_AUTOCONFIG);

    /// As long as a registered name can be, in letters of its own.
    public static final Candidate<SubmissionSettings> LONG_NAME =
            candidate(
                    "smtp." + HostName.check("müller".repeat(8) + ".example").orElseThrow().value(),
                    465,
                    Trust.CONFIRM,
                    60,
                    SourceName.SRV);

    private SearchSamples() {}

    private static Candidate<SubmissionSettings> candidate(
            String host, int port, Trust trust, int score, SourceName... sources) {
        SubmissionSettings settings =
                SubmissionSettings.of(
                        new HostName(host),
                        port,
                        port == 465 ? Encryption.IMPLICIT_TLS : Encryption.STARTTLS,
                        new SignIn.WithPassword(LoginName.of(Samples.ANNA)));
        return new Candidate<>(
                settings,
                List.of(SignInKind.PASSWORD),
                List.of(sources).stream()
                        .map(source ->
                                new Origin(source, "", source == SourceName.ISPDB ? "2025-03" : ""))
                        .toList(),
                trust,
                score,
                Set.of());
    }

    private static Candidate<SubmissionSettings> with(
            Candidate<SubmissionSettings> bare, Ground... grounds) {
        return new Candidate<>(
                bare.settings(),
                bare.signIns(),
                bare.origins(),
                bare.trust(),
                bare.score(),
                Set.of(grounds));
    }

    /// A search on its way that has found these.
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static DiscoveryRun soFar(Candidate<SubmissionSettings>... found) {
        return run(
                Samples.ANNA,
                Arrays.stream(found).toList(),
                onTheWay(),
                List.of(),
                End.NOT_YET,
                millis(1240));
    }

    /// A search that is over and has found these, best first.
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static DiscoveryRun over(Candidate<SubmissionSettings>... found) {
        return run(
                Samples.ANNA,
                Arrays.stream(found).toList(),
                answered(),
                List.of(),
                End.COMPLETE,
                millis(2310));
    }

    /// The search that was under way, stopped.
    static DiscoveryRun stopped(DiscoveryRun soFar) {
        List<Step> steps =
                soFar.steps().stream()
                        .map(step ->
                                step.answer().isFinal()
                                        ? step
                                        : new Step(
                                                step.source(),
                                                Answer.SKIPPED,
                                                Duration.ZERO,
                                                SourceRemark.ENDED_BEFORE,
                                                ""))
                        .toList();
        return new DiscoveryRun(
                soFar.address(),
                soFar.provider(),
                soFar.outgoing(),
                soFar.incoming(),
                soFar.rivals(),
                steps,
                soFar.notes(),
                End.STOPPED,
                soFar.elapsed());
    }

    /// Two providers, nearly as likely.
    public static DiscoveryRun undecided() {
        return new DiscoveryRun(
                Samples.ANNA,
                ProviderFacts.unknown(),
                List.of(RIVAL, FOREIGN),
                List.of(),
                List.of(
                        new Rival("Microsoft 365", RIVAL),
                        new Rival("mailhoster-example.net", FOREIGN)),
                answered(),
                List.of(),
                End.COMPLETE,
                millis(2310));
    }

    /// A search that found nothing and knows why.
    public static DiscoveryRun deadEnd(String address, NoteKind kind, String text) {
        return run(
                EmailAddress.check(address).orElseThrow(),
                List.of(),
                unanswered(),
                List.of(new Note(kind.label(), text, "")),
                End.COMPLETE,
                millis(4020));
    }

    /// A search with something to tell about the address.
    public static DiscoveryRun noted(String address, Note... notes) {
        return run(
                EmailAddress.check(address).orElseThrow(),
                List.of(DATABASE),
                answered(),
                List.of(notes),
                End.COMPLETE,
                millis(2310));
    }

    private static DiscoveryRun run(
            EmailAddress address,
            List<Candidate<SubmissionSettings>> found,
            List<Step> steps,
            List<Note> notes,
            End end,
            Duration elapsed) {
        return new DiscoveryRun(
                address,
                ProviderFacts.unknown(),
                found,
                List.of(),
                List.of(),
                steps,
                notes,
                end,
                elapsed);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private static Step step(SourceName source, Answer answer, long millis) {
        return new Step(source, answer, millis(millis));
    }

    private static Step step(
            SourceName source, Answer answer, long millis, SourceRemark remark, String detail) {
        return new Step(source, answer, millis(millis), remark, detail);
    }

    private static List<Step> onTheWay() {
        return List.of(
                step(SourceName.PRESETS, Answer.NOTHING, 1),
                step(SourceName.CATALOGUE, Answer.NOTHING, 3, SourceRemark.NOT_LISTED, ""),
                step(SourceName.DNS, Answer.FOUND, 64),
                step(SourceName.SRV, Answer.NOTHING, 71, SourceRemark.NO_RECORD, ""),
                step(SourceName.MX, Answer.NOTHING, 72, SourceRemark.NOT_LISTED, ""),
                step(SourceName.AUTOCONFIG, Answer.ASKING, 0),
                step(SourceName.WELL_KNOWN, Answer.NOTHING, 340, SourceRemark.WEB_PAGE, ""),
                step(SourceName.ISPDB, Answer.FOUND, 240, SourceRemark.NONE, "Example Mail"),
                step(SourceName.MX_AUTOCONFIG, Answer.ASKING, 0),
                step(SourceName.MX_ISPDB, Answer.ASKING, 0),
                step(SourceName.PACC, Answer.ASKING, 0),
                step(SourceName.AUTODISCOVER, Answer.SKIPPED, 0, SourceRemark.NO_SIGNS, ""),
                step(SourceName.HTTP_AUTOCONFIG, Answer.WAITING, 0),
                step(SourceName.SURVEY, Answer.WAITING, 0));
    }

    private static List<Step> answered() {
        return List.of(
                step(SourceName.PRESETS, Answer.NOTHING, 1),
                step(SourceName.CATALOGUE, Answer.NOTHING, 3, SourceRemark.NOT_LISTED, ""),
                step(SourceName.DNS, Answer.FOUND, 64),
                step(SourceName.SRV, Answer.NOTHING, 71, SourceRemark.NO_RECORD, ""),
                step(SourceName.MX, Answer.NOTHING, 72, SourceRemark.NOT_LISTED, ""),
                step(SourceName.AUTOCONFIG, Answer.FOUND, 1900, SourceRemark.NONE, "Example"),
                step(SourceName.WELL_KNOWN, Answer.NOTHING, 340, SourceRemark.WEB_PAGE, ""),
                step(SourceName.ISPDB, Answer.FOUND, 240, SourceRemark.NONE, "Example Mail"),
                step(SourceName.MX_AUTOCONFIG, Answer.FAILED, 2002, SourceRemark.TIMED_OUT, ""),
                step(SourceName.MX_ISPDB, Answer.NOTHING, 260, SourceRemark.NOT_LISTED, ""),
                step(
                        SourceName.PACC,
                        Answer.FAILED,
                        420,
                        SourceRemark.CERTIFICATE,
                        "ua-auto-config.example.org"),
                step(SourceName.AUTODISCOVER, Answer.SKIPPED, 0, SourceRemark.NO_SIGNS, ""),
                step(SourceName.HTTP_AUTOCONFIG, Answer.SKIPPED, 0, SourceRemark.NOT_NEEDED, ""),
                step(SourceName.SURVEY, Answer.SKIPPED, 0, SourceRemark.NOT_NEEDED, ""));
    }

    private static List<Step> unanswered() {
        return List.of(
                step(SourceName.CATALOGUE, Answer.NOTHING, 3, SourceRemark.NOT_LISTED, ""),
                step(SourceName.DNS, Answer.FAILED, 3000, SourceRemark.TIMED_OUT, ""),
                step(SourceName.AUTOCONFIG, Answer.FAILED, 2001, SourceRemark.NOT_REACHED, ""),
                step(SourceName.ISPDB, Answer.FAILED, 2003, SourceRemark.NOT_REACHED, ""));
    }
}
