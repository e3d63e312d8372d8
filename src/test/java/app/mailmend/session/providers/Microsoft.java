package app.mailmend.session.providers;

import static app.mailmend.diagnosis.Cause.ACCOUNT_ACTION_REQUIRED;
import static app.mailmend.diagnosis.Cause.AUTH_NOT_OFFERED;
import static app.mailmend.diagnosis.Cause.AUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.BAD_CREDENTIALS;
import static app.mailmend.diagnosis.Cause.CONNECTION_REFUSED;
import static app.mailmend.diagnosis.Cause.OAUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.SENDER_NOT_OWNED;
import static app.mailmend.diagnosis.Cause.SMTP_AUTH_DISABLED;
import static app.mailmend.diagnosis.Cause.TLS_REQUIRED;
import static app.mailmend.diagnosis.Circumstance.NONE;
import static app.mailmend.diagnosis.Circumstance.ONLY_THIS_PORT;
import static app.mailmend.diagnosis.Circumstance.POLICY_OF_ORGANISATION;
import static app.mailmend.diagnosis.Circumstance.SIGN_IN_NEVER_SENT;
import static app.mailmend.diagnosis.Circumstance.SWITCH_OF_MAILBOX;
import static app.mailmend.diagnosis.Circumstance.SWITCH_OF_ORGANISATION;
import static app.mailmend.diagnosis.Circumstance.WRONG_HOST;
import static app.mailmend.session.providers.Words.ask;
import static app.mailmend.session.providers.Words.tell;

import app.mailmend.fix.Addressee;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Letter;
import app.mailmend.fix.Wanted;
import app.mailmend.settings.Encryption;
import java.util.stream.Stream;

/** Microsoft 365 in every way it says no, and Outlook.com. */
final class Microsoft {

    private static final String HOST = "smtp.office365.com";
    private static final String MX = "contoso-example.mail.protection.outlook.com";
    private static final String ID =
            " [FR3P281CA0001.DEUP281.PROD.OUTLOOK.COM 2026-11-22T10:00:00.000Z 08DE2A0000000000]";

    private static final Impersonation BUSINESS =
            new Impersonation(
                            "Microsoft 365",
                            "alice@contoso.example",
                            "correct horse",
                            manner ->
                                    speaks(manner).knows("alice@contoso.example", "correct horse"))
                    .record("contoso.example. MX 0 " + MX + ".")
                    .startTls(HOST, 587)
                    .startTls(HOST, 25)
                    .startTls(MX, 25, Microsoft::receives);

    private static final Impersonation PERSONAL =
            new Impersonation(
                            "Outlook.com",
                            "alice@outlook.com",
                            "token-of-alice",
                            manner ->
                                    speaks(manner)
                                            .knowsToken("alice@outlook.com", "token-of-alice")
                                            .refuses(
                                                    unsuccessful(
                                                            "basic authentication is disabled.")))
                    .signsInWithToken()
                    .startTls("smtp-mail.outlook.com", 587)
                    .startTls(HOST, 587);

    private Microsoft() {}

    private static Manner speaks(Manner manner) {
        return manner.greets(
                        "220 FR3P281CA0001.outlook.office365.com Microsoft ESMTP MAIL Service ready at"
                                + " Sun, 22 Nov 2026 10:00:00 +0000 [08DE2A0000000000]",
                        "FR3P281CA0001.outlook.office365.com Hello [192.0.2.7]")
                .offersInClear(
                        "SIZE 157286400",
                        "PIPELINING",
                        "DSN",
                        "ENHANCEDSTATUSCODES",
                        "STARTTLS",
                        "8BITMIME",
                        "BINARYMIME",
                        "CHUNKING",
                        "SMTPUTF8")
                .offersInTls(
                        "SIZE 157286400",
                        "PIPELINING",
                        "DSN",
                        "ENHANCEDSTATUSCODES",
                        "AUTH LOGIN XOAUTH2",
                        "8BITMIME",
                        "BINARYMIME",
                        "CHUNKING",
                        "SMTPUTF8")
                .wantsTls("451 5.7.3 STARTTLS is required to send mail" + ID)
                .wantsSignIn("530 5.7.57 Client not authenticated to send mail." + ID)
                .accepts("235 2.7.0 Authentication successful")
                .refuses("535 5.7.3 Authentication unsuccessful" + ID);
    }

    /** The server that receives mail for the domain: nobody signs in there. */
    private static void receives(Manner manner) {
        manner.offersInTls("SIZE 157286400", "PIPELINING", "DSN", "ENHANCEDSTATUSCODES", "8BITMIME")
                .wantsTls("")
                .wantsSignIn("")
                .wantsSignInToRelay("550 5.7.64 TenantAttribution; Relay Access Denied" + ID);
    }

    private static String unsuccessful(String why) {
        return "535 5.7.139 Authentication unsuccessful, " + why + ID;
    }

    static Stream<Story> stories() {
        return Stream.of(settings(), refusals(), senders(), personal()).flatMap(all -> all);
    }

    private static Stream<Story> settings() {
        return Stream.of(
                BUSINESS.story("everything right"),
                BUSINESS.story("no encryption on 587")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                BUSINESS.story("TLS at once on 465, which is closed")
                        .on(465, Encryption.IMPLICIT_TLS)
                        .isMended(CONNECTION_REFUSED, ONLY_THIS_PORT),
                BUSINESS.story("sign-in not set: 5.7.57")
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                BUSINESS.story("the server that receives mail")
                        .at(MX, 25, Encryption.STARTTLS)
                        .needs(AUTH_NOT_OFFERED, WRONG_HOST, ask(Wanted.HOST_NAME)));
    }

    private static Stream<Story> refusals() {
        return Stream.of(
                refused(
                                "switched off for the tenant",
                                unsuccessful(
                                        "SmtpClientAuthentication is disabled for the Tenant. Visit"
                                                + " https://aka.ms/smtp_auth_disabled for more information."))
                        .needs(
                                SMTP_AUTH_DISABLED,
                                SWITCH_OF_ORGANISATION,
                                letter(Letter.SMTP_AUTH_OFF_FOR_ORGANISATION)),
                refused(
                                "switched off for the mailbox",
                                unsuccessful(
                                        "SmtpClientAuthentication is disabled for the Mailbox. Visit"
                                                + " https://aka.ms/smtp_auth_disabled for more information."))
                        .needs(
                                SMTP_AUTH_DISABLED,
                                SWITCH_OF_MAILBOX,
                                letter(Letter.SMTP_AUTH_OFF_FOR_MAILBOX)),
                refused(
                                "basic authentication disabled",
                                unsuccessful("basic authentication is disabled."))
                        .needs(OAUTH_REQUIRED, NONE, ask(Wanted.BROWSER_SIGN_IN)),
                refused(
                                "security defaults",
                                unsuccessful(
                                        "user is locked by your organization's security defaults"
                                                + " policy. Contact your administrator."))
                        .needs(
                                ACCOUNT_ACTION_REQUIRED,
                                POLICY_OF_ORGANISATION,
                                ask(Wanted.BROWSER_SIGN_IN))
                        .alsoOffering(letter(Letter.SECURITY_DEFAULTS)),
                refused(
                                "the criteria of a policy not met",
                                unsuccessful(
                                        "the request did not meet the criteria to be authenticated"
                                                + " successfully. Contact your administrator."))
                        .needs(
                                ACCOUNT_ACTION_REQUIRED,
                                POLICY_OF_ORGANISATION,
                                letter(Letter.CONDITIONAL_ACCESS)),
                refused("a wrong password", unsuccessful("the user credentials were incorrect."))
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.PASSWORD)),
                refused(
                                "unsuccessful without a reason: 5.7.3",
                                "535 5.7.3 Authentication unsuccessful" + ID)
                        .needs(
                                SMTP_AUTH_DISABLED,
                                SWITCH_OF_MAILBOX,
                                letter(Letter.SMTP_AUTH_OFF_FOR_MAILBOX)),
                refused(
                                "basic authentication retired: 5.7.30",
                                "550 5.7.30 Basic authentication is not supported for Client Submission."
                                        + ID)
                        .needs(OAUTH_REQUIRED, NONE, ask(Wanted.BROWSER_SIGN_IN)),
                BUSINESS.story("anonymous although signed in: 5.7.57 after 235")
                        .where(manner ->
                                manner.owns(
                                        Stream.of("nobody").toList(),
                                        sender ->
                                                "530 5.7.57 Client not authenticated to send mail."
                                                        + ID))
                        .needs(
                                ACCOUNT_ACTION_REQUIRED,
                                POLICY_OF_ORGANISATION,
                                letter(Letter.CONDITIONAL_ACCESS)));
    }

    private static Story refused(String title, String reply) {
        return BUSINESS.story(title).where(manner -> manner.answersSignIn(reply));
    }

    private static Fix letter(Letter letter) {
        return tell(Addressee.ADMINISTRATOR, letter);
    }

    private static Stream<Story> senders() {
        return Stream.of(
                BUSINESS.story("everything right, and sent").sendingMail(),
                sent(
                                "may not send as the sender: 5.7.60",
                                "550 5.7.60 SMTP; Client does not have permissions to send as this sender"
                                        + ID)
                        .needs(SENDER_NOT_OWNED, NONE, ask(Wanted.SENDER_ADDRESS)),
                sent(
                                "SendAsDenied behind the message",
                                "554 5.2.252 SendAsDenied; alice@contoso.example not allowed to send as"
                                        + " boss@contoso.example;"
                                        + " STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied;"
                                        + " Failed to process message due to a permanent exception with"
                                        + " message [BeginDiagnosticData]Cannot submit message."
                                        + " 0.35250:0A003084[EndDiagnosticData]"
                                        + ID)
                        .needs(SENDER_NOT_OWNED, NONE, ask(Wanted.SENDER_ADDRESS)),
                sent(
                                "no access to the mailbox: 430 STOREDRV",
                                "430 4.2.0 STOREDRV; mailbox logon failure; MapiExceptionLogonFailed:"
                                        + " Unable to open mailbox."
                                        + ID)
                        .needs(SENDER_NOT_OWNED, NONE, ask(Wanted.SENDER_ADDRESS)));
    }

    private static Story sent(String title, String reply) {
        return BUSINESS.story(title)
                .from("boss@contoso.example")
                .where(manner -> manner.refusesMessages(reply))
                .sendingMail();
    }

    private static Stream<Story> personal() {
        return Stream.of(
                PERSONAL.story("everything right, signed in through the browser"),
                PERSONAL.story("a password")
                        .withPassword("my own password")
                        .needs(OAUTH_REQUIRED, NONE, ask(Wanted.BROWSER_SIGN_IN)),
                PERSONAL.story("an app password, which is a password as well")
                        .withPassword("abcdefghijklmnop")
                        .needs(OAUTH_REQUIRED, NONE, ask(Wanted.BROWSER_SIGN_IN)),
                PERSONAL.story("no encryption on 587")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE));
    }
}
