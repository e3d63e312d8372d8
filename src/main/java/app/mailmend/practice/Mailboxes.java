package app.mailmend.practice;

import app.mailmend.account.Checked;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.Secret;
import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The people at the practice provider: who may sign in with what, and where their mail goes.
final class Mailboxes {

    /// How a sign-in ends.
    enum Verdict {
        WELCOME,
        WRONG,
        /// The account's own password, where mail programs need one of their own.
        APP_PASSWORD_WANTED
    }

    private final List<PracticeAccount> accounts;
    private final Managers managers = new Managers();

    Mailboxes(List<PracticeAccount> accounts) {
        this.accounts = List.copyOf(accounts);
        this.accounts.forEach(this::open);
    }

    private void open(PracticeAccount account) {
        String address = account.address().wire();
        try {
            managers.getUserManager()
                    .createUser(
                            address,
                            address,
                            new String(account.workingPassword().utf8(), StandardCharsets.UTF_8));
        } catch (UserException e) {
            throw new IllegalStateException("two practice accounts share an address", e);
        }
    }

    /// Accounts and folders as the IMAP server wants them.
    Managers managers() {
        return managers;
    }

    Verdict signIn(String login, String password) {
        return account(login).map(account -> verdict(account, password)).orElse(Verdict.WRONG);
    }

    private static Verdict verdict(PracticeAccount account, String password) {
        if (same(account.workingPassword(), password)) {
            return Verdict.WELCOME;
        }
        return switch (account.lesson()) {
            case APP_PASSWORD ->
                    same(account.password(), password)
                            ? Verdict.APP_PASSWORD_WANTED
                            : Verdict.WRONG;
            case ALL_WELL, STARTTLS_FIRST, SIGN_IN_FIRST, WRONG_PASSWORD -> Verdict.WRONG;
        };
    }

    private static boolean same(Secret secret, String text) {
        byte[] wanted = secret.utf8();
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        try {
            return MessageDigest.isEqual(wanted, given);
        } finally {
            Arrays.fill(wanted, (byte) 0);
            Arrays.fill(given, (byte) 0);
        }
    }

    boolean has(String address) {
        return account(address).isPresent();
    }

    /// Puts a message into the recipient's inbox.
    void deliver(String recipient, byte[] message) {
        account(recipient)
                .ifPresent(account -> {
                    GreenMailUser owner =
                            managers.getUserManager().getUserByEmail(account.address().wire());
                    owner.deliver(GreenMailUtil.newMimeMessage(new ByteArrayInputStream(message)));
                });
    }

    private Optional<PracticeAccount> account(String address) {
        return EmailAddress.check(address) instanceof Checked.Valid<EmailAddress>(var wanted)
                ? accounts.stream()
                        .filter(account -> sameMailbox(account.address(), wanted))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean sameMailbox(EmailAddress one, EmailAddress other) {
        return one.domain().equals(other.domain())
                && one.localPart().equalsIgnoreCase(other.localPart());
    }
}
