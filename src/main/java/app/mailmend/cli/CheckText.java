package app.mailmend.cli;

import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Area;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.StageResult;
import app.mailmend.fix.Fix;
import app.mailmend.fix.FixPolicy;
import app.mailmend.report.Verdict;
import app.mailmend.report.sheet.Page;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.IncomingResult;
import app.mailmend.session.OfferedFix;
import app.mailmend.session.OfferedFix.Trial;
import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.ConsoleText;
import app.mailmend.wording.QuestionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a check found, for people: the result, the server's words, what they mean, why we think so,
/// what to do, and the settings that work.
final class CheckText {
    private final Page page;
    private final Phrases words;
    private final CheckReport report;

    private CheckText(Page page, Phrases words, CheckReport report) {
        this.page = page;
        this.words = words;
        this.report = report;
    }

    static Page write(Page page, Phrases words, CheckReport report) {
        return new CheckText(page, words, report).write();
    }

    private Page write() {
        Conclusion conclusion = report.conclusion();
        result(conclusion);
        Verdict.diagnosis(conclusion)
                .ifPresent(diagnosis -> {
                    serverWords()
                            .ifPresent(said ->
                                    page.heading(words.say(ConsoleText.HEADING_SAID))
                                            .verbatim(said));
                    explanation(page, words, diagnosis.best());
                    ruledOut(diagnosis);
                    others(page, words, diagnosis);
                    whatToDo(Verdict.fixes(conclusion), diagnosis);
                    forExperts(diagnosis);
                });
        Verdict.proven(conclusion).ifPresent(this::proven);
        if (!report.delivery().isEmpty()) {
            page.heading(words.say(ConsoleText.HEADING_MESSAGE));
            report.delivery()
                    .forEach(stage -> page.verbatim(StageLines.line(stage, words).strip()));
        }
        if (report.request().goals().incoming()) {
            incoming();
        }
        effort(report.effort());
        return page;
    }

    private void incoming() {
        page.heading(words.say(ConsoleText.HEADING_INCOMING));
        if (report.incoming().isEmpty()) {
            page.paragraph(words.say(ConsoleText.INCOMING_UNKNOWN));
        }
        for (IncomingResult result : report.incoming()) {
            String place = words.place(result.run().settings());
            switch (result) {
                case IncomingResult.Proven _ ->
                        page.paragraph(words.say(ConsoleText.INCOMING_WORKS, place));
                case IncomingResult.Failed(IncomingRun run, Diagnosis diagnosis) ->
                        incoming(place, run, diagnosis);
            }
        }
    }

    private void incoming(String place, IncomingRun run, Diagnosis diagnosis) {
        page.paragraph(words.say(ConsoleText.INCOMING_FAILED, place));
        run.refusal().ifPresent(page::verbatim);
        page.paragraph(words.title(diagnosis.best())).paragraph(words.meaning(diagnosis.best()));
    }

    private void result(Conclusion conclusion) {
        String endpoint = report.request().settings().endpoint().toString();
        switch (conclusion) {
            case Conclusion.Works _ ->
                    page.headline(Page.Tone.GOOD, words.say(ConsoleText.RESULT_WORKS, endpoint));
            case Conclusion.Mended _ ->
                    page.headline(Page.Tone.GOOD, words.say(ConsoleText.RESULT_MENDED, endpoint));
            case Conclusion.Fails _ ->
                    page.headline(Page.Tone.BAD, words.say(ConsoleText.RESULT_FAILED, endpoint));
            case Conclusion.Uncertain _ ->
                    page.headline(Page.Tone.BAD, words.say(ConsoleText.RESULT_UNCERTAIN, endpoint));
            case Conclusion.Cancelled _ ->
                    page.headline(Page.Tone.BAD, words.say(ConsoleText.RESULT_CANCELLED));
        }
    }

    /// The reply of the stage that failed, all its lines.
    private Optional<String> serverWords() {
        return report.run().firstFailure().flatMap(StageResult::reply).map(SmtpReply::text);
    }

    /// Title, meaning, and the evidence for both.
    static void explanation(Page page, Phrases words, Finding finding) {
        page.heading(words.say(ConsoleText.HEADING_MEANING))
                .paragraph(words.title(finding))
                .paragraph(words.meaning(finding));
        List<String> evidence = words.evidence(finding);
        if (!evidence.isEmpty() && !onlyQuotes(finding)) {
            page.heading(words.say(ConsoleText.HEADING_EVIDENCE)).bullets(evidence);
        }
    }

    /// Where nothing explains it, it helps to know what was in order.
    private void ruledOut(Diagnosis diagnosis) {
        List<Area> areas = Area.ruledOut(report.run(), diagnosis);
        if (diagnosis.cause() == Cause.UNEXPLAINED && !areas.isEmpty()) {
            page.heading(words.say(ConsoleText.HEADING_RULED_OUT))
                    .paragraph(new QuestionWords(words.wording()).ruledOut(areas, true));
        }
    }

    /// True when the evidence is nothing but the words that were quoted already.
    private static boolean onlyQuotes(Finding finding) {
        return finding.because().stream().allMatch(Reason.Said.class::isInstance);
    }

    /// Other causes that could be behind it.
    static void others(Page page, Phrases words, Diagnosis diagnosis) {
        List<String> others =
                diagnosis.alternatives().stream()
                        .map(finding ->
                                words.say(
                                        ConsoleText.OTHER_CAUSE,
                                        words.title(finding),
                                        String.valueOf(Math.round(100 * finding.confidence()))))
                        .toList();
        if (!others.isEmpty()) {
            page.heading(words.say(ConsoleText.HEADING_OTHERS)).bullets(others);
        }
    }

    private void whatToDo(List<OfferedFix> fixes, Diagnosis diagnosis) {
        if (fixes.isEmpty()) {
            return;
        }
        page.heading(words.say(ConsoleText.HEADING_TODO));
        int number = 1;
        for (OfferedFix offered : fixes) {
            Fix fix = offered.fix();
            page.numbered(number++, title(offered))
                    .steps(words.steps(fix, report.request().provider(), report.retryAfter()));
            if (fix instanceof Fix.TellSomeone someone) {
                page.gap().verbatim(words.letter(someone, report.run(), diagnosis));
            }
        }
        if (report.retryAfter().isPositive()) {
            String pause = words.pause(report.retryAfter());
            page.gap().paragraph(words.say(ConsoleText.RETRY_AFTER, pause));
        }
    }

    /// Where the server is one's own, its certificate can be trusted by its fingerprint.
    private void forExperts(Diagnosis diagnosis) {
        HostName host = report.request().settings().host();
        FixPolicy.trustable(diagnosis, report.run())
                .flatMap(certificate -> Fingerprint.parse(certificate.sha256()))
                .ifPresent(fingerprint ->
                        page.heading(words.say(ConsoleText.HEADING_EXPERTS))
                                .paragraph(words.say(ConsoleText.PIN_HINT, fingerprint.shown()))
                                .verbatim("--pin " + host + "=" + fingerprint.hex()));
    }

    private String title(OfferedFix offered) {
        String title = words.title(offered.fix(), report.request().provider());
        return switch (offered.trial()) {
            case Trial.Untried() -> title;
            case Trial.Tried(var run, boolean proven) ->
                    words.say(
                            proven ? ConsoleText.TRIED_AND_WORKS : ConsoleText.TRIED_IN_VAIN,
                            title,
                            words.time(run.effort().elapsed()));
        };
    }

    private void proven(SubmissionSettings settings) {
        page.heading(words.say(ConsoleText.HEADING_PROVEN)).table(rows(words, settings));
    }

    static List<Page.Row> rows(Phrases words, SubmissionSettings settings) {
        List<Page.Row> rows = new ArrayList<>();
        rows.add(row(words, ConsoleText.ROW_SERVER, settings.host().value()));
        rows.add(row(words, ConsoleText.ROW_PORT, String.valueOf(settings.port())));
        rows.add(row(words, ConsoleText.ROW_ENCRYPTION, words.encryption(settings.encryption())));
        rows.add(row(words, ConsoleText.ROW_SIGN_IN, words.signIn(settings.signIn())));
        settings.signIn()
                .userName()
                .map(LoginName::value)
                .ifPresent(user -> rows.add(row(words, ConsoleText.ROW_USER, user)));
        return rows;
    }

    private static Page.Row row(Phrases words, ConsoleText label, String value) {
        return new Page.Row(words.say(label), value);
    }

    private void effort(Effort effort) {
        page.gap()
                .paragraph(
                        words.say(
                                ConsoleText.EFFORT,
                                effort.authAttempts(),
                                effort.roundTrips(),
                                words.time(effort.elapsed())));
    }
}
