package app.mailmend.smtp;

import app.mailmend.account.EmailAddress;
import java.util.List;

/// What one sender got to hear.
///
/// @param answers to MAIL and, unless that was the end of it, to RCPT and RSET
public record SenderAnswers(EmailAddress sender, List<Answer> answers) {

    public SenderAnswers {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("a sender without an answer was not tried");
        }
    }

    /// The answer that decides: the refusal of MAIL, else what RCPT got. Postfix keeps the refusal
    /// of a sender back until RCPT.
    public Answer verdict() {
        Answer mail = answers.getFirst();
        return mail.isPositive() && answers.size() > 1 ? answers.get(1) : mail;
    }
}
