package app.mailmend.smtp;

import app.mailmend.account.EmailAddress;
import java.util.ArrayList;
import java.util.List;

/// Several senders on one connection, each with MAIL, RCPT and RSET.
final class SenderTrial {

    private static final int COMMANDS = 3;

    private final SmtpClient client;
    private final EmailAddress recipient;

    SenderTrial(SmtpClient client, EmailAddress recipient) {
        this.client = client;
        this.recipient = recipient;
    }

    private List<Command> commands(EmailAddress sender) {
        return List.of(
                client.mail(sender, List.of(recipient)), client.rcpt(recipient), SmtpClient.RSET);
    }

    private boolean mayName(EmailAddress sender) {
        return client.mayName(List.of(sender, recipient));
    }

    /// One behind the other.
    List<SenderAnswers> inTurn(List<EmailAddress> senders) {
        List<SenderAnswers> heard = new ArrayList<>();
        for (EmailAddress sender : senders) {
            if (!client.isUsable()) {
                return heard;
            }
            heard.add(
                    mayName(sender)
                            ? new SenderAnswers(sender, client.flight(commands(sender)))
                            : unnamed(sender));
        }
        return heard;
    }

    /// All in one flight.
    ///
    /// @param open whether there is a transaction to be ended first
    List<SenderAnswers> together(List<EmailAddress> senders, boolean open) {
        List<Command> flight = new ArrayList<>(open ? List.of(SmtpClient.RSET) : List.of());
        senders.stream().filter(this::mayName).map(this::commands).forEach(flight::addAll);
        List<Answer> answers = flight.isEmpty() ? List.of() : client.flight(flight);
        boolean followed = !open || answers.getFirst().isPositive();
        return followed
                ? perSender(senders, answers.subList(open ? 1 : 0, answers.size()))
                : List.of();
    }

    /// Behind a refused RSET the answers belong to a transaction that nobody knows.
    private List<SenderAnswers> perSender(List<EmailAddress> senders, List<Answer> answers) {
        List<SenderAnswers> heard = new ArrayList<>();
        int at = 0;
        for (EmailAddress sender : senders) {
            if (!mayName(sender)) {
                heard.add(unnamed(sender));
                continue;
            }
            int end = Math.min(at + COMMANDS, answers.size());
            if (at == end || (at > 0 && !answers.get(at - 1).isPositive())) {
                return heard;
            }
            heard.add(new SenderAnswers(sender, answers.subList(at, end)));
            at = end;
        }
        return heard;
    }

    private static SenderAnswers unnamed(EmailAddress sender) {
        return new SenderAnswers(sender, List.of(SmtpClient.MISSING_UTF8));
    }
}
