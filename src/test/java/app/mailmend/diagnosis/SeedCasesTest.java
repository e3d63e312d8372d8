package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases the product was begun for, each beside a text that looks like it and is another. */
class SeedCasesTest {

    private static final Hint SIGNED_IN = new Hint.SignInOnTheWire(true);
    private static final Hint NOT_SIGNED_IN = new Hint.SignInOnTheWire(false);

    private static final String UNSUCCESSFUL = "535 5.7.139 Authentication unsuccessful, ";

    private record Said(String text, Cause cause, Circumstance face, Set<Hint> hints) {

        private Said in(Circumstance other) {
            return new Said(text, cause, other, hints);
        }

        private Said with(Hint... more) {
            return new Said(text, cause, face, Set.of(more));
        }
    }

    /**
     * @param nearMiss a text close by, with another cause or another face of it
     */
    private record Seed(String name, Said said, Said nearMiss) {}

    private static Said said(String text, Cause cause) {
        return new Said(text, cause, Circumstance.NONE, Set.of());
    }

    @TestFactory
    Stream<DynamicTest> all_meanings_of_530() {
        return check(
                new Seed(
                        "STARTTLS first",
                        said("530 5.7.0 Must issue a STARTTLS command first", Cause.TLS_REQUIRED),
                        said(
                                "503 STARTTLS command used when not advertised",
                                Cause.STARTTLS_UNAVAILABLE)),
                new Seed(
                        "authentication required",
                        said("530 5.7.0 Authentication required", Cause.AUTH_REQUIRED),
                        said(
                                "550-5.7.26 This mail has been blocked because the sender is"
                                        + " unauthenticated.",
                                Cause.DOMAIN_AUTH_FAILED)),
                new Seed(
                        "credentials expired or revoked",
                        said(
                                        "530 5.7.0 Your SMTP credentials have expired or were"
                                                + " revoked",
                                        Cause.BAD_CREDENTIALS)
                                .in(Circumstance.CREDENTIALS_EXPIRED),
                        said("The certificate of the server has expired", Cause.CERT_EXPIRED)),
                new Seed(
                        "a token expired or revoked",
                        said(
                                        "invalid_grant: Token has been expired or revoked.",
                                        Cause.OAUTH_REQUIRED)
                                .in(Circumstance.CREDENTIALS_EXPIRED),
                        said("535 5.7.8 Invalid OAuth token", Cause.OAUTH_REQUIRED)),
                new Seed(
                        "the mailbox password in place of a relay's SMTP user",
                        said("530 Authentication failed", Cause.BAD_CREDENTIALS)
                                .with(new Hint.AtServer("smtp.mailpro.com"))
                                .in(Circumstance.SMTP_CREDENTIAL_WANTED),
                        said("530 Authentication failed", Cause.BAD_CREDENTIALS)
                                .with(new Hint.AtServer("mail.example.com"))),
                new Seed(
                        "From does not belong to the account",
                        said("530 From/Sender name is not valid", Cause.SENDER_NOT_OWNED)
                                .with(SIGNED_IN),
                        said("553 5.1.8 Sender domain does not exist", Cause.SENDER_INVALID)),
                new Seed(
                        "an access provider's relay from a foreign network",
                        said(
                                        "530 5.7.1 Relaying denied: you are outside of our network",
                                        Cause.ROAMING_RELAY)
                                .with(new Hint.AtServer("outgoing.verizon.net")),
                        said("530 5.7.1 Relaying denied", Cause.RELAY_DENIED).with(SIGNED_IN)),
                new Seed(
                        "530 misused for a block list",
                        said(
                                "530 Your server has been blacklisted by the recipient's server",
                                Cause.IP_BLOCKED),
                        said("530 Your server has not been authenticated", Cause.AUTH_REQUIRED)),
                new Seed(
                        "530 misused for a missing mailbox",
                        said("530 The recipient's mailbox does not exist", Cause.RECIPIENT_UNKNOWN),
                        said("530 The recipient requires authentication", Cause.AUTH_REQUIRED)),
                new Seed(
                        "a vague configuration error on the server",
                        said(
                                "530 There is a configuration error on the server",
                                Cause.SERVER_MISCONFIGURED),
                        said(
                                "530 5.5.1 Authentication Required: check your configuration",
                                Cause.AUTH_REQUIRED)));
    }

    @TestFactory
    Stream<DynamicTest> its_neighbours() {
        return check(
                new Seed(
                        "relay denied to who did not sign in",
                        said(
                                        "554 5.7.1 <a@foreign.example>: Relay access denied",
                                        Cause.AUTH_REQUIRED)
                                .with(NOT_SIGNED_IN)
                                .in(Circumstance.SIGN_IN_NEVER_SENT),
                        said(
                                        "554 5.7.1 <a@foreign.example>: Relay access denied",
                                        Cause.RELAY_DENIED)
                                .with(SIGNED_IN)),
                new Seed(
                        "552",
                        said("552 5.3.4 Message size exceeds fixed limit", Cause.MESSAGE_TOO_LARGE),
                        said("552 5.2.2 Mailbox full", Cause.MAILBOX_FULL)),
                new Seed(
                        "451 of greylisting",
                        said(
                                "451 4.7.1 Greylisted, please try again in 300 seconds",
                                Cause.GREYLISTED),
                        said(
                                "451 4.7.1 Message rejected by policy, try again later",
                                Cause.CONTENT_REJECTED)),
                new Seed(
                        "554",
                        said(
                                "554 5.7.1 Service unavailable; Client host [203.0.113.4] blocked"
                                        + " using zen.spamhaus.org",
                                Cause.IP_BLOCKED),
                        said("554 5.7.1 Message rejected as spam", Cause.CONTENT_REJECTED)),
                new Seed(
                        "553",
                        said(
                                "553 5.7.1 <a@example.com>: Sender address rejected: not owned by"
                                        + " user b@example.com",
                                Cause.SENDER_NOT_OWNED),
                        said(
                                "553 5.7.1 <a@example.com>: Sender address rejected: not logged in",
                                Cause.AUTH_REQUIRED)),
                new Seed(
                        "what a 250 means",
                        said("250 2.0.0 OK: queued as 12345", Cause.SUCCESS),
                        said("550 5.1.1 User unknown", Cause.RECIPIENT_UNKNOWN)),
                new Seed(
                        "mail is to be fetched first",
                        said("550 Relaying denied: check your mail first", Cause.AUTH_REQUIRED)
                                .in(Circumstance.POP_BEFORE_SMTP),
                        said("550 Relaying denied", Cause.RELAY_DENIED).with(SIGNED_IN)),
                new Seed(
                        "a server that receives mail, asked to send",
                        said("530 5.7.1 Client was not authenticated", Cause.AUTH_REQUIRED)
                                .with(new Hint.AtServer("example-com.mail.protection.outlook.com"))
                                .in(Circumstance.WRONG_HOST),
                        said("530 5.7.1 Client was not authenticated", Cause.AUTH_REQUIRED)
                                .with(new Hint.AtServer("smtp.office365.com"))));
    }

    @TestFactory
    Stream<DynamicTest> the_words_of_microsoft() {
        Said credentials =
                said(UNSUCCESSFUL + "the user credentials were incorrect.", Cause.BAD_CREDENTIALS);
        return check(
                new Seed(
                        "5.7.57, and what stands inside",
                        said(
                                        "5.7.57 Client not authenticated to send mail. Error: "
                                                + UNSUCCESSFUL
                                                + "SmtpClientAuthentication is disabled for the"
                                                + " Mailbox.",
                                        Cause.SMTP_AUTH_DISABLED)
                                .in(Circumstance.SWITCH_OF_MAILBOX),
                        said(
                                "530 5.7.57 SMTP; Client was not authenticated to send anonymous"
                                        + " mail during MAIL FROM",
                                Cause.AUTH_REQUIRED)),
                new Seed(
                        "5.7.139, the organisation's switch",
                        said(
                                        UNSUCCESSFUL
                                                + "SmtpClientAuthentication is disabled for the"
                                                + " Tenant.",
                                        Cause.SMTP_AUTH_DISABLED)
                                .in(Circumstance.SWITCH_OF_ORGANISATION),
                        credentials),
                new Seed(
                        "5.7.139, passwords",
                        said(
                                UNSUCCESSFUL + "basic authentication is disabled.",
                                Cause.OAUTH_REQUIRED),
                        credentials),
                new Seed(
                        "5.7.139, security defaults",
                        said(
                                        UNSUCCESSFUL
                                                + "user is locked by your organization's security"
                                                + " defaults policy.",
                                        Cause.ACCOUNT_ACTION_REQUIRED)
                                .in(Circumstance.POLICY_OF_ORGANISATION),
                        said(UNSUCCESSFUL + "account locked.", Cause.ACCOUNT_SUSPENDED)),
                new Seed(
                        "5.7.139, conditional access",
                        said(
                                        UNSUCCESSFUL
                                                + "the request did not meet the criteria to be"
                                                + " authenticated successfully.",
                                        Cause.ACCOUNT_ACTION_REQUIRED)
                                .in(Circumstance.POLICY_OF_ORGANISATION),
                        credentials),
                new Seed(
                        "5.7.3 of the cloud",
                        said(
                                        "535 5.7.3 Authentication unsuccessful [X.prod.outlook.com]",
                                        Cause.SMTP_AUTH_DISABLED)
                                .in(Circumstance.SWITCH_OF_MAILBOX),
                        said("535 5.7.3 Authentication unsuccessful", Cause.BAD_CREDENTIALS)
                                .with(new Hint.AtServer("mail.example.com"))),
                new Seed(
                        "5.7.30",
                        said(
                                "550 5.7.30 Basic authentication is not supported for Client"
                                        + " Submission.",
                                Cause.OAUTH_REQUIRED),
                        said("550 5.7.30 DKIM authentication failed", Cause.DOMAIN_AUTH_FAILED)),
                new Seed(
                        "5.7.60",
                        said(
                                "550 5.7.60 SMTP; Client does not have permissions to send as this"
                                        + " sender",
                                Cause.SENDER_NOT_OWNED),
                        said(
                                "550 5.7.1 Anonymous clients does not have permissions to send as"
                                        + " this sender",
                                Cause.AUTH_REQUIRED)));
    }

    @TestFactory
    Stream<DynamicTest> the_words_of_other_large_providers() {
        Said password =
                said(
                        "535-5.7.8 Username and Password not accepted.\n535 5.7.8"
                                + "  https://support.google.com/mail/?p=BadCredentials - gsmtp",
                        Cause.BAD_CREDENTIALS);
        Said web =
                said(
                        "534-5.7.9 Please log in with your web browser and then try again.",
                        Cause.ACCOUNT_ACTION_REQUIRED);
        return check(
                new Seed(
                        "Gmail's 5.7.9",
                        said(
                                "534-5.7.9 Application-specific password required.",
                                Cause.APP_PASSWORD_REQUIRED),
                        web),
                new Seed(
                        "Gmail's 5.7.14",
                        said(
                                "534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1>",
                                Cause.ACCOUNT_ACTION_REQUIRED),
                        password),
                new Seed(
                        "Gmail's 5.5.1",
                        said(
                                "530-5.5.1 Authentication Required. Learn more at\n530 5.5.1"
                                        + " https://support.google.com/mail/?p=WantAuthError",
                                Cause.AUTH_REQUIRED),
                        password),
                new Seed(
                        "Yahoo's AUTH005",
                        said(
                                "535 5.7.0 (#AUTH005) Too many bad auth attempts.",
                                Cause.APP_PASSWORD_REQUIRED),
                        said(
                                "454 4.7.0 Too many login attempts, please try again later.",
                                Cause.AUTH_THROTTLED)),
                new Seed(
                        "QQ's authorization code",
                        said(
                                        "535 Login Fail. Please enter your authorization code to"
                                                + " login.",
                                        Cause.APP_PASSWORD_REQUIRED)
                                .in(Circumstance.AUTHORIZATION_CODE),
                        said("535 Login Fail.", Cause.BAD_CREDENTIALS)),
                new Seed(
                        "163's authorization code",
                        said("535 Error: authentication failed", Cause.APP_PASSWORD_REQUIRED)
                                .with(new Hint.AtServer("smtp.163.com"))
                                .in(Circumstance.AUTHORIZATION_CODE),
                        said("550 User has no permission", Cause.SMTP_AUTH_DISABLED)
                                .with(new Hint.AtServer("smtp.163.com"))),
                new Seed(
                        "Zoho's 553",
                        said("553 Relaying disallowed as a@example.com", Cause.SENDER_NOT_OWNED)
                                .with(SIGNED_IN),
                        said("553 5.7.1 Relaying denied", Cause.AUTH_REQUIRED)
                                .with(NOT_SIGNED_IN)
                                .in(Circumstance.SIGN_IN_NEVER_SENT)));
    }

    private static Stream<DynamicTest> check(Seed... seeds) {
        return List.of(seeds).stream()
                .flatMap(seed ->
                        Stream.of(
                                DynamicTest.dynamicTest(seed.name(), () -> check(seed.said())),
                                DynamicTest.dynamicTest(
                                        seed.name() + ", a near miss",
                                        () -> check(seed.nearMiss()))));
    }

    private static void check(Said said) {
        Finding best =
                StandardRules.diagnostician()
                        .diagnose(
                                ProbeRun.quoted(
                                        new Subject.Quoted(said.text(), said.hints()),
                                        ProviderFacts.unknown()))
                        .best();
        assertThat(best.cause()).as(said.text()).isEqualTo(said.cause());
        assertThat(best.circumstance()).as(said.text()).isEqualTo(said.face());
    }
}
