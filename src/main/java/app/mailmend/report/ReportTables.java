package app.mailmend.report;

import static app.mailmend.wording.ReportKey.*;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Surveyed;
import app.mailmend.report.sheet.Block;
import app.mailmend.report.sheet.Page;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.Fingerprint;
import app.mailmend.wording.EncryptionWords;
import app.mailmend.wording.ReportKey;
import app.mailmend.wording.StageWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The facts of a report as tables.
final class ReportTables {

    private final Report report;
    private final ReportWording words;
    private final StageWords stages;

    ReportTables(Report report, ReportWording words) {
        this.report = report;
        this.words = words;
        this.stages = new StageWords(words.wording());
    }

    /// Every stage of the test, and of the test message where one was sent.
    List<Block> stages() {
        return stages(HEADING_STAGES, report.whole().stages());
    }

    private List<Block> stages(ReportKey heading, List<StageResult> results) {
        return results.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(words.say(heading)),
                        new Block.Table(
                                heads(COLUMN_STEP, COLUMN_RESULT, COLUMN_TIME, COLUMN_SEEN),
                                results.stream().map(this::row).toList()));
    }

    private List<String> heads(ReportKey... columns) {
        return Stream.of(columns).map(column -> words.say(column)).toList();
    }

    private List<String> row(StageResult result) {
        return List.of(
                stages.name(result.stage()),
                stages.outcome(result.outcome()),
                result.outcome() == Outcome.SKIPPED ? "" : words.time(result.elapsed()),
                stages.detail(result));
    }

    /// What was asked for, what else was tried, and what was only looked at.
    List<Block> tried() {
        List<List<String>> rows = new ArrayList<>();
        if (!report.trials().isEmpty() || !report.run().survey().isEmpty()) {
            rows.addAll(tested(report.run(), report.run().wentThrough()));
        }
        report.trials().forEach(trial -> rows.addAll(tested(trial.run(), trial.proven())));
        report.run().survey().forEach(look -> rows.add(looked(look)));
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(words.say(HEADING_TRIED)),
                        new Block.Table(
                                heads(
                                        ROW_SERVER,
                                        ROW_PORT,
                                        ROW_ENCRYPTION,
                                        COLUMN_TIME,
                                        COLUMN_RESULT),
                                rows));
    }

    private List<List<String>> tested(ProbeRun run, boolean proven) {
        return run.subject().endpoint().stream()
                .map(place ->
                        row(
                                place,
                                run.effort().elapsed(),
                                words.say(proven ? RESULT_WORKS : RESULT_FAILS)))
                .toList();
    }

    private List<String> looked(Surveyed look) {
        Duration elapsed =
                look.stages().stream()
                        .map(StageResult::elapsed)
                        .reduce(Duration.ZERO, Duration::plus);
        ReportKey result =
                look.offersSignIn()
                        ? RESULT_ANSWERS
                        : look.open() ? RESULT_NO_SIGN_IN : RESULT_SILENT;
        return row(look.endpoint(), elapsed, words.say(result));
    }

    private List<String> row(Endpoint place, Duration elapsed, String result) {
        return List.of(
                place.host().unicode(),
                String.valueOf(place.port()),
                new EncryptionWords(words.wording()).name(place.encryption()),
                words.time(elapsed),
                result);
    }

    /// The certificate of the server that was asked for, and what was agreed with it.
    List<Block> certificate() {
        Optional<CertificateFacts> facts = shown();
        if (facts.isEmpty()) {
            return List.of();
        }
        List<Page.Row> rows = new ArrayList<>(rows(facts.get()));
        report.run()
                .all(Evidence.TlsUp.class)
                .findFirst()
                .map(up -> up.version() + ", " + up.cipher())
                .ifPresent(agreed -> rows.add(words.row(ROW_TLS, agreed)));
        return List.of(new Block.Heading(words.say(HEADING_CERTIFICATE)), new Block.Facts(rows));
    }

    private Optional<CertificateFacts> shown() {
        return Stream.concat(
                        report.run()
                                .all(Evidence.CertificateRefused.class)
                                .map(Evidence.CertificateRefused::certificate),
                        report.run().all(Evidence.TlsUp.class).map(Evidence.TlsUp::certificate))
                .findFirst();
    }

    private List<Page.Row> rows(CertificateFacts facts) {
        List<Page.Row> rows = new ArrayList<>();
        rows.add(words.row(ROW_PROBLEM, problem(facts)));
        rows.add(words.row(ROW_SUBJECT, facts.subject()));
        rows.add(words.row(ROW_ISSUER, facts.issuer()));
        rows.add(words.row(ROW_NAMES, String.join(", ", facts.names())));
        rows.add(words.row(ROW_FROM, words.moment(facts.notBefore())));
        rows.add(words.row(ROW_UNTIL, words.moment(facts.notAfter())));
        rows.add(words.row(ROW_FINGERPRINT, fingerprint(facts.sha256())));
        if (!facts.expected().isEmpty()) {
            rows.add(words.row(ROW_EXPECTED, fingerprint(facts.expected())));
        }
        return rows;
    }

    private String problem(CertificateFacts facts) {
        return facts.trusted()
                ? words.say(CERTIFICATE_GOOD)
                : stages.detail(
                        new StageResult(
                                Stage.TLS,
                                Outcome.FAILED,
                                Duration.ZERO,
                                List.of(new Evidence.CertificateRefused(facts))));
    }

    private static String fingerprint(String hex) {
        return Fingerprint.parse(hex).map(Fingerprint::shown).orElse(hex);
    }
}
