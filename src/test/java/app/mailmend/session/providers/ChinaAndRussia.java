package app.mailmend.session.providers;

import static app.mailmend.diagnosis.Cause.APP_PASSWORD_REQUIRED;
import static app.mailmend.diagnosis.Cause.AUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.BAD_CREDENTIALS;
import static app.mailmend.diagnosis.Cause.HOST_NOT_FOUND;
import static app.mailmend.diagnosis.Cause.SMTP_AUTH_DISABLED;
import static app.mailmend.diagnosis.Cause.TLS_REQUIRED;
import static app.mailmend.diagnosis.Circumstance.AUTHORIZATION_CODE;
import static app.mailmend.diagnosis.Circumstance.NONE;
import static app.mailmend.diagnosis.Circumstance.SIGN_IN_NEVER_SENT;
import static app.mailmend.session.providers.Words.ask;
import static app.mailmend.session.providers.Words.go;

import app.mailmend.fix.Errand;
import app.mailmend.fix.Wanted;
import app.mailmend.settings.Encryption;
import java.util.List;
import java.util.stream.Stream;

/** QQ and 163, Yandex and Mail.ru. */
final class ChinaAndRussia {

    private static final String CODE = "abcdefghijklmnop";

    private static final Impersonation QQ =
            new Impersonation("QQ", "10001@qq.com", CODE, ChinaAndRussia::qq)
                    .tls("smtp.qq.com", 465)
                    .startTls("smtp.qq.com", 587)
                    .startTls("smtp.qq.com", 25);

    private static final Impersonation NETEASE =
            new Impersonation("NetEase 163", "alice@163.com", CODE, ChinaAndRussia::netease)
                    .tls("smtp.163.com", 465)
                    .startTls("smtp.163.com", 25);

    private static final Impersonation YANDEX =
            new Impersonation("Yandex", "alice@yandex.com", CODE, ChinaAndRussia::yandex)
                    .tls("smtp.yandex.com", 465)
                    .startTls("smtp.yandex.com", 587);

    private static final Impersonation MAIL_RU =
            new Impersonation("Mail.ru", "alice@mail.ru", CODE, ChinaAndRussia::mailRu)
                    .tls("smtp.mail.ru", 465)
                    .startTls("smtp.mail.ru", 587);

    private ChinaAndRussia() {}

    private static void qq(Manner manner) {
        manner.greets(
                        "220 newxmesmtplogicsvrsza15-0.qq.com XMail Esmtp QQ Mail Server.",
                        "newxmesmtplogicsvrsza15-0.qq.com")
                .offersInClear("PIPELINING", "SIZE 73400320", "STARTTLS", "8BITMIME")
                .offersInTls(
                        "PIPELINING",
                        "SIZE 73400320",
                        "AUTH LOGIN PLAIN XOAUTH XOAUTH2",
                        "AUTH=LOGIN",
                        "MAILCOMPRESS",
                        "SMTPUTF8",
                        "8BITMIME")
                .wantsTls(
                        "530 Error: A secure connection is requiered(such as ssl). More information at"
                                + " http://service.mail.qq.com/cgi-bin/help?id=28")
                .wantsSignIn("503 Error: need EHLO and AUTH first !")
                .accepts("235 Authentication successful")
                .refuses(
                        "535 Login fail. Account is abnormal, service is not open, password is"
                                + " incorrect, login frequency limited, or system is busy. More"
                                + " information at https://help.mail.qq.com/detail/108/1023")
                .knows("10001@qq.com", CODE)
                .owns(
                        List.of("10001@qq.com"),
                        sender -> "501 mail from address must be same as authorization user");
    }

    private static void netease(Manner manner) {
        manner.greets("220 163.com Anti-spam GT for Coremail System (163com[20141201])", "mail")
                .offersInClear(
                        "PIPELINING",
                        "AUTH LOGIN PLAIN XOAUTH2",
                        "AUTH=LOGIN PLAIN XOAUTH2",
                        "coremail 1Uxr2xKj7kG0xkI17xGrU7I0s8FY2U3Uj8Cz28x1UUUUU7Ic2I0Y2UrX",
                        "STARTTLS",
                        "ID",
                        "8BITMIME")
                .offersInTls(
                        "PIPELINING",
                        "AUTH LOGIN PLAIN XOAUTH2",
                        "AUTH=LOGIN PLAIN XOAUTH2",
                        "coremail 1Uxr2xKj7kG0xkI17xGrU7I0s8FY2U3Uj8Cz28x1UUUUU7Ic2I0Y2UrX",
                        "ID",
                        "8BITMIME")
                .wantsSignIn(
                        "553 authentication is required,163 smtp8,"
                                + "yA2owADXg1Dn8VxpAAAAAA--.1234S2 1763805600")
                .accepts("235 Authentication successful")
                .refuses("535 Error: authentication failed")
                .knows("alice@163.com", CODE)
                .owns(
                        List.of("alice@163.com"),
                        sender -> "553 Mail from must equal authorized user");
    }

    private static void yandex(Manner manner) {
        manner.greets(
                        "220 mail-nwsmtp-smtp-production-main-12.iva.yp-c.yandex.net (Want to use"
                                + " Yandex.Mail for your domain? Visit http://pdd.yandex.ru)"
                                + " 1763805600-Ab1Cd2Ef3G",
                        "mail-nwsmtp-smtp-production-main-12.iva.yp-c.yandex.net")
                .offersInClear(
                        "8BITMIME",
                        "PIPELINING",
                        "SIZE 53477376",
                        "STARTTLS",
                        "DSN",
                        "ENHANCEDSTATUSCODES")
                .offersInTls(
                        "8BITMIME",
                        "PIPELINING",
                        "SIZE 53477376",
                        "AUTH LOGIN PLAIN XOAUTH2",
                        "DSN",
                        "ENHANCEDSTATUSCODES")
                .wantsTls(
                        "530 5.7.7 Email sending without SSL/TLS encryption is not allowed. Please see:"
                                + " http://help.yandex.ru/mail/mail-clients/ssl.xml")
                .wantsSignIn("503 5.5.4 Error: send AUTH command first. 1763805600-Ab1Cd2Ef3G")
                .accepts("235 2.7.0 Authentication successful. 1763805600-Ab1Cd2Ef3G")
                .refuses(
                        "535 5.7.8 Error: authentication failed: Invalid user or password!"
                                + " 1763805600-Ab1Cd2Ef3G")
                .knows("alice@yandex.com", CODE)
                .owns(
                        List.of("alice@yandex.com"),
                        sender -> "553 5.7.1 Sender address rejected: not owned by auth user.");
    }

    private static void mailRu(Manner manner) {
        manner.greets(
                        "220 smtp46.i.mail.ru ESMTP ready (Looking for Mail for your domain? Visit https://biz.mail.ru)",
                        "smtp46.i.mail.ru")
                .offersInClear(
                        "SIZE 73400320", "8BITMIME", "DSN", "PIPELINING", "SMTPUTF8", "STARTTLS")
                .offersInTls(
                        "SIZE 73400320",
                        "8BITMIME",
                        "AUTH PLAIN LOGIN XOAUTH2",
                        "DSN",
                        "PIPELINING",
                        "SMTPUTF8")
                .wantsTls("550 SMTP is available only with SSL or TLS connection enabled.")
                .wantsSignIn("530 5.7.0 Authentication required")
                .accepts("235 Authentication succeeded")
                .refuses(
                        "535 5.7.0 NEOBHODIM parol prilozheniya"
                                + " https://help.mail.ru/mail/security/protection/external / Application"
                                + " password is REQUIRED")
                .knows("alice@mail.ru", CODE)
                .owns(List.of("alice@mail.ru"), sender -> "550 not local sender over smtp");
    }

    static Stream<Story> stories() {
        return Stream.of(qq(), netease(), yandex(), mailRu()).flatMap(all -> all);
    }

    private static Stream<Story> qq() {
        return Stream.of(
                QQ.story("everything right"),
                QQ.story("no encryption on 587: requiered")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                QQ.story("sign-in not set: 503")
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                QQ.story("the account's password")
                        .withPassword("my own password")
                        .where(manner ->
                                manner.refuses(
                                        "535 Login Fail. Please enter your authorization code to login."
                                                + " More information in"
                                                + " http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256"))
                        .needs(
                                APP_PASSWORD_REQUIRED,
                                AUTHORIZATION_CODE,
                                ask(Wanted.AUTHORIZATION_CODE)),
                QQ.story("the account's password, in the new words")
                        .withPassword("my own password")
                        .needs(
                                APP_PASSWORD_REQUIRED,
                                AUTHORIZATION_CODE,
                                ask(Wanted.AUTHORIZATION_CODE)),
                QQ.story("another sender").from("alice@shop.example").isMendedBySender(NONE));
    }

    private static Stream<Story> netease() {
        return Stream.of(
                NETEASE.story("everything right"),
                NETEASE.story("no encryption and no sign-in on 25")
                        .on(25, Encryption.NONE)
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                NETEASE.story("sign-in not set: 553")
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                NETEASE.story("the account's password")
                        .withPassword("my own password")
                        .needs(
                                APP_PASSWORD_REQUIRED,
                                AUTHORIZATION_CODE,
                                ask(Wanted.AUTHORIZATION_CODE)),
                NETEASE.story("access for mail programs not switched on")
                        .where(manner -> manner.answersSignIn("550 User has no permission"))
                        .needs(SMTP_AUTH_DISABLED, NONE, go(Errand.SWITCH_ON_MAIL_PROGRAMS)),
                NETEASE.story("another sender: 553")
                        .from("alice@shop.example")
                        .isMendedBySender(NONE));
    }

    private static Stream<Story> yandex() {
        return Stream.of(
                YANDEX.story("everything right"),
                YANDEX.story("no encryption on 587: 5.7.7")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                YANDEX.story("sign-in not set: 503")
                        .withoutSignIn()
                        .isMended(AUTH_REQUIRED, SIGN_IN_NEVER_SENT),
                YANDEX.story("a name that does not exist")
                        .at("smtp.mail.yandex.com", 465, Encryption.IMPLICIT_TLS)
                        .isMended(HOST_NOT_FOUND, NONE),
                YANDEX.story("the account's password")
                        .withPassword("my own password")
                        .needs(BAD_CREDENTIALS, NONE, ask(Wanted.APP_PASSWORD)),
                YANDEX.story("access for mail programs not switched on")
                        .where(manner ->
                                manner.answersSignIn(
                                        "535 5.7.8 Error: authentication failed: This user does not have"
                                                + " access rights to this service"))
                        .needs(SMTP_AUTH_DISABLED, NONE, go(Errand.SWITCH_ON_MAIL_PROGRAMS)),
                YANDEX.story("another sender").from("alice@shop.example").isMendedBySender(NONE));
    }

    private static Stream<Story> mailRu() {
        return Stream.of(
                MAIL_RU.story("everything right"),
                MAIL_RU.story("no encryption on 587")
                        .on(587, Encryption.NONE)
                        .isMended(TLS_REQUIRED, NONE),
                MAIL_RU.story("the account's password")
                        .withPassword("my own password")
                        .needs(APP_PASSWORD_REQUIRED, NONE, ask(Wanted.APP_PASSWORD)),
                MAIL_RU.story("another sender").from("alice@shop.example").isMendedBySender(NONE));
    }
}
