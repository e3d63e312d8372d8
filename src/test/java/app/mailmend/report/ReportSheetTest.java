package app.mailmend.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Surveyed;
import app.mailmend.evidence.Transcript;
import app.mailmend.report.Report.Belief;
import app.mailmend.report.Report.Fetching;
import app.mailmend.report.Report.Then;
import app.mailmend.report.Report.Trial;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.Wording;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.xml.sax.InputSource;

/** A report to read: everything stands on it, in every language, and nothing on it acts. */
class ReportSheetTest {

    static final List<Locale> LANGUAGES = Wording.LANGUAGES;

    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);
    private static final EmailAddress ANNA = EmailAddress.check("anna@example.org").orElseThrow();
    private static final SignIn AS_ANNA = new SignIn.WithPassword(LoginName.of(ANNA));
    private static final HostName HOST = new HostName("smtp.example.org");
    private static final SubmissionSettings ASKED =
            SubmissionSettings.of(HOST, 587, Encryption.NONE, AS_ANNA);
    private static final SubmissionSettings BETTER =
            SubmissionSettings.of(HOST, 465, Encryption.IMPLICIT_TLS, AS_ANNA);
    private static final String TRAP =
            "<script>alert(\"x\")</script> & 'https://evil.example' \u202Etxt.exe\u001b[31m";

    private static ProbeRun run(SubmissionSettings settings, StageResult... stages) {
        return new ProbeRun(
                new Subject.Tested(settings, ANNA, ANNA),
                ProviderFacts.unknown(),
                List.of(stages),
                List.of(
                        new Surveyed(
                                new Endpoint(HOST, 2525, Encryption.STARTTLS),
                                List.of(
                                        new StageResult(
                                                Stage.CONNECT,
                                                Outcome.FAILED,
                                                Duration.ofMillis(33),
                                                List.of())))),
                new Transcript(
                        List.of(
                                new Transcript.Line(Transcript.Side.SERVER, "220 ready " + TRAP),
                                new Transcript.Line(Transcript.Side.CLIENT, "EHLO [192.0.2.1]"))),
                new Effort(0, 5, Duration.ofMillis(2345)));
    }

    private static StageResult refused(String words) {
        return new StageResult(
                Stage.MAIL_FROM,
                Outcome.FAILED,
                Duration.ofMillis(16),
                List.of(new Evidence.Replied(new SmtpReply(530, List.of(words)))));
    }

    private static StageResult secured() {
        CertificateFacts facts =
                new CertificateFacts(
                        "CN=smtp.example.org",
                        "CN=Example Authority",
                        List.of("smtp.example.org"),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        Instant.parse("2026-07-01T00:00:00Z"),
                        "ab".repeat(32),
                        CertificateProblem.NONE);
        return new StageResult(
                Stage.TLS,
                Outcome.PASSED,
                Duration.ofMillis(80),
                List.of(new Evidence.TlsUp("TLSv1.3", "TLS_AES_256_GCM_SHA384", facts)));
    }

    private static Report mended(String words) {
        IncomingSettings imap =
                new IncomingSettings(
                        IncomingProtocol.IMAP,
                        new Endpoint(
                                new HostName("imap.example.org"), 993, Encryption.IMPLICIT_TLS),
                        AS_ANNA);
        IncomingRun fetching =
                new IncomingRun(
                        imap,
                        List.of(
                                new StageResult(
                                        Stage.AUTH,
                                        Outcome.FAILED,
                                        Duration.ofMillis(7),
                                        List.of(
                                                new Evidence.Answered(
                                                        "NO [AUTHENTICATIONFAILED] no")))),
                        Transcript.empty(),
                        Effort.none());
        ProbeRun run = run(ASKED, secured(), refused(words));
        return new Report(
                Instant.parse("2026-11-22T10:00:00Z"),
                "1.0",
                run,
                List.of(new Trial(run(BETTER), true)),
                List.of(),
                List.of(new Fetching(fetching, false)),
                run.effort(),
                new Then(
                        Ending.MENDED,
                        List.of(new Belief("auth-required", "", 0.7)),
                        List.of(BETTER)));
    }

    private static Judged judged(Report report) {
        return Judged.anew(report, ReportSheetTest::explained);
    }

    private static Diagnosis explained(ProbeRun run) {
        return StandardRules.diagnostician().diagnose(run);
    }

    @Test
    void everything_stands_on_it() {
        String text =
                ReportText.of(judged(mended("5.7.0 Must issue a STARTTLS command first")), ENGLISH);

        assertThat(text)
                .contains(
                        "Report on anna@example.org",
                        "November 22, 2026",
                        "Mailmend 1.0",
                        "No password is in",
                        "Others did, and that was proven",
                        "587",
                        "530 5.7.0 Must issue a STARTTLS command first",
                        "tls-required",
                        "another cause was taken for the likeliest",
                        "Settings that worked",
                        "465",
                        "does not answer as it should",
                        "2525",
                        "The certificate is in order",
                        "CN=Example Authority",
                        "AB:AB",
                        "TLS_AES_256_GCM_SHA384",
                        "AUTHENTICATIONFAILED",
                        "S: 220 ready",
                        "2.3 s");
        assertThat(text.lines()).allMatch(line -> line.equals(line.stripTrailing()));
    }

    @Test
    void what_is_to_be_done_stands_on_it_with_a_message_to_copy() {
        Report report =
                new Report(
                        Instant.EPOCH,
                        "",
                        run(
                                BETTER,
                                new StageResult(
                                        Stage.AUTH,
                                        Outcome.FAILED,
                                        Duration.ofMillis(9),
                                        List.of(
                                                new Evidence.SignInTried("PLAIN"),
                                                new Evidence.Replied(
                                                        new SmtpReply(
                                                                535,
                                                                List.of(
                                                                        "5.7.139 Authentication"
                                                                                + " unsuccessful,"
                                                                                + " SmtpClientAuthentication"
                                                                                + " is disabled for"
                                                                                + " the Tenant.")))))),
                        List.of(),
                        List.of(),
                        List.of(),
                        Effort.none(),
                        new Then(Ending.FAILS, List.of(), List.of()));

        assertThat(ReportText.of(judged(report), ENGLISH))
                .contains("What to do", "  1. ", "smtp-auth-disabled", "- Server:");
    }

    @Test
    void a_proof_is_not_explained_away() {
        Report report =
                new Report(
                        Instant.EPOCH,
                        "",
                        run(BETTER, secured()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Effort.none(),
                        new Then(Ending.WORKS, List.of(), List.of(BETTER)));
        Judged judged =
                Judged.anew(
                        report,
                        run -> {
                            throw new AssertionError("nothing to explain");
                        });

        assertThat(ReportText.of(judged, ENGLISH))
                .contains("It works")
                .doesNotContain("What it means", "What to do");
    }

    @Test
    void a_message_that_was_pasted_stands_on_it_bounded() {
        ProbeRun run =
                ProbeRun.quoted(
                        new Subject.Quoted("535 5.7.8 no " + "x".repeat(100_000), Set.of()),
                        ProviderFacts.unknown());
        Report report = Report.quoted(run, explained(run), Instant.EPOCH, "");

        String text = ReportText.of(judged(report), ENGLISH);
        assertThat(text)
                .contains("Report on an error message", "535 5.7.8 no")
                .hasSizeLessThan(50_000);
    }

    @Test
    void the_page_has_no_script_no_address_and_no_markup_of_others() {
        String html = ReportHtml.of(judged(mended(TRAP)), ENGLISH);

        assertThat(html)
                .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;")
                .contains("\\u202e", "\\u001b")
                .doesNotContain(
                        "<script", "\u202E", "\u001b", "<a ", "<img", "<link", "src=", "url(")
                .doesNotContainPattern("\\son[a-z]+=");
        assertThat(tags(html))
                .isSubsetOf(
                        "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3",
                        "p", "pre", "ul", "ol", "li", "dl", "dt", "dd", "div", "table", "thead",
                        "tbody", "tr", "th", "td");
    }

    private static Stream<String> tags(String html) {
        return Pattern.compile("<([a-z0-9]+)")
                .matcher(html)
                .results()
                .map(MatchResult.class::cast)
                .map(match -> match.group(1))
                .distinct();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void the_page_is_well_formed_and_says_its_language(Locale language) throws Exception {
        String html = ReportHtml.of(judged(mended(TRAP)), new Wording(language));

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"" + language.getLanguage() + "\">")
                .contains("prefers-color-scheme: dark", "@media print", "default-src 'none'");
        String xml = html.replaceFirst("<!DOCTYPE html>", "").replaceAll("(<meta [^>]*)>", "$1/>");
        assertThat(
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new InputSource(new StringReader(xml)))
                                .getElementsByTagName("h2")
                                .getLength())
                .isGreaterThan(8);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void the_text_stays_within_its_width_except_for_words_of_others(Locale language) {
        String text = ReportText.of(judged(mended("5.7.0 no")), new Wording(language));

        assertThat(text.lines())
                .filteredOn(line -> !line.startsWith("    ") && !line.contains("AB:AB"))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(110));
    }
}
