package app.mailmend.session.providers;

import app.mailmend.testing.AuthAttempt;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.SmtpCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How one provider's servers talk: what they offer, and what they say to somebody who does
 * something wrong. Replies are word for word what such servers say; private parts are made up.
 */
final class Manner {

    private record Account(String user, String password) {}

    private String greeting = "220 mail.example.test ESMTP";
    private String name = "mail.example.test";
    private String[] inClear = {"STARTTLS"};
    private String[] inTls = {"AUTH PLAIN LOGIN"};
    private String wantsTls = "";
    private String wantsSignIn = "";
    private String wantsSignInToRelay = "";
    private String strangers = "";
    private String accepts = "235 2.7.0 Authentication successful";
    private String refuses = "535 5.7.8 Authentication failed";
    private String always = "";
    private final List<Account> accounts = new ArrayList<>();
    private final List<String> senders = new ArrayList<>();
    private UnaryOperator<String> foreignSender = sender -> "";
    private boolean foreignSenderAtRecipient;
    private String recipients = "";
    private String messages = "";
    private int mostRefusals = Integer.MAX_VALUE;
    private int refused;
    private String sender = "";

    Manner greets(String reply, String ownName) {
        greeting = reply;
        name = ownName;
        return this;
    }

    Manner offersInClear(String... keywords) {
        inClear = keywords;
        return this;
    }

    Manner offersInTls(String... keywords) {
        inTls = keywords;
        return this;
    }

    /** To MAIL on a connection without TLS. */
    Manner wantsTls(String reply) {
        wantsTls = reply;
        return this;
    }

    /** To MAIL without a sign-in. */
    Manner wantsSignIn(String reply) {
        wantsSignIn = reply;
        return this;
    }

    /** To RCPT without a sign-in, except for the provider's own people. */
    Manner wantsSignInToRelay(String reply) {
        wantsSignInToRelay = reply;
        return this;
    }

    /** To every RCPT without a sign-in. */
    Manner refusesStrangers(String reply) {
        strangers = reply;
        return this;
    }

    /** A name and a secret that are right. */
    Manner knows(String user, String password) {
        accounts.add(new Account(user, password));
        return this;
    }

    /** A name and an OAuth 2 access token that are right (XOAUTH2). */
    Manner knowsToken(String user, String token) {
        String response = "user=" + user + "\u0001auth=Bearer " + token + "\u0001\u0001";
        return knows("", response);
    }

    /** Somebody else's customers. */
    Manner forgetsEverybody() {
        accounts.clear();
        return this;
    }

    Manner accepts(String reply) {
        accepts = reply;
        return this;
    }

    /** To a sign-in with another name or secret. */
    Manner refuses(String reply) {
        refuses = reply;
        return this;
    }

    /** To every sign-in, right or wrong. */
    Manner answersSignIn(String reply) {
        always = reply;
        return this;
    }

    /** To the sign-in with this number, and those that follow. */
    Manner hangsUpAfter(int refusals) {
        mostRefusals = refusals;
        return this;
    }

    /** Mail goes out in the name of these only. */
    Manner owns(List<String> own, UnaryOperator<String> refusalOfOthers) {
        senders.addAll(own);
        foreignSender = refusalOfOthers;
        return this;
    }

    /** The sender is judged when the recipient is named, as Postfix does. */
    Manner judgesSenderLate() {
        foreignSenderAtRecipient = true;
        return this;
    }

    Manner refusesRecipients(String reply) {
        recipients = reply;
        return this;
    }

    /** To the message itself. */
    Manner refusesMessages(String reply) {
        messages = reply;
        return this;
    }

    void speakThrough(Dialogue dialogue) {
        dialogue.greeting(greeting)
                .name(name)
                .offerBeforeTls(inClear)
                .offerInsideTls(inTls)
                .onAuth(this::judge)
                .onMail(this::mail)
                .onRcpt(this::recipient)
                .onMessage(message -> messages.isEmpty() ? "250 2.0.0 Ok: queued" : messages);
    }

    private String judge(AuthAttempt attempt) {
        if (!always.isEmpty()) {
            return always;
        }
        if (accounts.contains(new Account(attempt.user(), attempt.password()))) {
            return accepts;
        }
        refused++;
        return refused < mostRefusals ? refuses : Dialogue.HANG_UP;
    }

    private String mail(SmtpCommand mail) {
        sender = address(mail.argument());
        if (!mail.insideTls() && !wantsTls.isEmpty()) {
            return wantsTls;
        }
        if (!mail.signedIn() && !wantsSignIn.isEmpty()) {
            return wantsSignIn;
        }
        return mail.signedIn() && !foreignSenderAtRecipient ? ofSender() : "";
    }

    /** Nothing where the usual answer is right. */
    private String ofSender() {
        return senders.isEmpty() || senders.contains(sender) ? "" : foreignSender.apply(sender);
    }

    private String recipient(SmtpCommand rcpt) {
        if (!rcpt.signedIn() && !strangers.isEmpty()) {
            return strangers;
        }
        boolean ownPeople = !address(rcpt.argument()).endsWith("@example.com");
        if (!rcpt.signedIn() && !ownPeople) {
            return wantsSignInToRelay;
        }
        String aboutSender = rcpt.signedIn() && foreignSenderAtRecipient ? ofSender() : "";
        return aboutSender.isEmpty() ? recipients : aboutSender;
    }

    private static String address(String argument) {
        return argument.substring(argument.indexOf('<') + 1, argument.indexOf('>'));
    }
}
