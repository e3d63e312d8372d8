package app.mailmend.ui.steps;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.Provider;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Questions;
import app.mailmend.evidence.Answers;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.Subject;
import app.mailmend.fix.Fix;
import app.mailmend.fix.FixPlanner;
import app.mailmend.pasted.ErrorMarks;
import app.mailmend.pasted.Mentions;
import app.mailmend.pasted.PastedText;
import app.mailmend.pasted.RestingWords;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A pasted error message: what it says about the account, why it came about, and what the person
/// adds. Needs no toolkit; belongs to the screen's thread.
public final class ExplainModel {

    /// Longer texts are kept beside the field: no screen shows them line by line at once.
    static final int LONG = 20_000;

    /// What came of a text.
    public sealed interface Outcome {

        record Nothing() implements Outcome {}

        /// Being read.
        record Reading() implements Outcome {}

        /// The text names no error.
        record NoError() implements Outcome {}

        /// @param rests the part of the text that the diagnosis rests on; empty where it is all of
        ///   it
        /// @param asked at most one question
        /// @param remedies what to do about it, best first
        record Explained(
                ProbeRun run,
                Diagnosis diagnosis,
                String rests,
                List<Question> asked,
                List<Fix> remedies)
                implements Outcome {
            public Explained {
                asked = List.copyOf(asked);
                remedies = List.copyOf(remedies);
            }

            static Explained of(
                    ProbeRun run, Diagnosis diagnosis, String rests, List<Question> asked) {
                return new Explained(
                        run,
                        diagnosis,
                        rests,
                        asked,
                        FixPlanner.plan(diagnosis, run, List.of()).remedies());
            }

            Explained asking(List<Question> other) {
                return new Explained(run, diagnosis, rests, other, remedies);
            }
        }
    }

    /// A text that was read, before anything was asked.
    private record Read(Outcome outcome, Mentions mentions, Recognition whose) {}

    private final SetupSession session;
    private final Supplier<Recognition> account;
    private final Latest reading;
    private final StringProperty message = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<String> kept = new ReadOnlyObjectWrapper<>("");
    private final StringProperty about = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Outcome> outcome =
            new ReadOnlyObjectWrapper<>(new Outcome.Nothing());
    private final QuestionModel questions = new QuestionModel();
    private Mentions mentions = Mentions.none();
    private Recognition recognition = new Recognition.Nobody();
    private String explained = "";

    /// @param account whose account it is, as far as the first page knows
    ExplainModel(SetupSession session, Supplier<Recognition> account, Latest reading) {
        this.session = session;
        this.account = account;
        this.reading = reading;
    }

    /// What stands in the field.
    public StringProperty message() {
        return message;
    }

    /// The provider, an address or a server, as the person typed it; may be empty.
    public StringProperty about() {
        return about;
    }

    public ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// A long text that is kept beside the field; empty where there is none.
    public ReadOnlyObjectProperty<String> kept() {
        return kept.getReadOnlyProperty();
    }

    /// Whether a text is better kept beside the field.
    static boolean isLong(String text) {
        return text.length() > LONG;
    }

    void keep(String text) {
        kept.set(text);
    }

    /// Explains a text that was not typed but brought, in place of what stands in the field.
    public void take(String text) {
        message.set(isLong(text) ? "" : text);
        keep(isLong(text) ? text : "");
        explain();
    }

    public boolean isEmpty() {
        return message.get().isBlank() && kept.get().isEmpty();
    }

    /// Whether what stands in the fields is not what was explained.
    public boolean isStale() {
        return !explained.equals(input());
    }

    private String input() {
        return String.join("\n", message.get(), kept.get(), about.get());
    }

    /// What the mail program should be set to, where provider and address are known; at most one.
    public List<SubmissionSettings> proposed() {
        return recognition instanceof Recognition.Known(Provider provider)
                ? address().flatMap(own -> settings(provider, own)).stream().toList()
                : List.of();
    }

    /// The person's own, as typed or as the text says.
    private Optional<EmailAddress> address() {
        return EmailAddress.check(about.get()).toOptional().or(mentions::address);
    }

    private static Optional<SubmissionSettings> settings(Provider provider, EmailAddress own) {
        return provider.outgoing().stream()
                .findFirst()
                .flatMap(server ->
                        server.hostFor(own.domain())
                                .map(host ->
                                        SubmissionSettings.of(
                                                host,
                                                server.port(),
                                                server.encryption(),
                                                signIn(provider, server.userName().apply(own)))));
    }

    private static SignIn signIn(Provider provider, String name) {
        LoginName user = LoginName.check(name).orElseThrow();
        return provider.passwordKind() == PasswordKind.OAUTH_ONLY
                ? new SignIn.WithToken(user)
                : new SignIn.WithPassword(user);
    }

    /// Whose server it is, as far as the person, the text or the first page tells.
    public Recognition recognition() {
        return recognition;
    }

    /// What the text says about the account.
    public Mentions mentions() {
        return mentions;
    }

    /// What the person said to questions.
    public List<QuestionModel.Given> given() {
        return questions.given();
    }

    /// Reads the text and says why it may have come about.
    public void explain() {
        if (isEmpty()) {
            return;
        }
        questions.forget();
        String text = (message.get() + "\n" + kept.get()).strip();
        String typed = about.get().strip();
        explained = input();
        Recognition known = account.get();
        outcome.set(new Outcome.Reading());
        reading.ask(
                () -> {
                    Mentions found = Mentions.in(text);
                    Recognition whose = recognised(typed, found, known);
                    return new Read(read(text, typed, whose), found, whose);
                },
                read -> {
                    recognition = read.whose();
                    mentions = read.mentions();
                    outcome.set(read.outcome());
                });
    }

    private Outcome read(String pasted, String typed, Recognition whose) {
        String text = PastedText.of(pasted);
        Set<Hint> hints = typed.isEmpty() ? Set.of() : Set.of(new Hint.AtServer(typed));
        ProbeRun run = ProbeRun.quoted(new Subject.Quoted(text, hints), whose.facts());
        Diagnosis diagnosis = session.explain(run);
        if (diagnosis.cause() == Cause.UNEXPLAINED && !ErrorMarks.in(pasted)) {
            return new Outcome.NoError();
        }
        String rests =
                RestingWords.in(
                        text,
                        diagnosis.cause(),
                        part ->
                                session.explain(
                                        ProbeRun.quoted(
                                                new Subject.Quoted(part, hints), whose.facts())));
        return Outcome.Explained.of(
                run, diagnosis, rests, Questions.next(diagnosis, run).stream().toList());
    }

    /// What the person typed counts before what the text says, and that before the first page.
    private Recognition recognised(String typed, Mentions found, Recognition known) {
        Stream<String> places =
                Stream.of(
                                Stream.of(typed).filter(text -> !text.isEmpty()),
                                found.addresses().stream().map(EmailAddress::wire).limit(1),
                                found.servers().stream().map(Object::toString).limit(1))
                        .flatMap(names -> names);
        return places.flatMap(place -> provider(place).stream()).findFirst().orElse(known);
    }

    /// The provider of an address, of a domain, or of a server below its domain.
    private Optional<Recognition> provider(String place) {
        String domain = place.substring(place.lastIndexOf('@') + 1);
        while (domain.indexOf('.') > 0) {
            Recognition found = Recognition.of(session.recognise("someone@" + domain));
            if (found instanceof Recognition.Known) {
                return Optional.of(found);
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    void reopen(Question question) {
        questions.reopen(question);
        judge();
    }

    /// A reply changes what is likeliest.
    public void reply(Question question, QuestionModel.Reply reply) {
        questions.give(question, reply);
        judge();
    }

    private void judge() {
        if (outcome.get() instanceof Outcome.Explained before) {
            Answers answers = questions.answers();
            Set<Question> unanswerable = questions.unanswerable();
            reading.ask(
                    () -> judged(before, answers, unanswerable),
                    judged ->
                            outcome.set(
                                    judged.asking(
                                            questions.open(judged.asked()).stream().toList())));
        }
    }

    private Outcome.Explained judged(
            Outcome.Explained before, Answers answers, Set<Question> unanswerable) {
        ProbeRun run =
                ProbeRun.quoted((Subject.Quoted) before.run().subject(), before.run().provider());
        for (Answers.Answer answer : answers.given()) {
            run = run.answering(answer.question(), answer.yes());
        }
        Diagnosis diagnosis = session.explain(run);
        return Outcome.Explained.of(
                run,
                diagnosis,
                before.rests(),
                Questions.next(diagnosis, run, unanswerable).stream().toList());
    }

    /// Everything as at the beginning.
    void forget() {
        reading.forget();
        message.set("");
        kept.set("");
        about.set("");
        questions.forget();
        mentions = Mentions.none();
        recognition = new Recognition.Nobody();
        explained = "";
        outcome.set(new Outcome.Nothing());
    }
}
