package app.mailmend.session.providers;

import static app.mailmend.diagnosis.Cause.ACCOUNT_ACTION_REQUIRED;
import static app.mailmend.diagnosis.Cause.APP_PASSWORD_REQUIRED;
import static app.mailmend.diagnosis.Cause.AUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.AUTH_THROTTLED;
import static app.mailmend.diagnosis.Cause.BAD_CREDENTIALS;
import static app.mailmend.diagnosis.Cause.CONNECTION_REFUSED;
import static app.mailmend.diagnosis.Cause.HOST_NOT_FOUND;
import static app.mailmend.diagnosis.Cause.PORT_BLOCKED;
import static app.mailmend.diagnosis.Cause.TLS_REQUIRED;
import static app.mailmend.diagnosis.Cause.WRONG_ENCRYPTION_FOR_PORT;
import static app.mailmend.diagnosis.Circumstance.NONE;
import static app.mailmend.diagnosis.Circumstance.ONLY_THIS_PORT;
import static app.mailmend.diagnosis.Circumstance.PORT_WANTS_IMPLICIT_TLS;
import static app.mailmend.diagnosis.Circumstance.PORT_WANTS_STARTTLS;
import static app.mailmend.diagnosis.Circumstance.SIGN_IN_NEVER_SENT;
import static app.mailmend.session.providers.Words.ask;
import static app.mailmend.session.providers.Words.go;
import static app.mailmend.session.providers.Words.startTls;

import app.mailmend.fix.Errand;
import app.mailmend.fix.Wanted;
import app.mailmend.session.providers.Impersonation.Way;
import app.mailmend.settings.Encryption;
import java.util.stream.Stream;

/** Gmail and Google Workspace. */
final class Google {

    private static final String HOST = "smtp.gmail.com";
    private static final String ID = "ffacd0b85a97d-385f0c8d1ccsm1234567f8f.9 - gsmtp";
    private static final String BAD_CREDENTIALS_REPLY =
            "535-5.7.8 Username and Password not accepted. For more information, go to\n"
                    + "535 5.7.8  https://support.google.com/mail/?p=BadCredentials "
                    + ID;
    private static final String APP_PASSWORD_REPLY =
            "534-5.7.9 Application-specific password required. For more information, go to\n"
                    + "534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor "
                    + ID;
    private static final String WEB_LOGIN_REPLY =
            "534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1&scc=1&plt=AKgnsbt\n"
                    + "534-5.7.14 4eCZ9Nw> Please log in via your web browser and then try again.\n"
                    + "534-5.7.14  Learn more at\n"
                    + "534 5.7.14  https://support.google.com/mail/answer/78754 "
                    + ID;
    private static final String TOO_MANY_REPLY =
            "454-4.7.0 Too many login attempts, please try again later. For more information,\n"
                    + "454-4.7.0  go to\n"
                    + "454 4.7.0  https://support.google.com/mail/answer/7126229 "
                    + ID;

    private static final Impersonation GMAIL =
            new Impersonation("Gmail", "alice@gmail.com", "abcd efgh ijkl mnop", Google::speaks)
                    .tls(HOST, 465)
                    .startTls(HOST, 587)
                    .startTls(HOST, 25);

    private static final Impersonation WORKSPACE =
            new Impersonation(
                            "Google Workspace",
                            "alice@shop.example",
                            "abcd efgh ijkl mnop",
                            manner -> {
                                speaks(manner);
                                manner.knows("alice@shop.example", "abcd efgh ijkl mnop");
                            })
                    .record("shop.example. MX 1 smtp.google.com.")
                    .tls(HOST, 465)
                    .startTls(HOST, 587)
                    .startTls(HOST, 25);

    private Google() {}

    private static void speaks(Manner manner) {
        manner.greets(
                        "220 smtp.gmail.com ESMTP " + ID,
                        "smtp.gmail.com at your service, [192.0.2.7]")
                .offersInClear(
                        "SIZE 35882577",
                        "8BITMIME",
                        "STARTTLS",
                        "ENHANCEDSTATUSCODES",
                        "PIPELINING",
                        "CHUNKING",
                        "SMTPUTF8")
                .offersInTls(
                        "SIZE 35882577",
                        "8BITMIME",
                        "AUTH LOGIN PLAIN XOAUTH2 PLAIN-CLIENTTOKEN OAUTHBEARER XOAUTH",
                        "ENHANCEDSTATUSCODES",
                        "PIPELINING",
                        "CHUNKING",
                        "SMTPUTF8")
                .wantsTls(
                        "530-5.7.0 Must issue a STARTTLS command first. For more information, go to\n"
                                + "530-5.7.0  https://support.google.com/a/answer/3221692 and review\n"
                                + "530 5.7.0 RFC 3207 specifications. "
                                + ID)
                .wantsSignIn(
                        "530-5.7.0 Authentication Required. For more information, go to\n"
                                + "530 5.7.0  https://support.google.com/accounts/troubleshooter/2402620. "
                                + ID)
                .accepts("235 2.7.0 Accepted")
                .refuses(BAD_CREDENTIALS_REPLY)
                .knows("alice@gmail.com", "abcd efgh ijkl mnop");
    }

    static Stream<Story> stories() {
        return Stream.concat(gmail(), workspace());
    }

    private static Stream<Story> gmail() {
        return Stream.of(
                GMAIL.story("everything right"),
                GMAIL.story("an alias as sender, which Google writes over")
                        .from("alias@shop.example"),
                GMAIL.story("no encryption on 587")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                GMAIL.story("no encryption on 25")
                        .on(25, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                GMAIL.story("TLS at once on 587")
                        .on(587, Encryption.IMPLICIT_TLS)
                        .isMended(WRONG_ENCRYPTION_FOR_PORT, PORT_WANTS_STARTTLS),
                GMAIL.story("STARTTLS on 465")
                        .on(465, Encryption.STARTTLS)
                        .isMended(WRONG_ENCRYPTION_FOR_PORT, PORT_WANTS_IMPLICIT_TLS),
                GMAIL.story("sign-in not set")
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                GMAIL.story("a name that does not exist")
                        .at("mail.gmail.com", 465, Encryption.IMPLICIT_TLS)
                        .isMended(HOST_NOT_FOUND, NONE),
                GMAIL.story("465 is closed")
                        .but(465, Way.REFUSED)
                        .isMended(CONNECTION_REFUSED, ONLY_THIS_PORT, startTls(HOST, 587)),
                GMAIL.story("587 is swallowed")
                        .on(587, Encryption.STARTTLS)
                        .but(587, Way.SWALLOWED)
                        .isMended(PORT_BLOCKED, ONLY_THIS_PORT),
                GMAIL.story("the account's password, two-step on")
                        .withPassword("my own password")
                        .where(manner -> manner.refuses(APP_PASSWORD_REPLY))
                        .needs(APP_PASSWORD_REQUIRED, NONE, ask(Wanted.APP_PASSWORD)),
                GMAIL.story("the account's password")
                        .withPassword("my own password")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.APP_PASSWORD)),
                GMAIL.story("a sign-in that looks strange to Google")
                        .where(manner -> manner.answersSignIn(WEB_LOGIN_REPLY))
                        .needs(ACCOUNT_ACTION_REQUIRED, NONE, go(Errand.SIGN_IN_ON_THE_WEB)),
                GMAIL.story("too many sign-ins")
                        .where(manner -> manner.answersSignIn(TOO_MANY_REPLY))
                        .needs(AUTH_THROTTLED, NONE, go(Errand.WAIT_AND_TRY_AGAIN)));
    }

    private static Stream<Story> workspace() {
        return Stream.of(
                WORKSPACE.story("everything right"),
                WORKSPACE
                        .story("no encryption on 587")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                WORKSPACE
                        .story("a server under the own domain")
                        .at("smtp.shop.example", 587, Encryption.STARTTLS)
                        .needs(HOST_NOT_FOUND, NONE, ask(Wanted.HOST_NAME)),
                WORKSPACE
                        .story("the account's password, app passwords allowed")
                        .withPassword("my own password")
                        .where(manner -> manner.refuses(APP_PASSWORD_REPLY))
                        .needs(APP_PASSWORD_REQUIRED, NONE, ask(Wanted.APP_PASSWORD)));
    }
}
