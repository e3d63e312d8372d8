package app.mailmend.report;

import static app.mailmend.report.form.Forms.WORDS;

import app.mailmend.report.Report.Belief;
import app.mailmend.report.Report.Fetching;
import app.mailmend.report.Report.Then;
import app.mailmend.report.Report.Trial;
import app.mailmend.report.form.Form;
import app.mailmend.report.form.Forms;
import app.mailmend.report.form.Part;
import app.mailmend.report.form.RunForms;
import app.mailmend.report.form.SettingsForms;
import app.mailmend.report.form.Shape;
import java.util.List;

/// A whole report in a document, version 1.
final class ReportForm {

    /// More than a search for better settings tries, and than there are causes.
    private static final int MOST = 100;

    private static final Form<Trial> TRIAL =
            new Shape.Two<>(
                    new Part<>("run", RunForms.RUN, Trial::run),
                    new Part<>("proven", Forms.YES_OR_NO, Trial::proven),
                    Trial::new);

    private static final Form<Fetching> FETCHING =
            new Shape.Two<>(
                    new Part<>("run", RunForms.INCOMING_RUN, Fetching::run),
                    new Part<>("proven", Forms.YES_OR_NO, Fetching::proven),
                    Fetching::new);

    private static final Form<Belief> BELIEF = belief();

    private static final Form<Then> THEN = then();

    static final Shape<Report> REPORT = report();

    private ReportForm() {}

    private static Form<Belief> belief() {
        var cause = new Part<>("cause", WORDS, Belief::cause);
        var refinement = new Part<>("refinement", WORDS, Belief::refinement);
        var confidence = new Part<>("confidence", Forms.SHARE, Belief::confidence);
        return new Shape.Many<>(
                List.of(cause, refinement, confidence),
                from -> new Belief(cause.read(from), refinement.read(from), confidence.read(from)));
    }

    private static Form<Then> then() {
        var ending = new Part<>("ending", Forms.word(Ending.values(), Ending::label), Then::ending);
        var causes = new Part<>("causes", Forms.list(BELIEF, MOST), Then::causes);
        var proven = new Part<>("proven", Forms.list(SettingsForms.SUBMISSION, MOST), Then::proven);
        return new Shape.Many<>(
                List.of(ending, causes, proven),
                from -> new Then(ending.read(from), causes.read(from), proven.read(from)));
    }

    private static Shape<Report> report() {
        var written = new Part<>("written", Forms.INSTANT, Report::written);
        var program = new Part<>("program", WORDS, Report::program);
        var run = new Part<>("run", RunForms.RUN, Report::run);
        var trials = new Part<>("trials", Forms.list(TRIAL, MOST), Report::trials);
        var delivery = new Part<>("delivery", RunForms.STAGES, Report::delivery);
        var incoming = new Part<>("incoming", Forms.list(FETCHING, MOST), Report::incoming);
        var effort = new Part<>("effort", RunForms.EFFORT, Report::effort);
        var then = new Part<>("then", THEN, Report::then);
        return new Shape.Many<>(
                List.of(written, program, run, trials, delivery, incoming, effort, then),
                from ->
                        new Report(
                                written.read(from),
                                program.read(from),
                                run.read(from),
                                trials.read(from),
                                delivery.read(from),
                                incoming.read(from),
                                effort.read(from),
                                then.read(from)));
    }
}
