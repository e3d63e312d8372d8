package app.mailmend.report.form;

import static app.mailmend.report.form.SettingsForms.ADDRESS;

import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import app.mailmend.report.form.Kinds.Kind;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SubmissionSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What a run is about, in documents.
final class SubjectForms {

    private static final int MOST_PORT = 65_535;

    private static final Form<Hint> HINT =
            new Kinds<>(
                    List.of(
                            new Kind<>(
                                    "at-stage",
                                    Hint.AtStage.class,
                                    new Shape.One<>(
                                            new Part<>(
                                                    "stage",
                                                    Forms.word(Stage.values(), Stage::label),
                                                    Hint.AtStage::stage),
                                            Hint.AtStage::new)),
                            new Kind<>(
                                    "on-port",
                                    Hint.OnPort.class,
                                    new Shape.One<>(
                                            new Part<>(
                                                    "port",
                                                    Forms.number(0, MOST_PORT),
                                                    Hint.OnPort::port),
                                            Hint.OnPort::new)),
                            new Kind<>(
                                    "with",
                                    Hint.With.class,
                                    new Shape.One<>(
                                            new Part<>(
                                                    "encryption",
                                                    Forms.word(
                                                            Encryption.values(), Encryption::label),
                                                    Hint.With::encryption),
                                            Hint.With::new)),
                            new Kind<>(
                                    "sign-in-on-the-wire",
                                    Hint.SignInOnTheWire.class,
                                    new Shape.One<>(
                                            new Part<>(
                                                    "happened",
                                                    Forms.YES_OR_NO,
                                                    Hint.SignInOnTheWire::happened),
                                            Hint.SignInOnTheWire::new)),
                            new Kind<>(
                                    "at-server",
                                    Hint.AtServer.class,
                                    new Shape.One<>(
                                            new Part<>("name", Forms.PASTED, Hint.AtServer::name),
                                            Hint.AtServer::new))));

    static final Form<Subject> SUBJECT =
            new Kinds<>(
                    List.of(
                            new Kind<>("tested", Subject.Tested.class, tested()),
                            new Kind<>(
                                    "fetched",
                                    Subject.Fetched.class,
                                    new Shape.One<>(
                                            new Part<>(
                                                    "settings",
                                                    SettingsForms.INCOMING,
                                                    Subject.Fetched::settings),
                                            Subject.Fetched::new)),
                            new Kind<>("quoted", Subject.Quoted.class, quoted())));

    private SubjectForms() {}

    private static Shape<Subject.Tested> tested() {
        Part<Subject.Tested, SubmissionSettings> settings =
                new Part<>("settings", SettingsForms.SUBMISSION, Subject.Tested::settings);
        Part<Subject.Tested, EmailAddress> from = new Part<>("from", ADDRESS, Subject.Tested::from);
        Part<Subject.Tested, EmailAddress> to = new Part<>("to", ADDRESS, Subject.Tested::to);
        return new Shape.Many<>(
                List.of(settings, from, to),
                place ->
                        new Subject.Tested(settings.read(place), from.read(place), to.read(place)));
    }

    /// The hints have no order of their own, but the same report is written the same way.
    private static Shape<Subject.Quoted> quoted() {
        return new Shape.Two<>(
                new Part<>("text", Forms.PASTED, Subject.Quoted::text),
                new Part<Subject.Quoted, List<Hint>>(
                        "hints",
                        Forms.list(HINT, Forms.MOST),
                        quoted ->
                                quoted.hints().stream()
                                        .sorted(Comparator.comparing(Hint::toString))
                                        .toList()),
                (text, hints) -> new Subject.Quoted(text, Set.copyOf(hints)));
    }
}
