package app.mailmend.report;

import static app.mailmend.wording.ReportKey.*;

import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Transcript;
import app.mailmend.fix.Fix;
import app.mailmend.report.sheet.Block;
import app.mailmend.report.sheet.Page;
import app.mailmend.report.sheet.Sheet;
import app.mailmend.session.OfferedFix;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.DiagnosisWords;
import app.mailmend.wording.EncryptionWords;
import app.mailmend.wording.FixWords;
import app.mailmend.wording.ReportKey;
import app.mailmend.wording.StageWords;
import app.mailmend.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report to read: what it is about, how it ended, why, what to do, and behind that the facts.
public final class ReportSheet {

    /// How much of a pasted text is shown again, in characters.
    private static final int MOST_QUOTED = 20_000;

    private final Judged judged;
    private final Report report;
    private final ReportWording words;
    private final List<Block> blocks = new ArrayList<>();

    private ReportSheet(Judged judged, Wording wording) {
        this.judged = judged;
        this.report = judged.report();
        this.words = new ReportWording(wording);
    }

    public static Sheet of(Judged judged, Wording wording) {
        return new ReportSheet(judged, wording).compose();
    }

    private Sheet compose() {
        about();
        if (!judged.why().isEmpty()) {
            happened();
            judged.why().forEach(this::explained);
        }
        todo();
        report.then().proven().forEach(this::proven);
        ReportTables tables = new ReportTables(report, words);
        blocks.addAll(tables.stages());
        blocks.addAll(tables.tried());
        incoming();
        blocks.addAll(tables.certificate());
        conversation();
        return new Sheet(title(), words.wording().locale(), blocks);
    }

    private String title() {
        return switch (report.run().subject()) {
            case Subject.Tested(SubmissionSettings _, EmailAddress _, EmailAddress to) ->
                    words.say(TITLE, to.wire());
            case Subject.Fetched(IncomingSettings settings) ->
                    words.say(TITLE, settings.endpoint().host().unicode());
            case Subject.Quoted _ -> words.say(TITLE_QUOTED);
        };
    }

    private void heading(ReportKey key) {
        blocks.add(new Block.Heading(words.say(key)));
    }

    private void paragraph(String sentence) {
        blocks.add(new Block.Paragraph(sentence));
    }

    private void about() {
        paragraph(words.written(report) + " " + words.say(WITHOUT_SECRETS));
        Page.Tone tone =
                switch (report.then().ending().verdict()) {
                    case PROVEN -> Page.Tone.GOOD;
                    case FAILED -> Page.Tone.BAD;
                    case UNKNOWN -> Page.Tone.STRONG;
                };
        blocks.add(new Block.Headline(tone, words.verdict(report.then().ending())));
        List<Page.Row> rows = rows();
        if (!rows.isEmpty()) {
            heading(HEADING_ACCOUNT);
            blocks.add(new Block.Facts(rows));
        }
    }

    private List<Page.Row> rows() {
        List<Page.Row> rows = new ArrayList<>();
        if (report.run().subject() instanceof Subject.Tested tested) {
            rows.add(words.row(ROW_ACCOUNT, tested.to().wire()));
            if (!tested.from().equals(tested.to())) {
                rows.add(words.row(ROW_SENDER, tested.from().wire()));
            }
        }
        if (!report.run().provider().name().isEmpty()) {
            rows.add(words.row(ROW_PROVIDER, report.run().provider().name()));
        }
        switch (report.run().subject()) {
            case Subject.Tested tested ->
                    rows.addAll(
                            words.settings(
                                    tested.settings().endpoint(), tested.settings().signIn()));
            case Subject.Fetched(IncomingSettings settings) ->
                    rows.addAll(words.settings(settings.endpoint(), settings.signIn()));
            case Subject.Quoted _ -> {}
        }
        return rows;
    }

    /// The words that it is all about, as they came.
    private void happened() {
        switch (report.run().subject()) {
            case Subject.Quoted quoted -> {
                heading(HEADING_MESSAGE);
                blocks.add(new Block.Verbatim(shortened(quoted.text())));
            }
            case Subject.Tested _, Subject.Fetched _ ->
                    failure()
                            .ifPresent(failed -> {
                                heading(HEADING_HAPPENED);
                                StageWords stages = new StageWords(words.wording());
                                String said = said(failed);
                                paragraph(
                                        said.isEmpty()
                                                ? stages.name(failed.stage())
                                                        + ": "
                                                        + stages.detail(failed)
                                                : stages.name(failed.stage()));
                                if (!said.isEmpty()) {
                                    blocks.add(new Block.Verbatim(said));
                                }
                            });
        }
    }

    private Optional<StageResult> failure() {
        return report.whole().stages().stream()
                .filter(stage -> stage.outcome() == Outcome.FAILED)
                .findFirst();
    }

    private static String said(StageResult stage) {
        return stage.seen().stream().flatMap(ReportSheet::words).collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(Evidence seen) {
        if (seen instanceof Evidence.Replied(SmtpReply reply)) {
            return Stream.of(reply.text());
        }
        return seen instanceof Evidence.Answered(String answer)
                ? Stream.of(answer)
                : Stream.empty();
    }

    private static String shortened(String text) {
        return text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + " …";
    }

    private void explained(Diagnosis diagnosis) {
        DiagnosisWords say = new DiagnosisWords(words.wording());
        Finding best = diagnosis.best();
        heading(HEADING_MEANING);
        paragraph(say.title(best));
        paragraph(say.meaning(best));
        String label =
                best.circumstance()
                        .refinement()
                        .map(finer -> best.cause().label() + " (" + finer + ")")
                        .orElse(best.cause().label());
        paragraph(say.certainty(best) + " " + words.say(CAUSE_LABEL, label));
        Optional.of(words.comparison(report, best.cause()))
                .filter(sentence -> !sentence.isEmpty())
                .ifPresent(this::paragraph);
        bullets(HEADING_EVIDENCE, say.evidence(best));
        bullets(
                HEADING_OTHERS,
                diagnosis.alternatives().stream()
                        .map(other ->
                                words.say(
                                        OTHER_CAUSE,
                                        say.title(other),
                                        Math.round(100 * other.confidence())))
                        .toList());
    }

    private void bullets(ReportKey heading, List<String> items) {
        if (!items.isEmpty()) {
            heading(heading);
            blocks.add(new Block.Bullets(items));
        }
    }

    private void todo() {
        if (judged.fixes().isEmpty()) {
            return;
        }
        heading(HEADING_TODO);
        FixWords say = new FixWords(words.wording());
        int number = 1;
        for (OfferedFix offered : judged.fixes()) {
            Fix fix = offered.fix();
            blocks.add(
                    new Block.Task(
                            number++,
                            say.title(fix, report.run().provider()),
                            say.steps(fix, report.run().provider(), judged.pause())));
            if (fix instanceof Fix.TellSomeone someone) {
                judged.why()
                        .forEach(why ->
                                blocks.add(
                                        new Block.Verbatim(
                                                say.letter(someone, report.run(), why))));
            }
        }
    }

    private void proven(SubmissionSettings settings) {
        heading(HEADING_PROVEN);
        blocks.add(new Block.Facts(words.settings(settings.endpoint(), settings.signIn())));
    }

    private void incoming() {
        if (judged.fetched().isEmpty()) {
            return;
        }
        heading(HEADING_INCOMING);
        for (Judged.Fetched fetched : judged.fetched()) {
            IncomingSettings settings = fetched.run().settings();
            String place =
                    settings.protocol().label().toUpperCase(Locale.ROOT)
                            + ", "
                            + new EncryptionWords(words.wording()).endpoint(settings.endpoint());
            paragraph(words.say(fetched.why().isEmpty() ? FETCH_WORKS : FETCH_FAILS, place));
            for (Diagnosis why : fetched.why()) {
                DiagnosisWords say = new DiagnosisWords(words.wording());
                paragraph(say.title(why.best()) + ". " + say.meaning(why.best()));
                fetched.run()
                        .refusal()
                        .ifPresent(refusal -> blocks.add(new Block.Verbatim(refusal)));
            }
        }
    }

    private void conversation() {
        Effort effort = report.effort();
        String said =
                Stream.concat(
                                Stream.of(report.run().transcript()),
                                report.incoming().stream().map(test -> test.run().transcript()))
                        .filter(transcript -> !transcript.lines().isEmpty())
                        .map(ReportSheet::text)
                        .collect(Collectors.joining("\n\n"));
        if (!said.isEmpty()) {
            heading(HEADING_CONVERSATION);
            paragraph(
                    words.say(
                            EFFORT,
                            effort.authAttempts(),
                            effort.roundTrips(),
                            words.time(effort.elapsed())));
            blocks.add(new Block.Verbatim(said));
        }
    }

    private static String text(Transcript transcript) {
        return transcript.lines().stream()
                .map(Transcript.Line::toString)
                .collect(Collectors.joining("\n"));
    }
}
