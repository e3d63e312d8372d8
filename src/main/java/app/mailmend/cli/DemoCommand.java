package app.mailmend.cli;

import app.mailmend.account.Credential;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.practice.PracticeAccount.Lesson;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.Conclusion;
import app.mailmend.session.DetectRequest;
import app.mailmend.session.SearchOptions;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.ConsoleText;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `demo`: the whole journey against the practice provider, without a question.
record DemoCommand(Context context) implements Command {

    /// What a server says that wants encryption or a sign-in first (RFC 3207 section 4, RFC 4954
    /// section 6).
    private static final int SOMETHING_FIRST = 530;

    @Override
    public CommandSpec grammar() {
        return Grammar.of("demo", ConsoleText.PURPOSE_DEMO, context.words())
                .examples("mailmend demo", "mailmend demo --lang de");
    }

    @Override
    public int run(Given given) {
        Phrases words = context.words();
        context.out().print(context.page().heading(words.say(ConsoleText.DEMO_BEGINS)));
        try (SetupSession session = context.sessions().get()) {
            PracticeDesk desk = session.practice();
            PracticeAccount account = pupil(desk);
            say(ConsoleText.DEMO_SEARCHES, account.address().wire());
            DiscoveryRun found =
                    context.await(
                            session,
                            session.detect(
                                    new DetectRequest(
                                            account.address(),
                                            List.of(),
                                            SearchOptions.onThisComputer(),
                                            session.practiceNetwork())));
            found.outgoing().forEach(it -> detail(it.settings().endpoint().toString()));
            say(ConsoleText.DEMO_TESTS, account.startWith().toString());
            session.listen(new StageLines(context.err(), words));
            CheckReport report =
                    context.await(session, session.check(request(session, account, found)));
            context.out().print(CheckText.write(context.page().gap(), words, report));
            return conclude(proven(report));
        }
    }

    private int conclude(boolean proven) {
        say(proven ? ConsoleText.DEMO_PROVEN : ConsoleText.DEMO_NOT_PROVEN);
        return proven ? Context.DONE : Context.PROBLEM;
    }

    private void say(ConsoleText text, Object... arguments) {
        context.out().println();
        context.out().print(context.page().heading(context.words().say(text, arguments)));
        context.out().flush();
    }

    private void detail(String text) {
        context.out().print(context.page().paragraph(text));
    }

    private static PracticeAccount pupil(PracticeDesk desk) {
        return desk.accounts().stream()
                .filter(account -> account.lesson() == Lesson.STARTTLS_FIRST)
                .findFirst()
                .orElseThrow();
    }

    private static CheckRequest request(
            SetupSession session, PracticeAccount account, DiscoveryRun found) {
        return new CheckRequest(
                new SubmissionSettings(
                        account.startWith(),
                        new SignIn.WithPassword(LoginName.of(account.address()))),
                new Credential.Password(account.password().copy()),
                account.address(),
                account.address(),
                found.provider(),
                found.outgoing().stream().map(Candidate::settings).toList(),
                found.incoming().stream().map(Candidate::settings).toList(),
                new CheckGoals(true, true, true),
                session.practiceNetwork());
    }

    /// The journey went all the way: refused with 530, mended, and the message seen in the mailbox.
    private static boolean proven(CheckReport report) {
        boolean refused =
                report.run()
                        .all(Evidence.Replied.class)
                        .map(Evidence.Replied::reply)
                        .mapToInt(SmtpReply::code)
                        .anyMatch(code -> code == SOMETHING_FIRST);
        boolean arrived =
                report.delivery().stream()
                        .anyMatch(stage -> stage.find(Evidence.Arrived.class).isPresent());
        return refused && arrived && report.conclusion() instanceof Conclusion.Mended;
    }
}
