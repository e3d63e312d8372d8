package app.mailmend.ui.steps;

import static app.mailmend.wording.ReportKey.*;

import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.report.Judged;
import app.mailmend.report.Report;
import app.mailmend.report.ReportWording;
import app.mailmend.report.sheet.Page.Row;
import app.mailmend.session.OfferedFix;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.details.DetailsDrawer;
import app.mailmend.ui.details.Visit;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Findings;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.WindowText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A report on the page: what it is about, why it came about as it is seen today, what to do, and
/// the steps of the test.
final class ReportAnswer {

    /// How much of a pasted text is shown, in characters.
    private static final int MOST_QUOTED = 4000;

    private final SetupModel model;
    private final Voice voice;
    private final ReportWording words;
    private final RemedyCards remedies;

    ReportAnswer(SetupModel model, Voice voice, Browser browser) {
        this.model = model;
        this.voice = voice;
        this.words = new ReportWording(voice.wording());
        this.remedies = new RemedyCards(model.account(), voice, browser);
    }

    List<Node> of(Judged judged, Recognition whose) {
        Report report = judged.report();
        List<Node> parts = new ArrayList<>(List.of(about(report)));
        for (Diagnosis why : judged.why()) {
            parts.addAll(happened(report));
            parts.add(cause(report, why));
            parts.addAll(reasons(why));
            parts.addAll(
                    remedies.of(
                            judged.fixes().stream().map(OfferedFix::fix).toList(),
                            new RemedyCards.Case(report.run(), why, whose, List.of())));
            if (!why.alternatives().isEmpty()) {
                parts.add(Findings.others(voice, why.alternatives()));
            }
        }
        report.then().proven().stream().map(this::proven).forEach(parts::add);
        parts.addAll(stages(report));
        if (model.reports().tested().isPresent()) {
            parts.add(
                    Parts.note(
                            Look.NOTE_PLAIN,
                            Feather.ACTIVITY,
                            Parts.text(voice.say(PAGE_TEST_NOTE))));
        }
        parts.add(DetailsDrawer.of(voice, visits(report)));
        return parts;
    }

    private Node about(Report report) {
        VBox card =
                Look.CARD.on(
                        new VBox(
                                12,
                                Parts.text(words.written(report), Look.QUIET),
                                verdict(report)));
        List<Row> rows = rows(report);
        if (!rows.isEmpty()) {
            card.getChildren().add(grid(rows));
        }
        card.setId("about");
        return Parts.section(voice.say(PAGE_ABOUT), card);
    }

    private Node verdict(Report report) {
        Label sentence = Parts.text(words.verdict(report.then().ending()), Look.CARD_TITLE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        return new HBox(
                10,
                switch (report.then().ending().verdict()) {
                    case PROVEN -> Parts.icon(Feather.CHECK_CIRCLE, Look.ICON_GOOD);
                    case FAILED -> Parts.icon(Feather.X_CIRCLE, Look.ICON_BAD);
                    case UNKNOWN -> Parts.icon(Feather.HELP_CIRCLE, Look.ICON_QUIET);
                },
                sentence);
    }

    private List<Row> rows(Report report) {
        return switch (report.run().subject()) {
            case Subject.Tested(SubmissionSettings settings, EmailAddress _, EmailAddress to) ->
                    Stream.concat(
                                    Stream.of(new Row(voice.say(ROW_ACCOUNT), to.wire())),
                                    rows(settings.endpoint(), settings.signIn()))
                            .toList();
            case Subject.Fetched(IncomingSettings settings) ->
                    rows(settings.endpoint(), settings.signIn()).toList();
            case Subject.Quoted _ -> List.of();
        };
    }

    private Stream<Row> rows(Endpoint endpoint, SignIn signIn) {
        return words.settings(endpoint, signIn).stream();
    }

    private static Node grid(List<Row> rows) {
        GridPane grid = new GridPane(16, 4);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), value);
        for (Row row : rows) {
            Label label = Look.QUIET.on(new Label(row.label()));
            label.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), label, Parts.text(row.value(), Look.VALUE));
        }
        return grid;
    }

    private List<Node> happened(Report report) {
        String title = voice.say(WindowText.RESULT_HAPPENED);
        if (report.run().subject() instanceof Subject.Quoted(String text, Set<?> _)) {
            String shown =
                    text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + " …";
            return List.of(Parts.section(title, Parts.quote(shown, title)));
        }
        return failure(report)
                .map(failed -> Parts.section(title, failed(failed, title)))
                .map(List::<Node>of)
                .orElse(List.of());
    }

    private static Optional<StageResult> failure(Report report) {
        return stagesOf(report).filter(stage -> stage.outcome() == Outcome.FAILED).findFirst();
    }

    private static Stream<StageResult> stagesOf(Report report) {
        return Stream.concat(report.run().stages().stream(), report.delivery().stream());
    }

    private Node failed(StageResult failed, String title) {
        String said = StageRow.said(failed);
        return new VBox(
                8,
                Parts.text(
                        voice.say(
                                said.isEmpty()
                                        ? WindowText.RESULT_AT_SILENT
                                        : WindowText.RESULT_AT_STAGE,
                                voice.name(failed.stage())),
                        Look.QUIET),
                said.isEmpty() ? Parts.text(voice.detail(failed)) : Parts.quote(said, title));
    }

    private Node cause(Report report, Diagnosis why) {
        VBox card =
                Look.CARD.on(
                        new VBox(
                                6,
                                Parts.text(voice.title(why.best()), Look.BIG),
                                Parts.text(voice.meaning(why.best()))));
        if (why.cause() != Cause.UNEXPLAINED) {
            card.getChildren().add(Parts.text(voice.certainty(why.best()), Look.QUIET));
        }
        String then = words.comparison(report, why.cause());
        if (!then.isEmpty()) {
            card.getChildren().add(Parts.text(then, Look.QUIET));
        }
        card.setId("cause");
        return card;
    }

    private List<Node> reasons(Diagnosis why) {
        List<String> evidence = voice.evidence(why.best());
        return evidence.isEmpty()
                ? List.of()
                : List.of(
                        Parts.section(voice.say(WindowText.RESULT_WHY), Findings.points(evidence)));
    }

    private Node proven(SubmissionSettings settings) {
        return Parts.section(
                voice.say(HEADING_PROVEN),
                Look.CARD.on(
                        new VBox(grid(rows(settings.endpoint(), settings.signIn()).toList()))));
    }

    private List<Node> stages(Report report) {
        List<StageRow> rows = stagesOf(report).map(stage -> StageRow.done(stage, voice)).toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        Parts.section(
                                voice.say(HEADING_STAGES),
                                new VBox(8, rows.toArray(StageRow[]::new))));
    }

    private static List<Visit> visits(Report report) {
        return Stream.of(
                        Visit.of(report.run()).stream(),
                        report.trials().stream().flatMap(trial -> Visit.trial(trial.run())),
                        report.incoming().stream().map(test -> Visit.fetched(test.run())))
                .flatMap(visits -> visits)
                .toList();
    }
}
