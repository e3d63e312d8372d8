package app.mailmend.session.providers;

import static app.mailmend.diagnosis.Cause.ACCOUNT_SUSPENDED;
import static app.mailmend.diagnosis.Cause.AUTH_MECHANISM_UNSUPPORTED;
import static app.mailmend.diagnosis.Cause.AUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.AUTH_THROTTLED;
import static app.mailmend.diagnosis.Cause.BAD_CREDENTIALS;
import static app.mailmend.diagnosis.Cause.CONNECTION_REFUSED;
import static app.mailmend.diagnosis.Cause.PORT_BLOCKED;
import static app.mailmend.diagnosis.Cause.SENDER_INVALID;
import static app.mailmend.diagnosis.Cause.TLS_REQUIRED;
import static app.mailmend.diagnosis.Cause.WRONG_ENCRYPTION_FOR_PORT;
import static app.mailmend.diagnosis.Circumstance.NONE;
import static app.mailmend.diagnosis.Circumstance.ONLY_THIS_PORT;
import static app.mailmend.diagnosis.Circumstance.PORT_WANTS_IMPLICIT_TLS;
import static app.mailmend.diagnosis.Circumstance.PORT_WANTS_STARTTLS;
import static app.mailmend.diagnosis.Circumstance.SIGN_IN_HIDDEN_UNTIL_TLS;
import static app.mailmend.diagnosis.Circumstance.SIGN_IN_NEVER_SENT;
import static app.mailmend.diagnosis.Circumstance.SIGN_IN_OF_ORGANISATION;
import static app.mailmend.session.providers.Words.ask;
import static app.mailmend.session.providers.Words.go;
import static app.mailmend.session.providers.Words.startTls;
import static app.mailmend.session.providers.Words.tls;

import app.mailmend.fix.Errand;
import app.mailmend.fix.Wanted;
import app.mailmend.session.providers.Impersonation.Way;
import app.mailmend.settings.Encryption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Servers that hosters, companies and clubs run for themselves. */
final class OwnServers {

    private static final String ADDRESS = "alice@shop.example";
    private static final String PASSWORD = "correct horse";
    private static final String HOST = "mail.shop.example";

    private static final Impersonation CPANEL =
            named("cPanel with Exim", OwnServers::exim)
                    .tls(HOST, 465)
                    .startTls(HOST, 587)
                    .startTls(HOST, 25);

    private static final Impersonation EXCHANGE =
            named(
                            "Exchange of a company",
                            manner ->
                                    exchange(manner)
                                            .offersInTls(
                                                    "SIZE 37748736",
                                                    "PIPELINING",
                                                    "DSN",
                                                    "ENHANCEDSTATUSCODES",
                                                    "AUTH GSSAPI NTLM LOGIN",
                                                    "8BITMIME",
                                                    "BINARYMIME",
                                                    "CHUNKING"))
                    .signsInAs("SHOP\\alice")
                    .startTls(HOST, 587)
                    .startTls(
                            HOST,
                            25,
                            manner ->
                                    manner.offersInTls(
                                                    "SIZE 37748736",
                                                    "PIPELINING",
                                                    "DSN",
                                                    "ENHANCEDSTATUSCODES",
                                                    "X-ANONYMOUSTLS",
                                                    "AUTH NTLM",
                                                    "X-EXPS GSSAPI NTLM",
                                                    "8BITMIME",
                                                    "BINARYMIME",
                                                    "CHUNKING",
                                                    "XRDST")
                                            .wantsSignIn("")
                                            .wantsSignInToRelay(
                                                    "550 5.7.54 SMTP; Unable to relay recipient in"
                                                            + " non-accepted domain"));

    private static final Impersonation POSTFIX =
            named("Postfix, strictly set up", OwnServers::postfix)
                    .tls(HOST, 465)
                    .startTls(HOST, 587)
                    .startTls(
                            HOST,
                            25,
                            manner ->
                                    manner.offersInTls(
                                            "PIPELINING",
                                            "SIZE 10240000",
                                            "VRFY",
                                            "ETRN",
                                            "ENHANCEDSTATUSCODES",
                                            "8BITMIME",
                                            "DSN",
                                            "SMTPUTF8",
                                            "CHUNKING"));

    private static final Impersonation DOVECOT =
            named(
                            "Dovecot Submission",
                            manner ->
                                    manner.greets("220 mail.shop.example Dovecot ready.", HOST)
                                            .offersInClear(
                                                    "8BITMIME",
                                                    "AUTH ",
                                                    "BURL imap",
                                                    "CHUNKING",
                                                    "ENHANCEDSTATUSCODES",
                                                    "SIZE",
                                                    "STARTTLS",
                                                    "PIPELINING")
                                            .offersInTls(
                                                    "8BITMIME",
                                                    "AUTH PLAIN LOGIN",
                                                    "BURL imap",
                                                    "CHUNKING",
                                                    "ENHANCEDSTATUSCODES",
                                                    "SIZE",
                                                    "PIPELINING")
                                            .wantsSignIn("530 5.7.0 Authentication required.")
                                            .accepts("235 2.7.0 Logged in.")
                                            .refuses("535 5.7.8 Authentication failed.")
                                            .knows(ADDRESS, PASSWORD))
                    .startTls(HOST, 587);

    private static final Impersonation HMAIL =
            named(
                            "hMailServer",
                            manner ->
                                    manner.greets("220 mail.shop.example ESMTP", HOST)
                                            .offersInClear("SIZE 20480000", "STARTTLS", "HELP")
                                            .offersInTls(
                                                    "SIZE 20480000", "AUTH LOGIN PLAIN", "HELP")
                                            .wantsTls("530 Must issue STARTTLS first.")
                                            .wantsSignInToRelay(
                                                    "530 SMTP authentication is required.")
                                            .accepts("235 authenticated.")
                                            .refuses(
                                                    "535 Authentication failed. Restarting authentication process.")
                                            .knows(ADDRESS, PASSWORD))
                    .startTls(HOST, 587)
                    .startTls(HOST, 25);

    private static final Impersonation KERIO =
            named(
                            "Kerio Connect",
                            manner ->
                                    manner.greets(
                                                    "220 mail.shop.example Kerio Connect 10.0.6 ESMTP ready",
                                                    HOST)
                                            .offersInClear(
                                                    "AUTH CRAM-MD5 PLAIN LOGIN DIGEST-MD5 NTLM",
                                                    "STARTTLS",
                                                    "ENHANCEDSTATUSCODES",
                                                    "8BITMIME",
                                                    "PIPELINING",
                                                    "ETRN",
                                                    "DSN",
                                                    "HELP")
                                            .offersInTls(
                                                    "AUTH CRAM-MD5 PLAIN LOGIN DIGEST-MD5 NTLM",
                                                    "ENHANCEDSTATUSCODES",
                                                    "8BITMIME",
                                                    "PIPELINING",
                                                    "ETRN",
                                                    "DSN",
                                                    "HELP")
                                            .wantsSignIn("550 5.7.1 Authentication Required")
                                            .accepts("235 2.0.0 Authentication successful")
                                            .refuses("535 5.7.8 Authentication failed")
                                            .knows(ADDRESS, PASSWORD))
                    .tls(HOST, 465)
                    .startTls(HOST, 587);

    private OwnServers() {}

    private static Impersonation named(String name, Consumer<Manner> manner) {
        return new Impersonation(name, ADDRESS, PASSWORD, manner);
    }

    private static void exim(Manner manner) {
        manner.greets(
                        "220-server7.hoster.example ESMTP Exim 4.98.2 #2 Sun, 22 Nov 2026 10:00:00 +0000\n"
                                + "220-We do not authorize the use of this system to transport unsolicited,\n"
                                + "220 and/or bulk e-mail.",
                        "server7.hoster.example Hello laptop [192.0.2.7]")
                .offersInClear(
                        "SIZE 52428800",
                        "LIMITS MAILMAX=1000 RCPTMAX=50000",
                        "8BITMIME",
                        "PIPELINING",
                        "PIPECONNECT",
                        "STARTTLS",
                        "HELP")
                .offersInTls(
                        "SIZE 52428800",
                        "LIMITS MAILMAX=1000 RCPTMAX=50000",
                        "8BITMIME",
                        "PIPELINING",
                        "PIPECONNECT",
                        "AUTH PLAIN LOGIN",
                        "HELP")
                .wantsSignInToRelay(
                        "550-Please turn on SMTP Authentication in your mail client. laptop\n"
                                + "550-[192.0.2.7]:49152 is not permitted to relay through this server without\n"
                                + "550 authentication.")
                .accepts("235 Authentication succeeded")
                .refuses("535 Incorrect authentication data")
                .knows(ADDRESS, PASSWORD);
    }

    private static Manner exchange(Manner manner) {
        return manner.greets(
                        "220 EX01.shop.example Microsoft ESMTP MAIL Service ready at Sun, 22 Nov 2026 10:00:00 +0100",
                        "EX01.shop.example Hello [192.0.2.7]")
                .offersInClear(
                        "SIZE 37748736",
                        "PIPELINING",
                        "DSN",
                        "ENHANCEDSTATUSCODES",
                        "STARTTLS",
                        "AUTH GSSAPI NTLM",
                        "8BITMIME",
                        "BINARYMIME",
                        "CHUNKING")
                .wantsSignIn(
                        "530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM"
                                + " [EX01.shop.example]")
                .accepts("235 2.7.0 Authentication successful")
                .refuses("535 5.7.3 Authentication unsuccessful")
                .knows("SHOP\\alice", PASSWORD)
                .owns(
                        List.of(ADDRESS),
                        sender ->
                                "550 5.7.60 SMTP; Client does not have permissions to send as this sender");
    }

    private static void postfix(Manner manner) {
        manner.greets("220 mail.shop.example ESMTP Postfix (Debian/GNU)", HOST)
                .offersInClear(
                        "PIPELINING",
                        "SIZE 10240000",
                        "VRFY",
                        "ETRN",
                        "STARTTLS",
                        "ENHANCEDSTATUSCODES",
                        "8BITMIME",
                        "DSN",
                        "SMTPUTF8",
                        "CHUNKING")
                .offersInTls(
                        "PIPELINING",
                        "SIZE 10240000",
                        "VRFY",
                        "ETRN",
                        "AUTH PLAIN LOGIN",
                        "ENHANCEDSTATUSCODES",
                        "8BITMIME",
                        "DSN",
                        "SMTPUTF8",
                        "CHUNKING")
                .wantsSignInToRelay("554 5.7.1 <someone@example.com>: Relay access denied")
                .accepts("235 2.7.0 Authentication successful")
                .refuses("535 5.7.8 Error: authentication failed: (reason unavailable)")
                .knows(ADDRESS, PASSWORD)
                .judgesSenderLate()
                .owns(
                        List.of(ADDRESS),
                        sender ->
                                "553 5.7.1 <"
                                        + sender
                                        + ">: Sender address rejected: not owned by user alice@shop.example");
    }

    static Stream<Story> stories() {
        return Stream.of(cPanel(), exchange(), postfix(), dovecot(), hMail(), kerio())
                .flatMap(all -> all);
    }

    private static Stream<Story> cPanel() {
        return Stream.of(
                CPANEL.story("everything right"),
                CPANEL.story("sign-in not set: please turn on SMTP Authentication")
                        .on(25, Encryption.STARTTLS)
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                CPANEL.story("no encryption, where the sign-in is hidden until TLS")
                        .on(587, Encryption.NONE)
                        .isMended(AUTH_REQUIRED, SIGN_IN_HIDDEN_UNTIL_TLS),
                CPANEL.story("465 is closed")
                        .but(465, Way.REFUSED)
                        .isMended(CONNECTION_REFUSED, ONLY_THIS_PORT, startTls(HOST, 587)),
                CPANEL.story("587 is swallowed")
                        .on(587, Encryption.STARTTLS)
                        .but(587, Way.SWALLOWED)
                        .isMended(PORT_BLOCKED, ONLY_THIS_PORT),
                CPANEL.story("the name without the domain")
                        .as("alice")
                        .isMended(BAD_CREDENTIALS, NONE),
                CPANEL.story("a wrong password")
                        .withPassword("wrong horse")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.PASSWORD)),
                CPANEL.story("a sender that cannot be verified")
                        .where(manner ->
                                manner.refusesRecipients(
                                        "550-Verification failed for <alice@shop.example>\n"
                                                + "550-No Such User Here\n"
                                                + "550 Sender verify failed"))
                        .needs(SENDER_INVALID, NONE, ask(Wanted.SENDER_ADDRESS)),
                CPANEL.story("the hoster has stopped the domain's mail")
                        .where(manner ->
                                manner.refusesRecipients(
                                        "550 Outgoing mail from \"shop.example\" has been suspended."))
                        .needs(ACCOUNT_SUSPENDED, NONE, go(Errand.SIGN_IN_ON_THE_WEB)));
    }

    private static Stream<Story> exchange() {
        return Stream.of(
                EXCHANGE.story("everything right"),
                EXCHANGE.story("NTLM only on 25")
                        .on(25, Encryption.STARTTLS)
                        .isMended(AUTH_MECHANISM_UNSUPPORTED, SIGN_IN_OF_ORGANISATION),
                EXCHANGE.story("sign-in not set: 5.7.57")
                        .withoutSignIn()
                        .needs(AUTH_REQUIRED, SIGN_IN_NEVER_SENT, ask(Wanted.PASSWORD)),
                EXCHANGE.story("the address as name, where DOMAIN\\name is wanted")
                        .as(ADDRESS)
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.PASSWORD)),
                EXCHANGE.story("another sender: 5.7.60")
                        .from("boss@shop.example")
                        .isMendedBySender(NONE));
    }

    private static Stream<Story> postfix() {
        return Stream.of(
                POSTFIX.story("everything right"),
                POSTFIX.story("no encryption on 587, AUTH only inside TLS")
                        .on(587, Encryption.NONE)
                        .isMended(AUTH_REQUIRED, SIGN_IN_HIDDEN_UNTIL_TLS),
                POSTFIX.story("no encryption on 587: 530 STARTTLS first")
                        .on(587, Encryption.NONE)
                        .where(manner ->
                                manner.wantsTls("530 5.7.0 Must issue a STARTTLS command first"))
                        .isMended(TLS_REQUIRED, NONE),
                POSTFIX.story("the port for receiving: 554 on 25")
                        .on(25, Encryption.NONE)
                        .isMended(AUTH_REQUIRED, SIGN_IN_HIDDEN_UNTIL_TLS),
                POSTFIX.story("TLS at once on 587")
                        .on(587, Encryption.IMPLICIT_TLS)
                        .isMended(WRONG_ENCRYPTION_FOR_PORT, PORT_WANTS_STARTTLS),
                POSTFIX.story("no encryption on 465")
                        .on(465, Encryption.NONE)
                        .isMended(WRONG_ENCRYPTION_FOR_PORT, PORT_WANTS_IMPLICIT_TLS),
                POSTFIX.story("another sender: not owned by user")
                        .from("bob@shop.example")
                        .isMendedBySender(NONE),
                POSTFIX.story("a wrong password")
                        .withPassword("wrong horse")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.PASSWORD)));
    }

    private static Stream<Story> dovecot() {
        return Stream.of(
                DOVECOT.story("everything right"),
                DOVECOT.story("no encryption: 530")
                        .on(587, Encryption.NONE)
                        .isMended(AUTH_REQUIRED, SIGN_IN_HIDDEN_UNTIL_TLS),
                DOVECOT.story("465, which is closed")
                        .on(465, Encryption.IMPLICIT_TLS)
                        .isMended(CONNECTION_REFUSED, ONLY_THIS_PORT),
                DOVECOT.story("sign-in not set: 530")
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                DOVECOT.story("a wrong password")
                        .withPassword("wrong horse")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.PASSWORD)));
    }

    private static Stream<Story> hMail() {
        return Stream.of(
                HMAIL.story("everything right"),
                HMAIL.story("no encryption: 530")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                HMAIL.story("sign-in not set: 530")
                        .on(25, Encryption.STARTTLS)
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                HMAIL.story("the name without the domain")
                        .as("alice")
                        .isMended(BAD_CREDENTIALS, NONE),
                HMAIL.story("too many wrong passwords")
                        .where(manner ->
                                manner.answersSignIn(
                                        "535 Authentication failed. Too many invalid logon attempts."))
                        .needs(AUTH_THROTTLED, NONE, go(Errand.WAIT_AND_TRY_AGAIN)));
    }

    private static Stream<Story> kerio() {
        return Stream.of(
                KERIO.story("everything right"),
                KERIO.story("sign-in not set: 550")
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                KERIO.story("no encryption on 587, where a sign-in is offered in clear")
                        .on(587, Encryption.NONE)
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT, tls(HOST, 465)),
                KERIO.story("a wrong password, where the third is hung up on")
                        .withPassword("wrong horse")
                        .where(manner -> manner.hangsUpAfter(3))
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.PASSWORD)));
    }
}
