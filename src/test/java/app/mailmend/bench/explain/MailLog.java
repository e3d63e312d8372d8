package app.mailmend.bench.explain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A log as a busy mail server, its neighbours and a program or two write it: mostly the daily
 * course of things, some refusals, no two lines the same. The same every time.
 */
public final class MailLog {

    /** Of a hundred deliveries, how many fail. */
    private static final int FAILING = 8;

    private static final List<String> COURSE =
            List.of(
                    "postfix/smtpd[#]: connect from $[%]",
                    "postfix/smtpd[#]: &: client=$[%], sasl_method=PLAIN, sasl_username=@",
                    "postfix/cleanup[#]: &: message-id=<&.#@$>",
                    "postfix/qmgr[#]: &: from=<@>, size=#, nrcpt=1 (queue active)",
                    "postfix/smtpd[#]: disconnect from $[%] ehlo=2 starttls=1 auth=1 mail=1 rcpt=1"
                            + " data=1 quit=1 commands=8",
                    "postfix/qmgr[#]: &: removed",
                    "dovecot: imap-login: Login: user=<@>, method=PLAIN, rip=%, lip=10.0.0.2,"
                            + " mpid=#, TLS, session=<&>",
                    "dovecot: imap(@)<#><&>: Disconnected: Logged out in=# out=# deleted=0"
                            + " expunged=0 trashed=0",
                    "postfix/anvil[#]: statistics: max connection rate 1/60s for (smtp:%)",
                    "opendkim[#]: &: DKIM-Signature field added (s=mail, d=$)",
                    "exim[#]: &-&-00 <= @ H=$ [%] P=esmtpsa X=TLS1.3 S=#",
                    "postfix/smtp[#]: Trusted TLS connection established to $[%]:25: TLSv1.3 with"
                            + " cipher TLS_AES_256_GCM_SHA384 (256/256 bits)",
                    "CRON[#]: (root) CMD (/usr/lib/sysstat/sa1 1 1)",
                    "systemd[1]: Started Session # of user alice.",
                    "webapp[#]: INFO  o.e.mail.Mailer - sending message & to @ via $:587");

    private static final String SENT =
            "postfix/smtp[#]: &: to=<@>, relay=$[%]:25, delay=0.#, delays=0.01/0/0.2/0.1,"
                    + " dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as &)";

    private static final List<String> FAILURES =
            List.of(
                    "postfix/smtp[#]: &: to=<@>, relay=$[%]:25, delay=1.#, dsn=5.1.1,"
                            + " status=bounced (host $[%] said: 550 5.1.1 <@>: Recipient address"
                            + " rejected: User unknown in virtual mailbox table (in reply to RCPT"
                            + " TO command))",
                    "postfix/smtp[#]: &: to=<@>, relay=smtp.gmail.com[%]:587, delay=1.#,"
                            + " dsn=5.7.8, status=deferred (SASL authentication failed; server"
                            + " smtp.gmail.com[%] said: 535-5.7.8 Username and Password not"
                            + " accepted. 535 5.7.8  https://support.google.com/mail/?p=BadCredentials"
                            + " & - gsmtp)",
                    "postfix/smtp[#]: &: to=<@>, relay=none, delay=30.#, dsn=4.4.1,"
                            + " status=deferred (connect to $[%]:25: Connection timed out)",
                    "postfix/smtp[#]: &: host $[%] said: 451 4.7.1 Greylisting in action, please"
                            + " come back in 00:05:00 (in reply to RCPT TO command)",
                    "postfix/smtpd[#]: NOQUEUE: reject: RCPT from $[%]: 554 5.7.1 <@>: Relay access"
                            + " denied; from=<@> to=<@> proto=ESMTP helo=<$>",
                    "postfix/smtp[#]: &: to=<@>, relay=$[%]:25, delay=2.#, dsn=5.2.2,"
                            + " status=bounced (host $[%] said: 552 5.2.2 Mailbox full, quota"
                            + " exceeded (in reply to end of DATA command))",
                    "webapp[#]: ERROR o.e.mail.Mailer - com.sun.mail.smtp.SMTPSendFailedException:"
                            + " 530 5.7.0 Must issue a STARTTLS command first",
                    "msmtp: host=$ tls=on auth=on user=@ from=@ smtpstatus=550 smtpmsg='550 5.7.1"
                            + " Sender address not owned by user' errormsg='the server did not"
                            + " accept the mail' exitcode=EX_DATAERR");

    private static final List<String> HOSTS =
            List.of("mx1.example.org", "mail.example.com", "smtp.example.net", "in.example.edu");

    private final Random random = new Random(20261122);
    private int second;

    private MailLog() {}

    /** At least so many bytes, ending with a whole line. */
    public static byte[] ofSize(int bytes) {
        MailLog log = new MailLog();
        StringBuilder text = new StringBuilder(bytes + 1000);
        while (text.length() < bytes) {
            log.line(text);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void line(StringBuilder text) {
        second += random.nextInt(2);
        text.append(
                String.format(
                        Locale.ROOT,
                        "Nov %2d %02d:%02d:%02d mx ",
                        1 + second / 86_400 % 30,
                        second / 3600 % 24,
                        second / 60 % 60,
                        second % 60));
        boolean delivery = random.nextInt(6) == 0;
        String form = delivery ? SENT : COURSE.get(random.nextInt(COURSE.size()));
        if (delivery && random.nextInt(100) < FAILING) {
            form = FAILURES.get(random.nextInt(FAILURES.size()));
        }
        fill(form, text);
        text.append('\n');
    }

    private void fill(String form, StringBuilder text) {
        for (int i = 0; i < form.length(); i++) {
            switch (form.charAt(i)) {
                case '#' -> text.append(1000 + random.nextInt(90_000));
                case '&' -> text.append(Long.toString(random.nextLong(1L << 50), 36));
                case '@' ->
                        text.append("user")
                                .append(random.nextInt(5000))
                                .append("@")
                                .append(random.nextInt(3) == 0 ? "example.org" : "example.com");
                case '$' -> text.append(HOSTS.get(random.nextInt(HOSTS.size())));
                case '%' -> text.append("192.0.2.").append(random.nextInt(256));
                default -> text.append(form.charAt(i));
            }
        }
    }
}
