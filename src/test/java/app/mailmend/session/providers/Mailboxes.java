package app.mailmend.session.providers;

import static app.mailmend.diagnosis.Cause.ACCOUNT_ACTION_REQUIRED;
import static app.mailmend.diagnosis.Cause.APP_PASSWORD_REQUIRED;
import static app.mailmend.diagnosis.Cause.AUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.BAD_CREDENTIALS;
import static app.mailmend.diagnosis.Cause.CONNECTION_REFUSED;
import static app.mailmend.diagnosis.Cause.TLS_REQUIRED;
import static app.mailmend.diagnosis.Cause.WRONG_ENCRYPTION_FOR_PORT;
import static app.mailmend.diagnosis.Circumstance.NONE;
import static app.mailmend.diagnosis.Circumstance.ONLY_THIS_PORT;
import static app.mailmend.diagnosis.Circumstance.PORT_WANTS_STARTTLS;
import static app.mailmend.diagnosis.Circumstance.SENDER_UNVERIFIED;
import static app.mailmend.diagnosis.Circumstance.SIGN_IN_NEVER_SENT;
import static app.mailmend.session.providers.Words.ask;
import static app.mailmend.session.providers.Words.go;

import app.mailmend.fix.Errand;
import app.mailmend.fix.Wanted;
import app.mailmend.settings.Encryption;
import java.util.List;
import java.util.stream.Stream;

/** Mailboxes of large American and Indian providers. */
final class Mailboxes {

    private static final String APP_PASSWORD = "abcdefghijklmnop";
    private static final String AUTH005 = "535 5.7.0 (#AUTH005) Too many bad auth attempts.";

    private static final Impersonation YAHOO =
            new Impersonation("Yahoo", "alice@yahoo.com", APP_PASSWORD, Mailboxes::yahoo)
                    .tls("smtp.mail.yahoo.com", 465)
                    .startTls("smtp.mail.yahoo.com", 587);

    private static final Impersonation AOL =
            new Impersonation("AOL", "alice@aol.com", APP_PASSWORD, Mailboxes::yahoo)
                    .tls("smtp.aol.com", 465)
                    .startTls("smtp.aol.com", 587);

    private static final Impersonation ICLOUD =
            new Impersonation(
                            "iCloud", "alice@icloud.com", "abcd-efgh-ijkl-mnop", Mailboxes::icloud)
                    .startTls("smtp.mail.me.com", 587);

    private static final Impersonation ZOHO =
            new Impersonation("Zoho", "alice@zohomail.eu", "Ab3dEf6hIj9k", Mailboxes::zoho)
                    .tls("smtp.zoho.eu", 465)
                    .startTls("smtp.zoho.eu", 587)
                    .tls("smtp.zoho.com", 465, Manner::forgetsEverybody)
                    .startTls("smtp.zoho.com", 587, Manner::forgetsEverybody);

    private Mailboxes() {}

    private static void yahoo(Manner manner) {
        manner.greets(
                        "220 smtp.mail.yahoo.com ESMTP ready",
                        "hermes--production-ir2-7b9c8f5d9-abcde Hello [192.0.2.7]")
                .offersInClear(
                        "PIPELINING",
                        "ENHANCEDSTATUSCODES",
                        "8BITMIME",
                        "SIZE 41697280",
                        "STARTTLS")
                .offersInTls(
                        "PIPELINING",
                        "ENHANCEDSTATUSCODES",
                        "8BITMIME",
                        "SIZE 41697280",
                        "AUTH PLAIN LOGIN XOAUTH2 OAUTHBEARER")
                .wantsTls("530 5.7.1 Must issue a STARTTLS command first")
                .wantsSignIn(
                        "530 authentication required - for help go to"
                                + " http://help.yahoo.com/help/us/mail/pop/pop-11.html")
                .accepts("235 2.0.0 OK")
                .refuses("535 5.7.0 (#AUTH005) Too many bad auth attempts.")
                .knows("alice@yahoo.com", APP_PASSWORD)
                .knows("alice@aol.com", APP_PASSWORD)
                .owns(
                        List.of("alice@yahoo.com", "alice@aol.com"),
                        sender ->
                                "553 From: address not verified; see"
                                        + " http://help.yahoo.com/l/us/yahoo/mail/original/manage/sendfrom-07.html");
    }

    private static void icloud(Manner manner) {
        manner.greets(
                        "220 p00-icloudmta-asmtp-us-central-1k-10-percent-1.p00-icloudmta-asmtp-vip"
                                + ".icloud-mail-production.svc.kube.us-central-1k.k8s.cloud.apple.com"
                                + " iCloud SMTP - mail.me.com",
                        "p00-icloudmta-asmtp-us-central-1k-10-percent-1")
                .offersInClear(
                        "PIPELINING",
                        "SIZE 28311552",
                        "ETRN",
                        "STARTTLS",
                        "ENHANCEDSTATUSCODES",
                        "8BITMIME",
                        "DSN",
                        "CHUNKING")
                .offersInTls(
                        "PIPELINING",
                        "SIZE 28311552",
                        "ETRN",
                        "AUTH XOAUTH2 PLAIN LOGIN ATOKEN ATOKEN2 WSTOKEN WETOKEN",
                        "ENHANCEDSTATUSCODES",
                        "8BITMIME",
                        "DSN",
                        "CHUNKING")
                .wantsTls("530 5.7.0 Must issue a STARTTLS command first")
                .wantsSignIn("530 5.7.0 Authentication required")
                .accepts("235 2.7.0 Authentication successful")
                .refuses("535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6")
                .knows("alice@icloud.com", "abcd-efgh-ijkl-mnop")
                .owns(
                        List.of("alice@icloud.com"),
                        sender -> "550 5.7.0 From address is not one of your addresses.");
    }

    private static void zoho(Manner manner) {
        manner.greets(
                        "220 mx.zoho.eu SMTP Server ready November 22, 2026 2:00:00 AM PST",
                        "mx.zoho.eu Hello laptop (192.0.2.7)")
                .offersInClear("STARTTLS", "SIZE 53477376")
                .offersInTls("AUTH LOGIN PLAIN", "SIZE 53477376")
                .wantsTls("530 Must issue a STARTTLS command first.")
                .wantsSignIn("530 5.5.1 Authentication Required.")
                .accepts("235 Authentication Successful")
                .refuses("535 Authentication Failed")
                .knows("alice@zohomail.eu", "Ab3dEf6hIj9k")
                .owns(
                        List.of("alice@zohomail.eu"),
                        sender -> "553 Relaying disallowed as " + sender);
    }

    static Stream<Story> stories() {
        return Stream.of(yahoo(), aol(), icloud(), zoho()).flatMap(all -> all);
    }

    private static Stream<Story> yahoo() {
        return Stream.of(
                YAHOO.story("everything right"),
                YAHOO.story("no encryption on 587")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                YAHOO.story("sign-in not set")
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                YAHOO.story("the account's password: AUTH005")
                        .withPassword("my own password")
                        .needs(APP_PASSWORD_REQUIRED, NONE, ask(Wanted.APP_PASSWORD)),
                YAHOO.story("an address nobody confirmed, as sender")
                        .from("alice@shop.example")
                        .isMendedBySender(SENDER_UNVERIFIED));
    }

    private static Stream<Story> aol() {
        return Stream.of(
                AOL.story("everything right"),
                AOL.story("the account's password: AUTH005")
                        .withPassword("my own password")
                        .where(manner -> manner.refuses(AUTH005))
                        .needs(APP_PASSWORD_REQUIRED, NONE, ask(Wanted.APP_PASSWORD)),
                AOL.story("TLS at once on 587")
                        .on(587, Encryption.IMPLICIT_TLS)
                        .isMended(WRONG_ENCRYPTION_FOR_PORT, PORT_WANTS_STARTTLS));
    }

    private static Stream<Story> icloud() {
        return Stream.of(
                ICLOUD.story("everything right"),
                ICLOUD.story("TLS at once on 465, which is closed")
                        .on(465, Encryption.IMPLICIT_TLS)
                        .isMended(CONNECTION_REFUSED, ONLY_THIS_PORT),
                ICLOUD.story("TLS at once on 587")
                        .on(587, Encryption.IMPLICIT_TLS)
                        .isMended(WRONG_ENCRYPTION_FOR_PORT, PORT_WANTS_STARTTLS),
                ICLOUD.story("only the part before the @ as name")
                        .as("alice")
                        .isMended(BAD_CREDENTIALS, NONE),
                ICLOUD.story("the password of the Apple account")
                        .withPassword("my own password")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.APP_PASSWORD)),
                ICLOUD.story("an address that is not one of them, as sender")
                        .from("alice@shop.example")
                        .isMendedBySender(NONE));
    }

    private static Stream<Story> zoho() {
        return Stream.of(
                ZOHO.story("everything right"),
                ZOHO.story("the data centre of another region")
                        .at("smtp.zoho.com", 465, Encryption.IMPLICIT_TLS)
                        .isMended(BAD_CREDENTIALS, NONE),
                ZOHO.story("the data centre of another region, and a wrong password")
                        .at("smtp.zoho.com", 465, Encryption.IMPLICIT_TLS)
                        .withPassword("wrong horse")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.APP_PASSWORD)),
                ZOHO.story("another sender: 553 that speaks of relaying")
                        .from("sales@shop.example")
                        .isMendedBySender(NONE),
                ZOHO.story("the account's password")
                        .withPassword("my own password")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.APP_PASSWORD)),
                ZOHO.story("no encryption on 587")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                ZOHO.story("asked to sign in on the web")
                        .where(manner ->
                                manner.answersSignIn(
                                        "535 5.7.8 Unusual sign-in activity detected from an IP. Please"
                                                + " log in to your Zoho Mail account via your web browser"
                                                + " and try again"))
                        .needs(ACCOUNT_ACTION_REQUIRED, NONE, go(Errand.SIGN_IN_ON_THE_WEB)));
    }
}
