package app.mailmend.session.providers;

import static app.mailmend.diagnosis.Cause.AUTH_NOT_OFFERED;
import static app.mailmend.diagnosis.Cause.BAD_CREDENTIALS;
import static app.mailmend.diagnosis.Cause.ROAMING_RELAY;
import static app.mailmend.diagnosis.Cause.WRONG_ENCRYPTION_FOR_PORT;
import static app.mailmend.diagnosis.Circumstance.NONE;
import static app.mailmend.diagnosis.Circumstance.PORT_WANTS_STARTTLS;
import static app.mailmend.diagnosis.Circumstance.WRONG_HOST;
import static app.mailmend.session.providers.Words.ask;

import app.mailmend.fix.Wanted;
import app.mailmend.settings.Encryption;
import java.util.stream.Stream;

/** Servers that are not where the person's mailbox is: a relay at home, a receiver, a bridge. */
final class Detours {

    private static final String PASSWORD = "correct horse";

    /** An access provider's server, met from another one's network. */
    private static final Impersonation ISP =
            new Impersonation(
                            "Verizon from the network of Telus",
                            "alice@verizon.net",
                            PASSWORD,
                            manner ->
                                    manner.greets(
                                                    "220 smtp.verizon.net ESMTP ready",
                                                    "smtp.verizon.net")
                                            .offersInTls("AUTH PLAIN LOGIN", "8BITMIME")
                                            .wantsSignIn("530 5.7.1 Authentication required")
                                            .knows("alice@verizon.net", PASSWORD))
                    .tls("smtp.verizon.net", 465)
                    .plain(
                            "outgoing.verizon.net",
                            25,
                            manner ->
                                    manner.offersInClear("SIZE 20971520", "8BITMIME", "HELP")
                                            .wantsSignIn("")
                                            .refusesStrangers(
                                                    "550 5.7.1 Relaying denied. You must be connected"
                                                            + " to our network to send mail through"
                                                            + " this server."));

    private static final Impersonation RECEIVER =
            new Impersonation(
                            "Gmail and its MX",
                            "alice@gmail.com",
                            PASSWORD,
                            manner ->
                                    manner.greets(
                                                    "220 mx.google.com ESMTP"
                                                            + " ffacd0b85a97d-385f0c8d1cc - gsmtp",
                                                    "mx.google.com at your service, [192.0.2.7]")
                                            .offersInTls("AUTH LOGIN PLAIN XOAUTH2", "8BITMIME")
                                            .knows("alice@gmail.com", PASSWORD))
                    .tls("smtp.gmail.com", 465)
                    .startTls("smtp.gmail.com", 587)
                    .startTls(
                            "gmail-smtp-in.l.google.com",
                            25,
                            manner ->
                                    manner.offersInTls("SIZE 157286400", "8BITMIME", "PIPELINING")
                                            .wantsSignInToRelay(
                                                    "550-5.7.1 Relaying denied. Please use the"
                                                            + " server of your own provider.\n"
                                                            + "550 5.7.1 ffacd0b85a97d - gsmtp"));

    private static final Impersonation CLUB =
            new Impersonation(
                            "A club with servers of its own",
                            "alice@club.example",
                            PASSWORD,
                            manner ->
                                    manner.greets(
                                                    "220 mail.club.example ESMTP Postfix",
                                                    "mail.club.example")
                                            .offersInTls(
                                                    "AUTH PLAIN LOGIN", "PIPELINING", "8BITMIME")
                                            .knows("alice@club.example", PASSWORD))
                    .startTls("mail.club.example", 587)
                    .startTls(
                            "mx.club.example",
                            25,
                            manner ->
                                    manner.offersInTls("PIPELINING", "8BITMIME")
                                            .wantsSignInToRelay(
                                                    "530 5.7.1 Relaying not allowed:"
                                                            + " someone@example.com"));

    private static final Impersonation BRIDGE =
            new Impersonation(
                            "Proton Mail Bridge",
                            "alice@proton.me",
                            PASSWORD,
                            manner ->
                                    manner.greets(
                                                    "220 127.0.0.1 ESMTP Service Ready",
                                                    "Hello laptop")
                                            .offersInClear(
                                                    "PIPELINING",
                                                    "8BITMIME",
                                                    "STARTTLS",
                                                    "AUTH PLAIN LOGIN")
                                            .offersInTls(
                                                    "PIPELINING", "8BITMIME", "AUTH PLAIN LOGIN")
                                            .refuses("454 4.7.0 Invalid username or password")
                                            .knows("alice@proton.me", PASSWORD))
                    .startTls("127.0.0.1", 1025);

    private Detours() {}

    static Stream<Story> stories() {
        return Stream.of(
                ISP.story("everything right"),
                ISP.story("the relay for those at home, on 25")
                        .at("outgoing.verizon.net", 25, Encryption.NONE)
                        .isMended(ROAMING_RELAY, NONE),
                RECEIVER.story("everything right"),
                RECEIVER.story("an MX by mistake")
                        .at("gmail-smtp-in.l.google.com", 25, Encryption.STARTTLS)
                        .isMended(AUTH_NOT_OFFERED, WRONG_HOST),
                CLUB.story("everything right"),
                CLUB.story("an MX by mistake, and no other server known: 530")
                        .at("mx.club.example", 25, Encryption.STARTTLS)
                        .needs(AUTH_NOT_OFFERED, WRONG_HOST, ask(Wanted.HOST_NAME)),
                BRIDGE.story("everything right"),
                BRIDGE.story("TLS at once on 1025")
                        .on(1025, Encryption.IMPLICIT_TLS)
                        .isMended(WRONG_ENCRYPTION_FOR_PORT, PORT_WANTS_STARTTLS),
                BRIDGE.story("the password of the Proton account")
                        .withPassword("my own password")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.BRIDGE_PASSWORD)));
    }
}
