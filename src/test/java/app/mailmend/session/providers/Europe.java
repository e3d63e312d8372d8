package app.mailmend.session.providers;

import static app.mailmend.diagnosis.Cause.AUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.BAD_CREDENTIALS;
import static app.mailmend.diagnosis.Cause.CONNECTION_REFUSED;
import static app.mailmend.diagnosis.Cause.TLS_REQUIRED;
import static app.mailmend.diagnosis.Circumstance.NONE;
import static app.mailmend.diagnosis.Circumstance.ONLY_THIS_PORT;
import static app.mailmend.diagnosis.Circumstance.SIGN_IN_NEVER_SENT;
import static app.mailmend.diagnosis.Circumstance.SIGN_IN_NOT_OFFERED_HERE;
import static app.mailmend.session.providers.Words.ask;
import static app.mailmend.session.providers.Words.go;

import app.mailmend.fix.Errand;
import app.mailmend.fix.Wanted;
import app.mailmend.settings.Encryption;
import java.util.List;
import java.util.stream.Stream;

/** Mailboxes of German and French providers. */
final class Europe {

    private static final String PASSWORD = "correct horse";

    private static final Impersonation GMX =
            new Impersonation(
                            "GMX",
                            "alice@gmx.de",
                            PASSWORD,
                            manner ->
                                    nemesis(manner, "gmx.net (mrgmx105)")
                                            .knows("alice@gmx.de", PASSWORD)
                                            .owns(List.of("alice@gmx.de"), Europe::notAllowed))
                    .tls("mail.gmx.net", 465)
                    .startTls("mail.gmx.net", 587);

    private static final Impersonation WEB_DE =
            new Impersonation(
                            "WEB.DE",
                            "alice@web.de",
                            PASSWORD,
                            manner ->
                                    nemesis(manner, "web.de (mrweb106)")
                                            .knows("alice", PASSWORD)
                                            .owns(List.of("alice@web.de"), Europe::notAllowed))
                    .signsInAs("alice")
                    .tls("smtp.web.de", 465)
                    .startTls("smtp.web.de", 587);

    private static final Impersonation IONOS =
            new Impersonation(
                            "IONOS",
                            "alice@shop.example",
                            PASSWORD,
                            manner ->
                                    nemesis(manner, "kundenserver.de (mreue009)")
                                            .knows("alice@shop.example", PASSWORD)
                                            .owns(
                                                    List.of("alice@shop.example"),
                                                    Europe::notAllowed))
                    .record("shop.example. MX 10 mx00.ionos.de.")
                    .tls("smtp.ionos.de", 465)
                    .startTls("smtp.ionos.de", 587);

    private static final Impersonation T_ONLINE =
            new Impersonation(
                            "T-Online",
                            "alice@t-online.de",
                            PASSWORD,
                            manner ->
                                    manner.greets(
                                                    "220 fwd85.t-online.de T-Online ESMTP receiver fmsad1725 ready.",
                                                    "fwd85.t-online.de ready.")
                                            .offersInClear(
                                                    "SIZE 52428800",
                                                    "8BITMIME",
                                                    "ENHANCEDSTATUSCODES",
                                                    "STARTTLS")
                                            .offersInTls(
                                                    "SIZE 52428800",
                                                    "8BITMIME",
                                                    "AUTH=LOGIN PLAIN",
                                                    "AUTH LOGIN PLAIN",
                                                    "ENHANCEDSTATUSCODES")
                                            .wantsTls(
                                                    "530 5.7.0 Must issue a STARTTLS command first.")
                                            .wantsSignIn("530 5.7.0 Authentication required.")
                                            .accepts("235 2.0.0 Ok")
                                            .refuses("535 5.7.0 Authentication failed.")
                                            .knows("alice@t-online.de", PASSWORD)
                                            .owns(
                                                    List.of("alice@t-online.de"),
                                                    sender ->
                                                            "550 5.7.1 Sender address not allowed for this account."))
                    .tls("securesmtp.t-online.de", 465)
                    .startTls("securesmtp.t-online.de", 587);

    private static final Impersonation ORANGE =
            new Impersonation(
                            "Orange",
                            "alice@orange.fr",
                            PASSWORD,
                            manner ->
                                    manner.greets(
                                                    "220 opmta1mto34nd1 smtp.orange.fr ESMTP server ready",
                                                    "opmta1mto34nd1 hello [192.0.2.7], pleased to meet you")
                                            .offersInClear(
                                                    "HELP",
                                                    "SIZE 44000000",
                                                    "ENHANCEDSTATUSCODES",
                                                    "8BITMIME")
                                            .offersInTls(
                                                    "HELP",
                                                    "AUTH LOGIN PLAIN",
                                                    "SIZE 44000000",
                                                    "ENHANCEDSTATUSCODES",
                                                    "8BITMIME")
                                            .wantsSignIn(
                                                    "550 5.5.0 Authentification requise. Authentication Required. OFR_402 [402]")
                                            .accepts("235 2.7.0 ... authentication succeeded")
                                            .refuses("535 5.7.0 ...authentication rejected")
                                            .knows("alice@orange.fr", PASSWORD)
                                            .owns(
                                                    List.of("alice@orange.fr"),
                                                    sender ->
                                                            "550 5.1.0 Emetteur invalide. Invalid Sender. OFR_415 [415]"))
                    .tls("smtp.orange.fr", 465)
                    .plain("smtp.orange.fr", 25, ordinary -> {});

    private Europe() {}

    private static Manner nemesis(Manner manner, String name) {
        return manner.greets(
                        "220 " + name + " Nemesis ESMTP Service ready",
                        name.split(" ")[0] + " Hello laptop [192.0.2.7]")
                .offersInClear("8BITMIME", "SIZE 141557760", "STARTTLS")
                .offersInTls("8BITMIME", "AUTH LOGIN PLAIN", "SIZE 141557760")
                .wantsTls("503 Bad sequence of commands (TLS required)")
                .wantsSignIn("530 Authentication required")
                .accepts("235 Authentication succeeded")
                .refuses("535 Authentication credentials invalid");
    }

    private static String notAllowed(String sender) {
        return "550-Requested action not taken: mailbox unavailable\n"
                + "550 Sender address is not allowed.";
    }

    static Stream<Story> stories() {
        return Stream.of(gmx(), webDe(), ionos(), tOnline(), orange()).flatMap(all -> all);
    }

    private static Stream<Story> gmx() {
        return Stream.of(
                GMX.story("everything right"),
                GMX.story("no encryption on 587: 503")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                GMX.story("sign-in not set")
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                GMX.story("a wrong password, or access not switched on")
                        .where(manner ->
                                manner.answersSignIn("535 Authentication credentials invalid"))
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.PASSWORD))
                        .alsoOffering(go(Errand.SWITCH_ON_MAIL_PROGRAMS)),
                GMX.story("another sender: 550 that speaks of a mailbox")
                        .from("alice@shop.example")
                        .isMendedBySender(NONE));
    }

    private static Stream<Story> webDe() {
        return Stream.of(
                WEB_DE.story("everything right"),
                WEB_DE.story("no encryption on 587: 503")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                WEB_DE.story("the whole address as name")
                        .as("alice@web.de")
                        .isMended(BAD_CREDENTIALS, NONE),
                WEB_DE.story("a wrong password, or access not switched on")
                        .where(manner ->
                                manner.answersSignIn("535 Authentication credentials invalid"))
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.PASSWORD))
                        .alsoOffering(go(Errand.SWITCH_ON_MAIL_PROGRAMS)));
    }

    private static Stream<Story> ionos() {
        return Stream.of(
                IONOS.story("everything right"),
                IONOS.story("no encryption on 587: 503")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                IONOS.story("a wrong password")
                        .withPassword("wrong horse")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.PASSWORD)),
                IONOS.story("another sender: 550 that speaks of a mailbox")
                        .from("info@other.example")
                        .isMendedBySender(NONE));
    }

    private static Stream<Story> tOnline() {
        return Stream.of(
                T_ONLINE.story("everything right"),
                T_ONLINE.story("no encryption on 587")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                T_ONLINE.story("the password of the customer account")
                        .withPassword("my own password")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.APP_PASSWORD)),
                T_ONLINE.story("another sender").from("alice@shop.example").isMendedBySender(NONE));
    }

    private static Stream<Story> orange() {
        return Stream.of(
                ORANGE.story("everything right"),
                ORANGE.story("587, which is closed")
                        .on(587, Encryption.STARTTLS)
                        .isMended(CONNECTION_REFUSED, ONLY_THIS_PORT),
                ORANGE.story("no encryption on 25, as in old instructions")
                        .on(25, Encryption.NONE)
                        .isMended(AUTH_REQUIRED, SIGN_IN_NOT_OFFERED_HERE),
                ORANGE.story("sign-in not set: Authentification requise")
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                ORANGE.story("a wrong password")
                        .withPassword("wrong horse")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.PASSWORD)),
                ORANGE.story("another sender: Emetteur invalide")
                        .from("alice@shop.example")
                        .isMendedBySender(NONE));
    }
}
