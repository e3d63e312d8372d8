package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Area;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.StageResult;
import app.mailmend.fix.Fix;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.details.DetailsDrawer;
import app.mailmend.ui.help.MoreLink;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.parts.Findings;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.ProofBadge;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.WindowText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The fourth page: what happened, what it means, why we think so, what to do, and one primary
/// action.
public final class ResultPage extends PageView {

    private final SetupModel model;
    private final Voice voice;
    private final FileChoice files;
    private final FixCards fixes;
    private final Button back;
    private final QuestionCard questions;
    private List<Told> told = List.of();
    private List<Button> forward = List.of();

    /// What the page tells: anything else is a reason to make it anew.
    private record Told(
            CheckReport report, List<Question> asked, List<QuestionModel.Given> given) {}

    /// @param browser opens a page of a provider
    /// @param files asks where a report is to be written
    public ResultPage(SetupModel model, Voice voice, Browser browser, FileChoice files) {
        this.model = model;
        this.voice = voice;
        this.files = files;
        this.fixes = new FixCards(model, voice, browser);
        this.questions =
                new QuestionCard(
                        voice,
                        new QuestionCard.Ear(
                                this::reply,
                                question -> {
                                    model.inquiry().reopen(question);
                                    refresh();
                                }));
        this.back =
                Parts.button(
                        voice.say(RESULT_BACK),
                        Feather.ARROW_LEFT,
                        () -> model.goTo(Page.SETTINGS));
    }

    @Override
    public void refresh() {
        model.report()
                .map(report ->
                        new Told(
                                report,
                                model.inquiry().open().stream().toList(),
                                model.inquiry().given()))
                .filter(news -> !told.contains(news))
                .ifPresent(news -> {
                    told = List.of(news);
                    show(news.report());
                });
    }

    /// The page is brought up to date even where the reply changes nothing but the next question.
    private void reply(Question question, QuestionModel.Reply reply) {
        model.inquiry()
                .reply(
                        question,
                        reply,
                        () -> {
                            refresh();
                            landing().requestFocus();
                        });
    }

    private void show(CheckReport report) {
        switch (report.conclusion()) {
            case Conclusion.Works(SubmissionSettings settings) -> showWorks(report, settings);
            case Conclusion.Mended mended -> showMended(report, mended);
            case Conclusion.Fails fails -> showFails(report, fails);
            case Conclusion.Uncertain(SubmissionSettings settings, Diagnosis diagnosis) ->
                    showUncertain(report, settings, diagnosis);
            case Conclusion.Cancelled() -> forward(List.of());
        }
    }

    private void showWorks(CheckReport report, SubmissionSettings settings) {
        head(voice.say(WORKS_TITLE), voice.say(WORKS_LEAD));
        List<Node> parts = new ArrayList<>();
        parts.add(ProofBadge.proven(proof(settings, report.run())));
        parts.addAll(sender(report));
        parts.addAll(IncomingNotes.of(voice, report));
        parts.add(announcement(report));
        parts.add(DetailsDrawer.of(voice, report));
        parts.add(new SaveBox(model, voice, files, report));
        body(parts);
        forward(List.of(without(settings), sending(SEND_PROOF, settings)));
    }

    private void showMended(CheckReport report, Conclusion.Mended mended) {
        List<EmailAddress> senders = senders(mended);
        head(
                voice.say(MENDED_TITLE),
                senders.isEmpty()
                        ? voice.say(MENDED_LEAD)
                        : voice.say(SENDER_PROOF, senders.getFirst().wire()));
        SubmissionSettings settings = mended.settings();
        List<Node> parts = new ArrayList<>(story(report, mended.diagnosis()));
        parts.add(
                Parts.section(
                        voice.say(RESULT_DO),
                        ProofBadge.proven(proof(settings, mended.provenBy()))
                                .saying(settings.host().unicode())));
        if (senders.isEmpty()) {
            parts.add(ProgramSteps.section(voice, model, settings));
        } else {
            mended.fixes().forEach(offered -> parts.add(fixes.steps(report, offered.fix())));
        }
        parts.addAll(IncomingNotes.of(voice, report));
        parts.add(announcement(report));
        parts.add(DetailsDrawer.of(voice, report));
        parts.add(new SaveBox(model, voice, files, report));
        body(parts);
        senders.forEach(model::useSender);
        forward(List.of(without(settings), sending(SEND_ACTION, settings)));
    }

    /// The other sender that the server took; at most one.
    private static List<EmailAddress> senders(Conclusion.Mended mended) {
        return mended.fixes().stream()
                .flatMap(offered ->
                        offered.fix() instanceof Fix.ChangeSender(EmailAddress sender)
                                ? Stream.of(sender)
                                : Stream.empty())
                .limit(1)
                .toList();
    }

    private void showFails(CheckReport report, Conclusion.Fails fails) {
        head(voice.title(fails.diagnosis().best()), voice.say(FAILS_LEAD));
        List<Node> parts = new ArrayList<>();
        parts.add(Parts.section(voice.say(RESULT_HAPPENED), happened(report)));
        parts.addAll(Findings.bestUntitled(voice, fails.diagnosis()));
        parts.add(MoreLink.about(fails.diagnosis().cause(), voice, model.help()));
        parts.addAll(ruledOut(report, fails.diagnosis()));
        parts.addAll(
                questions.of(model.inquiry().open().stream().toList(), model.inquiry().given()));
        FixCards.Offer offer = fixes.offer(report, fails);
        parts.addAll(offer.cards());
        List<Finding> others = fails.diagnosis().alternatives();
        if (!others.isEmpty()) {
            parts.add(Findings.others(voice, others));
        }
        List<String> tried = new Tried(report, fails).lines(voice);
        if (!tried.isEmpty()) {
            parts.add(Parts.section(voice.say(TRIED_TITLE), Findings.points(tried)));
        }
        FingerprintDrawer.of(model, voice, report.run(), fails.diagnosis()).ifPresent(parts::add);
        parts.addAll(IncomingNotes.of(voice, report));
        parts.add(WordsDrawer.of(voice));
        parts.add(DetailsDrawer.of(voice, report));
        parts.add(new SaveBox(model, voice, files, report));
        body(parts);
        forward(List.of(primary(offer.action())));
    }

    /// Where nothing explains it, it helps to know what was in order.
    private List<Node> ruledOut(CheckReport report, Diagnosis diagnosis) {
        List<Area> areas =
                diagnosis.cause() == Cause.UNEXPLAINED
                        ? Area.ruledOut(report.run(), diagnosis)
                        : List.of();
        return areas.isEmpty()
                ? List.of()
                : List.of(
                        Parts.section(
                                voice.say(EXPLAIN_RULED_OUT),
                                Parts.text(voice.questions().ruledOut(areas, true))));
    }

    private void showUncertain(
            CheckReport report, SubmissionSettings settings, Diagnosis diagnosis) {
        head(voice.say(UNCERTAIN_TITLE), voice.say(UNCERTAIN_LEAD));
        List<Node> parts = new ArrayList<>(Findings.best(voice, diagnosis));
        parts.add(MoreLink.about(diagnosis.cause(), voice, model.help()));
        parts.add(DetailsDrawer.of(voice, report));
        parts.add(new SaveBox(model, voice, files, report));
        body(parts);
        Button arrived =
                primary(
                        Parts.button(
                                voice.say(UNCERTAIN_ACTION),
                                Feather.CHECK,
                                () -> model.finish(settings, Settled.Proof.TESTED)));
        forward(List.of(again(), arrived));
    }

    private List<Node> story(CheckReport report, Diagnosis diagnosis) {
        List<Node> story = new ArrayList<>();
        story.add(Parts.section(voice.say(RESULT_HAPPENED), happened(report)));
        story.addAll(Findings.best(voice, diagnosis));
        story.add(MoreLink.about(diagnosis.cause(), voice, model.help()));
        return story;
    }

    /// The server's words verbatim, or what happened where it said nothing. What it said because
    /// nobody signed in explains nothing.
    private Node happened(CheckReport report) {
        return heldBack(report)
                .<Node>map(skipped -> Parts.text(voice.detail(skipped)))
                .orElseGet(() -> refused(report));
    }

    private static Optional<StageResult> heldBack(CheckReport report) {
        return Stream.concat(report.run().stages().stream(), report.delivery().stream())
                .filter(stage -> stage.outcome() == Outcome.SKIPPED)
                .filter(stage -> stage.find(Evidence.RetryAfter.class).isPresent())
                .findFirst();
    }

    private Node refused(CheckReport report) {
        return failure(report)
                .map(result -> {
                    String said = StageRow.said(result);
                    String at =
                            voice.say(
                                    said.isEmpty() ? RESULT_AT_SILENT : RESULT_AT_STAGE,
                                    voice.name(result.stage()));
                    Node words =
                            said.isEmpty()
                                    ? Parts.text(voice.detail(result))
                                    : Parts.quote(said, voice.say(RESULT_HAPPENED));
                    return new VBox(8, Parts.text(at, Look.QUIET), words);
                })
                .map(Node.class::cast)
                .orElseGet(() -> Parts.text(voice.say(RESULT_NO_WORDS)));
    }

    private static Optional<StageResult> failure(CheckReport report) {
        return report.delivery().stream()
                .filter(stage -> stage.outcome() == Outcome.FAILED)
                .findFirst()
                .or(report.run()::firstFailure);
    }

    /// Which sender it works with, where that is not the address of the account.
    private List<Node> sender(CheckReport report) {
        EmailAddress from = report.request().from();
        return from.equals(report.request().to())
                ? List.of()
                : List.of(Parts.text(voice.say(SENDER_WORKS, from.wire())));
    }

    private String proof(SubmissionSettings settings, ProbeRun run) {
        return voice.say(
                PROOF_LINE,
                String.valueOf(settings.port()),
                voice.name(settings.encryption()),
                voice.time(run.effort().elapsed()));
    }

    private Node announcement(CheckReport report) {
        return Parts.section(
                voice.say(SEND_TITLE),
                Parts.text(voice.say(SEND_ANNOUNCEMENT, report.request().to().wire())));
    }

    private Button sending(WindowText words, SubmissionSettings settings) {
        Button send =
                primary(Parts.button(voice.say(words), Feather.SEND, () -> model.send(settings)));
        send.setId("send");
        return send;
    }

    private Button without(SubmissionSettings settings) {
        Button finish =
                Parts.button(
                        voice.say(SEND_WITHOUT),
                        Feather.SKIP_FORWARD,
                        () -> model.finish(settings, Settled.Proof.TESTED));
        finish.setId("finish");
        return finish;
    }

    private Button again() {
        return Parts.button(voice.say(ACTION_TEST_AGAIN), Feather.REFRESH_CW, model::testAgain);
    }

    private void forward(List<Button> buttons) {
        forward = buttons;
        actions(Stream.concat(Stream.of(back), buttons.stream()).toList());
    }

    @Override
    public Node landing() {
        for (String first : List.of("#answer-YES", "#own-name", "#sender", "#new-password")) {
            Node part = lookup(first);
            if (part != null) {
                return part;
            }
        }
        return forward.isEmpty() || forward.getLast().isDisabled() ? back : forward.getLast();
    }
}
