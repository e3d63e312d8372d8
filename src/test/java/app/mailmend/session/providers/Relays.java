package app.mailmend.session.providers;

import static app.mailmend.diagnosis.Cause.ACCOUNT_ACTION_REQUIRED;
import static app.mailmend.diagnosis.Cause.AUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.BAD_CREDENTIALS;
import static app.mailmend.diagnosis.Cause.SENDER_NOT_OWNED;
import static app.mailmend.diagnosis.Cause.TLS_REQUIRED;
import static app.mailmend.diagnosis.Cause.WRONG_ENCRYPTION_FOR_PORT;
import static app.mailmend.diagnosis.Circumstance.ACCOUNT_NOT_ACTIVATED;
import static app.mailmend.diagnosis.Circumstance.NONE;
import static app.mailmend.diagnosis.Circumstance.PORT_WANTS_STARTTLS;
import static app.mailmend.diagnosis.Circumstance.SENDER_UNVERIFIED;
import static app.mailmend.diagnosis.Circumstance.SIGN_IN_NEVER_SENT;
import static app.mailmend.diagnosis.Circumstance.SMTP_CREDENTIAL_WANTED;
import static app.mailmend.session.providers.Words.ask;
import static app.mailmend.session.providers.Words.go;
import static app.mailmend.session.providers.Words.tls;

import app.mailmend.fix.Errand;
import app.mailmend.fix.Wanted;
import app.mailmend.settings.Encryption;
import java.util.stream.Stream;

/** Services that send for others: one signs in with what the service made for it. */
final class Relays {

    private static final String ADDRESS = "alice@shop.example";
    private static final String KEY = "key-9f8e7d6c5b4a";

    private static final Impersonation MAILPRO =
            new Impersonation(
                            "Mailpro",
                            ADDRESS,
                            KEY,
                            manner ->
                                    speaks(
                                                    manner,
                                                    "220 smtp.mailpro.com ESMTP ready",
                                                    "smtp.mailpro.com")
                                            .wantsTls(
                                                    "530 5.7.0 Must issue a STARTTLS command first")
                                            .wantsSignIn("530 5.7.0 Authentication required")
                                            .refuses(
                                                    "535 5.7.8 Error: authentication failed: authentication failure")
                                            .knows("shop-smtp", KEY))
                    .signsInAs("shop-smtp")
                    .startTls("smtp.mailpro.com", 587)
                    .tls("smtp.mailpro.com", 465);

    private static final Impersonation SES =
            new Impersonation(
                            "Amazon SES",
                            ADDRESS,
                            KEY,
                            manner ->
                                    speaks(
                                                    manner,
                                                    "220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-ABCDEF123 Ab1Cd2Ef3Gh4",
                                                    "email-smtp.amazonaws.com")
                                            .offersInClear("8BITMIME", "STARTTLS", "Ok")
                                            .offersInTls("8BITMIME", "AUTH PLAIN LOGIN", "Ok")
                                            .wantsTls("530 Must issue a STARTTLS command first")
                                            .wantsSignIn("530 Authentication required")
                                            .accepts("235 Authentication successful.")
                                            .refuses("535 Authentication Credentials Invalid")
                                            .knows("AKIAEXAMPLE", KEY))
                    .signsInAs("AKIAEXAMPLE")
                    .startTls("email-smtp.eu-central-1.amazonaws.com", 587)
                    .tls("email-smtp.eu-central-1.amazonaws.com", 465)
                    .startTls("email-smtp.eu-central-1.amazonaws.com", 25)
                    .startTls("email-smtp.us-east-1.amazonaws.com", 587, Manner::forgetsEverybody);

    private static final Impersonation SENDGRID =
            new Impersonation(
                            "SendGrid",
                            ADDRESS,
                            KEY,
                            manner ->
                                    speaks(
                                                    manner,
                                                    "220 SG ESMTP service ready at geopod-ismtpd-6",
                                                    "smtp.sendgrid.net")
                                            .wantsSignIn("550 Unauthenticated senders not allowed")
                                            .accepts("235 Authentication successful")
                                            .refuses(
                                                    "535 Authentication failed: Bad username / password")
                                            .knows("apikey", KEY))
                    .signsInAs("apikey")
                    .startTls("smtp.sendgrid.net", 587)
                    .tls("smtp.sendgrid.net", 465)
                    .startTls("smtp.sendgrid.net", 2525)
                    .startTls("smtp.sendgrid.net", 25);

    private static final Impersonation MAILGUN =
            new Impersonation(
                            "Mailgun",
                            ADDRESS,
                            KEY,
                            manner ->
                                    speaks(
                                                    manner,
                                                    "220 Mailgun Influx ready",
                                                    "smtp-out-n01.prod.us-east-1.postgun.com")
                                            .wantsSignInToRelay("550 5.7.1 Relaying denied")
                                            .refuses(
                                                    "535 5.7.0 Mailgun is not loving your login or password")
                                            .knows("postmaster@mg.shop.example", KEY))
                    .signsInAs("postmaster@mg.shop.example")
                    .startTls("smtp.mailgun.org", 587)
                    .tls("smtp.mailgun.org", 465)
                    .startTls("smtp.mailgun.org", 2525);

    private static final Impersonation BREVO =
            new Impersonation(
                            "Brevo",
                            ADDRESS,
                            KEY,
                            manner ->
                                    speaks(manner, "220 ESMTP Service Ready", "Hello laptop")
                                            .wantsSignIn("502 5.7.0 Please authenticate first")
                                            .refuses("535 5.7.8 Authentication failed")
                                            .knows("7a8b9c001@smtp-brevo.com", KEY))
                    .signsInAs("7a8b9c001@smtp-brevo.com")
                    .startTls("smtp-relay.brevo.com", 587)
                    .tls("smtp-relay.brevo.com", 465)
                    .startTls("smtp-relay.brevo.com", 2525);

    private Relays() {}

    private static Manner speaks(Manner manner, String greeting, String name) {
        return manner.greets(greeting, name)
                .offersInClear("8BITMIME", "PIPELINING", "SIZE 31457280", "STARTTLS")
                .offersInTls("8BITMIME", "PIPELINING", "SIZE 31457280", "AUTH PLAIN LOGIN");
    }

    static Stream<Story> stories() {
        return Stream.of(mailpro(), ses(), sendGrid(), mailgun(), brevo()).flatMap(all -> all);
    }

    private static Stream<Story> mailpro() {
        return Stream.of(
                MAILPRO.story("everything right"),
                MAILPRO.story("no encryption on 587: 530")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE, tls("smtp.mailpro.com", 465)),
                MAILPRO.story("sign-in not set: 530, and the address is not the name")
                        .withoutSignIn()
                        .needs(AUTH_REQUIRED, SIGN_IN_NEVER_SENT, ask(Wanted.SMTP_CREDENTIAL)),
                MAILPRO.story("the mailbox's own address and password")
                        .as(ADDRESS)
                        .withPassword("my own password")
                        .needs(
                                BAD_CREDENTIALS,
                                SMTP_CREDENTIAL_WANTED,
                                ask(Wanted.SMTP_CREDENTIAL)),
                MAILPRO.story("the mailbox's own address and password, refused with 530")
                        .as(ADDRESS)
                        .withPassword("my own password")
                        .where(manner -> manner.refuses("530 Authentication failed."))
                        .needs(
                                BAD_CREDENTIALS,
                                SMTP_CREDENTIAL_WANTED,
                                ask(Wanted.SMTP_CREDENTIAL)));
    }

    private static Stream<Story> ses() {
        return Stream.of(
                SES.story("everything right"),
                SES.story("no encryption on 587: 530")
                        .on(587, Encryption.NONE)
                        .isMended(
                                TLS_REQUIRED,
                                NONE,
                                tls("email-smtp.eu-central-1.amazonaws.com", 465)),
                SES.story("TLS at once on 587")
                        .on(587, Encryption.IMPLICIT_TLS)
                        .isMended(
                                WRONG_ENCRYPTION_FOR_PORT,
                                PORT_WANTS_STARTTLS,
                                tls("email-smtp.eu-central-1.amazonaws.com", 465)),
                SES.story("an access key of the account")
                        .withPassword("an access key")
                        .needs(
                                BAD_CREDENTIALS,
                                SMTP_CREDENTIAL_WANTED,
                                ask(Wanted.SMTP_CREDENTIAL)),
                SES.story("credentials of another region")
                        .at("email-smtp.us-east-1.amazonaws.com", 587, Encryption.STARTTLS)
                        .needs(
                                BAD_CREDENTIALS,
                                SMTP_CREDENTIAL_WANTED,
                                ask(Wanted.SMTP_CREDENTIAL)),
                SES.story("still in the sandbox")
                        .where(manner ->
                                manner.refusesMessages(
                                        "554 Message rejected: Email address is not verified. The following"
                                                + " identities failed the check in region EU-CENTRAL-1:"
                                                + " alice@shop.example"))
                        .sendingMail()
                        .needs(SENDER_NOT_OWNED, SENDER_UNVERIFIED, go(Errand.CONFIRM_THE_SENDER)),
                SES.story("everything right, and sent").sendingMail());
    }

    private static Stream<Story> sendGrid() {
        return Stream.of(
                SENDGRID.story("everything right"),
                SENDGRID.story("sign-in not set: 550")
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT, tls("smtp.sendgrid.net", 465)),
                SENDGRID.story("the address as name, where all are called apikey")
                        .as(ADDRESS)
                        .isMended(BAD_CREDENTIALS, SMTP_CREDENTIAL_WANTED),
                SENDGRID.story("a key that was withdrawn")
                        .where(manner ->
                                manner.answersSignIn(
                                        "535 Authentication failed: The provided authorization grant is"
                                                + " invalid, expired, or revoked"))
                        .needs(
                                BAD_CREDENTIALS,
                                SMTP_CREDENTIAL_WANTED,
                                ask(Wanted.SMTP_CREDENTIAL)),
                SENDGRID.story("a sender nobody verified")
                        .where(manner ->
                                manner.refusesMessages(
                                        "550 The from address does not match a verified Sender Identity."
                                                + " Mail cannot be sent until this error is resolved. Visit"
                                                + " https://sendgrid.com/docs/for-developers/sending-email/sender-identity/"
                                                + " to see the Sender Identity requirements"))
                        .sendingMail()
                        .needs(SENDER_NOT_OWNED, SENDER_UNVERIFIED, go(Errand.CONFIRM_THE_SENDER)));
    }

    private static Stream<Story> mailgun() {
        return Stream.of(
                MAILGUN.story("everything right"),
                MAILGUN.story("the mailbox's own address and password")
                        .as(ADDRESS)
                        .withPassword("my own password")
                        .needs(
                                BAD_CREDENTIALS,
                                SMTP_CREDENTIAL_WANTED,
                                ask(Wanted.SMTP_CREDENTIAL)),
                MAILGUN.story("a sandbox that sends to chosen people only")
                        .where(manner ->
                                manner.refusesMessages(
                                        "554 Sandbox subdomains are for test purposes only. Please add your"
                                                + " own domain or add the address to authorized recipients in"
                                                + " Account Settings."))
                        .sendingMail()
                        .needs(
                                ACCOUNT_ACTION_REQUIRED,
                                ACCOUNT_NOT_ACTIVATED,
                                go(Errand.FINISH_THE_ACCOUNT)),
                MAILGUN.story("an account nobody activated")
                        .where(manner ->
                                manner.refusesMessages(
                                        "421 Domain mg.shop.example is not allowed to send: Please activate"
                                                + " your Mailgun account. Check your inbox or log in to your"
                                                + " control panel to resend the activation email."))
                        .sendingMail()
                        .needs(
                                ACCOUNT_ACTION_REQUIRED,
                                ACCOUNT_NOT_ACTIVATED,
                                go(Errand.FINISH_THE_ACCOUNT)));
    }

    private static Stream<Story> brevo() {
        return Stream.of(
                BREVO.story("everything right"),
                BREVO.story("the address of the account, where a name was made")
                        .as(ADDRESS)
                        .needs(
                                BAD_CREDENTIALS,
                                SMTP_CREDENTIAL_WANTED,
                                ask(Wanted.SMTP_CREDENTIAL)),
                BREVO.story("an account nobody activated")
                        .where(manner ->
                                manner.refusesMessages(
                                        "502 5.7.0 Your SMTP account is not yet activated"))
                        .sendingMail()
                        .needs(
                                ACCOUNT_ACTION_REQUIRED,
                                ACCOUNT_NOT_ACTIVATED,
                                go(Errand.FINISH_THE_ACCOUNT)),
                BREVO.story("a network that was not allowed")
                        .where(manner -> manner.answersSignIn("525 5.7.1 Unauthorized IP address"))
                        .needs(ACCOUNT_ACTION_REQUIRED, NONE, go(Errand.SIGN_IN_ON_THE_WEB)));
    }
}
