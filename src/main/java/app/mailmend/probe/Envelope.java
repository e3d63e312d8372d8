package app.mailmend.probe;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.smtp.Answer;
import app.mailmend.smtp.SenderAnswers;
import app.mailmend.smtp.SmtpClient;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Sender and recipients, offered to a server in one flight where it takes that. No message
/// follows.
final class Envelope {

    /// Somebody in a domain reserved for examples (RFC 2606): a server that takes this without a
    /// sign-in takes anything.
    private static final EmailAddress FOREIGN =
            EmailAddress.check("someone@example.com").orElseThrow();

    private final ProbeOrder order;
    private final StageLog log;
    private final boolean signedIn;

    Envelope(ProbeOrder order, StageLog log, boolean signedIn) {
        this.order = order;
        this.log = log;
        this.signedIn = signedIn;
    }

    /// @param replacement a new connection in the same state, with one command at a time, for a
    ///   server that loses commands sent together; empty where there is none to be had
    void offer(SmtpClient client, Supplier<Optional<SmtpClient>> replacement) {
        log.begin(Stage.MAIL_FROM);
        if (needsUtf8() && !client.offer().has("SMTPUTF8")) {
            log.end(false, new Evidence.ExtensionMissing("SMTPUTF8"));
            return;
        }
        if (!client.pipelines()) {
            offerInTurn(client);
            return;
        }
        List<Answer> answers = client.envelope(order.from(), recipients());
        Optional<SmtpClient> other = losesCommands(client) ? replacement.get() : Optional.empty();
        if (other.isPresent()) {
            offerInTurn(other.get());
            other.get().quit();
        } else if (sender(client, answers.getFirst())) {
            recipients(client, answers.subList(1, answers.size()).iterator());
        }
    }

    private void offerInTurn(SmtpClient client) {
        if (sender(client, client.mailFrom(order.from(), recipients()))) {
            recipients(client, recipients().stream().map(client::rcptTo).iterator());
        }
    }

    private boolean needsUtf8() {
        return order.from().needsSmtpUtf8() || order.to().needsSmtpUtf8();
    }

    /// A local recipient is often taken from anybody; only a foreign one shows whether the server
    /// would pass mail on without a sign-in.
    private List<EmailAddress> recipients() {
        return signedIn ? List.of(order.to()) : List.of(order.to(), FOREIGN);
    }

    private boolean losesCommands(SmtpClient client) {
        List<Evidence> asides = client.takeAsides();
        asides.forEach(log::see);
        return asides.stream()
                .anyMatch(aside ->
                        aside instanceof Evidence.Noticed(Oddity oddity, var _)
                                && oddity == Oddity.PIPELINING_BROKEN);
    }

    private boolean sender(SmtpClient client, Answer answer) {
        if (!answer.isCode(250)) {
            refused(client, answer);
            return false;
        }
        return log.end(true, answer.evidence());
    }

    /// @param answers to each recipient, as they are asked for
    private void recipients(SmtpClient client, Iterator<Answer> answers) {
        log.begin(Stage.RCPT_TO);
        boolean any = false;
        while (answers.hasNext()) {
            Answer answer = answers.next();
            if (!answer.isPositive()) {
                refused(client, answer);
                return;
            }
            log.see(answer.evidence());
            any = true;
        }
        log.end(any);
    }

    /// The refusal stands last, because it is what the stage ended with.
    private void refused(SmtpClient client, Answer refusal) {
        if (signedIn && client.isUsable() && isPermanent(refusal)) {
            for (SenderAnswers tried : client.senders(otherSenders(), order.to())) {
                if (tried.verdict() instanceof Answer.Reply(SmtpReply reply)) {
                    log.see(new Evidence.SenderTried(tried.sender(), reply));
                }
            }
        }
        client.takeAsides().forEach(log::see);
        log.see(refusal.evidence());
        if (refusal instanceof Answer.Reply(SmtpReply reply) && reply.code() < 400) {
            log.see(new Evidence.Violated(ProtocolFault.UNEXPECTED_REPLY, reply.text()));
        }
        log.end(false);
    }

    private static boolean isPermanent(Answer answer) {
        return answer instanceof Answer.Reply(SmtpReply reply) && reply.isPermanent();
    }

    /// Whom the server could know as the person's own: the name of the sign-in, and the address the
    /// message would go back to.
    private List<EmailAddress> otherSenders() {
        Set<EmailAddress> others = new LinkedHashSet<>();
        order.settings()
                .signIn()
                .userName()
                .map(LoginName::value)
                .flatMap(name -> EmailAddress.check(name).toOptional())
                .ifPresent(others::add);
        others.add(order.to());
        others.remove(order.from());
        return List.copyOf(others);
    }
}
