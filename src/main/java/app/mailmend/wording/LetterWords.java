package app.mailmend.wording;

import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Subject;
import app.mailmend.fix.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ready-made messages to the one who can act: the request, and the facts. They name no time, so
/// that the same run gives the same message.
final class LetterWords {

    private static final String LETTERS = "letters";

    /// How much of a quoted text goes into a message.
    private static final int WORDS_KEPT = 1000;

    private final Wording wording;

    LetterWords(Wording wording) {
        this.wording = wording;
    }

    String letter(Fix.TellSomeone tell, ProbeRun run, Diagnosis diagnosis) {
        List<String> lines = new ArrayList<>();
        lines.add(say("greeting"));
        lines.add("");
        lines.add(
                wording.say(
                        Sentence.of(LETTERS, "letter", tell.letter()), account(run), sender(run)));
        lines.add("");
        lines.add(say("facts"));
        addFacts(lines, run, diagnosis);
        lines.add("");
        lines.add(say("closing"));
        return String.join("\n", lines);
    }

    /// Who signs in, as commands of an administrator name it.
    private String account(ProbeRun run) {
        return run.subject() instanceof Subject.Tested tested
                ? tested.settings()
                        .signIn()
                        .userName()
                        .map(LoginName::value)
                        .orElseGet(() -> tested.from().wire())
                : say("account.unknown");
    }

    private String sender(ProbeRun run) {
        return run.subject() instanceof Subject.Tested tested
                ? tested.from().wire()
                : say("sender.unknown");
    }

    private void addFacts(List<String> lines, ProbeRun run, Diagnosis diagnosis) {
        if (run.subject() instanceof Subject.Tested tested) {
            lines.add(fact("account", tested.from().wire()));
        }
        run.subject()
                .endpoint()
                .ifPresent(endpoint ->
                        lines.add(fact("server", new EncryptionWords(wording).endpoint(endpoint))));
        run.firstFailure()
                .ifPresent(failed ->
                        lines.add(fact("step", new StageWords(wording).name(failed.stage()))));
        lines.add(
                fact(
                        "cause",
                        new DiagnosisWords(wording).title(diagnosis.best()),
                        diagnosis.cause().label()));
        run.all(Evidence.CertificateRefused.class)
                .map(Evidence.CertificateRefused::certificate)
                .findFirst()
                .ifPresent(certificate -> lines.add(certificate(certificate)));
        addWords(lines, run);
    }

    private String certificate(CertificateFacts certificate) {
        return fact(
                "certificate", certificate.subject(), certificate.issuer(), certificate.sha256());
    }

    private void addWords(List<String> lines, ProbeRun run) {
        String words =
                switch (run.subject()) {
                    case Subject.Tested _, Subject.Fetched _ -> refusals(run);
                    case Subject.Quoted quoted -> shortened(quoted.text().strip());
                };
        if (!words.isEmpty()) {
            lines.add(say("fact.words"));
            words.lines().map(line -> "> " + line).forEach(lines::add);
        }
    }

    private static String refusals(ProbeRun run) {
        return String.join(
                "\n",
                run.stages().stream()
                        .filter(result -> result.outcome() == Outcome.FAILED)
                        .flatMap(result -> result.seen().stream())
                        .flatMap(seen -> refusal(seen).stream())
                        .distinct()
                        .toList());
    }

    private static Optional<String> refusal(Evidence seen) {
        if (seen instanceof Evidence.Replied(SmtpReply reply) && reply.code() >= 400) {
            return Optional.of(reply.text());
        }
        return seen instanceof Evidence.Answered(String words)
                ? Optional.of(words)
                : Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= WORDS_KEPT ? text : text.substring(0, WORDS_KEPT - 1) + "…";
    }

    private String fact(String name, Object... arguments) {
        return "- " + wording.say(Sentence.of(LETTERS, "fact", name), arguments);
    }

    private String say(String key) {
        return wording.say(Sentence.of(LETTERS, key));
    }
}
