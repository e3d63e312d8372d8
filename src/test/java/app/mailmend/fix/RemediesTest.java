package app.mailmend.fix;

import static app.mailmend.fix.Plans.MICROSOFT;
import static app.mailmend.fix.Plans.PLAIN;
import static app.mailmend.fix.Plans.WORKSPACE;
import static app.mailmend.fix.Plans.administrator;
import static app.mailmend.fix.Plans.ask;
import static app.mailmend.fix.Plans.errand;
import static app.mailmend.fix.Plans.live;
import static app.mailmend.fix.Plans.provider;
import static app.mailmend.fix.Plans.quoted;
import static app.mailmend.fix.Plans.refused;
import static app.mailmend.fix.Plans.remedies;
import static app.mailmend.fix.Plans.replied;
import static app.mailmend.fix.Plans.stage;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignInKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done about each cause, the primary action first; live, and for a quoted text. */
class RemediesTest {

    private static final String NOTHING = "";

    /** The primary action where nothing more is known, `live | quoted`. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TLS_REQUIRED | SWITCH_ON_ENCRYPTION | SWITCH_ON_ENCRYPTION",
                "AUTH_REQUIRED | ALLOW_SIGN_IN | SWITCH_ON_SIGN_IN",
                "AUTH_NOT_OFFERED | ALLOW_SIGN_IN | SWITCH_ON_SIGN_IN",
                "AUTH_MECHANISM_UNSUPPORTED | ALLOW_SIGN_IN | SWITCH_ON_SIGN_IN",
                "BAD_CREDENTIALS | PASSWORD | PASSWORD",
                "APP_PASSWORD_REQUIRED | APP_PASSWORD | APP_PASSWORD",
                "OAUTH_REQUIRED | BROWSER_SIGN_IN | BROWSER_SIGN_IN",
                "SMTP_AUTH_DISABLED | SWITCH_ON_MAIL_PROGRAMS | SWITCH_ON_MAIL_PROGRAMS",
                "ACCOUNT_ACTION_REQUIRED | SIGN_IN_ON_THE_WEB | SIGN_IN_ON_THE_WEB",
                "ACCOUNT_SUSPENDED | SIGN_IN_ON_THE_WEB | SIGN_IN_ON_THE_WEB",
                "AUTH_THROTTLED | WAIT_AND_TRY_AGAIN | WAIT_AND_TRY_AGAIN",
                "TEMPORARY_AUTH_FAILURE | WAIT_AND_TRY_AGAIN | WAIT_AND_TRY_AGAIN",
                "SENDER_NOT_OWNED | SENDER_ADDRESS | SENDER_ADDRESS",
                "SENDER_INVALID | SENDER_ADDRESS | SENDER_ADDRESS",
                "RELAY_DENIED | ALLOW_RELAY | SWITCH_ON_SIGN_IN",
                "ROAMING_RELAY | HOST_NAME | SWITCH_ON_SIGN_IN",
                "RECIPIENT_UNKNOWN | CORRECT_THE_RECIPIENT | CORRECT_THE_RECIPIENT",
                "RECIPIENT_INVALID | CORRECT_THE_RECIPIENT | CORRECT_THE_RECIPIENT",
                "MAILBOX_FULL | ASK_THE_RECIPIENT_TO_MAKE_ROOM | ASK_THE_RECIPIENT_TO_MAKE_ROOM",
                "MESSAGE_TOO_LARGE | MAKE_THE_MESSAGE_SMALLER | MAKE_THE_MESSAGE_SMALLER",
                "CONTENT_REJECTED | CHANGE_THE_MESSAGE | CHANGE_THE_MESSAGE",
                "DOMAIN_AUTH_FAILED | DOMAIN_RECORDS | DOMAIN_RECORDS",
                "IP_BLOCKED | TRY_ANOTHER_NETWORK | TRY_ANOTHER_NETWORK",
                "GREYLISTED | LET_IT_PASS | LET_IT_PASS",
                "RATE_LIMITED | WAIT_FOR_THE_LIMIT | WAIT_FOR_THE_LIMIT",
                "HELO_REJECTED | SERVER_TROUBLE | NAME_THE_COMPUTER",
                "PROTOCOL_SEQUENCE | SERVER_TROUBLE | UPDATE_THE_PROGRAM",
                "SERVER_MISCONFIGURED | SERVER_TROUBLE | SERVER_TROUBLE",
                "SERVER_UNAVAILABLE | WAIT_AND_TRY_AGAIN | WAIT_AND_TRY_AGAIN",
                "CONNECTION_DROPPED | TRY_ANOTHER_NETWORK | MATCH_PORT_AND_ENCRYPTION",
                "CONNECTION_REFUSED | HOST_NAME | MATCH_PORT_AND_ENCRYPTION",
                "PORT_BLOCKED | TRY_ANOTHER_NETWORK | MATCH_PORT_AND_ENCRYPTION",
                "HOST_NOT_FOUND | HOST_NAME | HOST_NAME",
                "WRONG_ENCRYPTION_FOR_PORT | HOST_NAME | MATCH_PORT_AND_ENCRYPTION",
                "STARTTLS_UNAVAILABLE | TRY_ANOTHER_NETWORK | MATCH_PORT_AND_ENCRYPTION",
                "TLS_VERSION | OFFER_ENCRYPTION | UPDATE_THE_PROGRAM",
                "CERT_UNTRUSTED | RENEW_CERTIFICATE | RENEW_CERTIFICATE",
                "CERT_EXPIRED | RENEW_CERTIFICATE | RENEW_CERTIFICATE",
                "CERT_HOSTNAME_MISMATCH | HOST_NAME | HOST_NAME",
                "TLS_INTERCEPTED | CHECK_SECURITY_SOFTWARE | CHECK_SECURITY_SOFTWARE",
                "SUCCESS | NOTHING_TO_DO | NOTHING_TO_DO",
                "UNEXPLAINED | UNEXPLAINED | UNEXPLAINED"
            })
    void every_cause_has_its_primary_action(Cause cause, String live, String quoted) {
        assertThat(name(remedies(cause, live(PLAIN)).getFirst())).isEqualTo(live);
        assertThat(name(remedies(cause, quoted(PLAIN, NOTHING)).getFirst())).isEqualTo(quoted);
    }

    /** The primary action in a face of the cause that differs, `live | quoted`. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RELAY_DENIED | WRONG_HOST | HOST_NAME | USE_THE_SENDING_SERVER",
                "BAD_CREDENTIALS | SMTP_CREDENTIAL_WANTED | SMTP_CREDENTIAL | SMTP_CREDENTIAL",
                "AUTH_REQUIRED | CREDENTIALS_EXPIRED | PASSWORD | PASSWORD",
                "CERT_UNTRUSTED | TRUST_STORE_OUTDATED | UPDATE_THE_PROGRAM | UPDATE_THE_PROGRAM",
                "SENDER_NOT_OWNED | SENDER_UNVERIFIED | CONFIRM_THE_SENDER | CONFIRM_THE_SENDER",
                "RECIPIENT_UNKNOWN | RECIPIENT_RESTRICTED | ASK_THE_RECIPIENT_TO_LET_IT_IN"
                        + " | ASK_THE_RECIPIENT_TO_LET_IT_IN",
                "AUTH_NOT_OFFERED | HELO_ONLY | TRY_ANOTHER_NETWORK | SWITCH_ON_SIGN_IN",
                "APP_PASSWORD_REQUIRED | AUTHORIZATION_CODE | AUTHORIZATION_CODE"
                        + " | AUTHORIZATION_CODE",
                "SMTP_AUTH_DISABLED | SWITCH_OF_MAILBOX | SWITCH_ON_SMTP_AUTH"
                        + " | SWITCH_ON_SMTP_AUTH",
                "ACCOUNT_ACTION_REQUIRED | POLICY_OF_ORGANISATION | ALLOW_SIGN_IN | ALLOW_SIGN_IN",
                "ACCOUNT_ACTION_REQUIRED | ACCOUNT_NOT_ACTIVATED | FINISH_THE_ACCOUNT"
                        + " | FINISH_THE_ACCOUNT",
                "ACCOUNT_ACTION_REQUIRED | FETCHING_SWITCHED_OFF | SWITCH_ON_MAIL_PROGRAMS"
                        + " | SWITCH_ON_MAIL_PROGRAMS",
                "CERT_UNTRUSTED | CERTIFICATE_CHANGED | CONFIRM_CERTIFICATE | CONFIRM_CERTIFICATE",
                "CERT_UNTRUSTED | CERTIFICATES_DIFFER | CONFIRM_CERTIFICATE | CONFIRM_CERTIFICATE",
                "CERT_EXPIRED | CLOCK_WRONG | SET_THE_CLOCK | SET_THE_CLOCK",
                "CERT_EXPIRED | CERTIFICATE_NOT_YET_VALID | SET_THE_CLOCK | SET_THE_CLOCK",
                "TLS_INTERCEPTED | REDIRECTED | TRY_ANOTHER_NETWORK | TRY_ANOTHER_NETWORK",
                "PORT_BLOCKED | NOT_PERMITTED_HERE | CHECK_SECURITY_SOFTWARE"
                        + " | CHECK_SECURITY_SOFTWARE",
                "PORT_BLOCKED | CAPTIVE_PORTAL | SIGN_IN_TO_THE_NETWORK | SIGN_IN_TO_THE_NETWORK",
                "PORT_BLOCKED | RESOLVER_LIES | SIGN_IN_TO_THE_NETWORK | SIGN_IN_TO_THE_NETWORK",
                "PORT_BLOCKED | ALL_HOSTS | CHECK_INTERNET_CONNECTION | CHECK_INTERNET_CONNECTION",
                "CONNECTION_DROPPED | SLEPT | CHECK_INTERNET_CONNECTION"
                        + " | CHECK_INTERNET_CONNECTION",
                "CONNECTION_DROPPED | NETWORK_LEFT | CHECK_INTERNET_CONNECTION"
                        + " | CHECK_INTERNET_CONNECTION",
                "HOST_NOT_FOUND | LOOKUP_FAILED | CHECK_INTERNET_CONNECTION"
                        + " | CHECK_INTERNET_CONNECTION",
                "SERVER_MISCONFIGURED | CLIENT_CERTIFICATE_WANTED | HOST_NAME | HOST_NAME"
            })
    void a_face_that_differs_has_its_own(
            Cause cause, Circumstance circumstance, String live, String quoted) {
        assertThat(name(remedies(cause, circumstance, live(PLAIN)).getFirst())).isEqualTo(live);
        assertThat(name(remedies(cause, circumstance, quoted(PLAIN, NOTHING)).getFirst()))
                .isEqualTo(quoted);
    }

    private static String name(Fix fix) {
        return switch (fix) {
            case Fix.ChangeSettings _ -> "settings";
            case Fix.ChangeSender _ -> "sender";
            case Fix.AskFor ask -> ask.wanted().name();
            case Fix.DoElsewhere elsewhere -> elsewhere.errand().name();
            case Fix.TellSomeone tell -> tell.letter().name();
        };
    }

    /** Microsoft's and Google's own words, and the message to the administrator that fits. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMTP_AUTH_DISABLED | SWITCH_OF_ORGANISATION"
                        + " | SmtpClientAuthentication is disabled for the Tenant."
                        + " | SMTP_AUTH_OFF_FOR_ORGANISATION",
                "SMTP_AUTH_DISABLED | SWITCH_OF_MAILBOX"
                        + " | SmtpClientAuthentication is disabled for the Mailbox."
                        + " | SMTP_AUTH_OFF_FOR_MAILBOX",
                "SMTP_AUTH_DISABLED | NONE"
                        + " | 535 5.7.3 Authentication unsuccessful [X.prod.outlook.com]"
                        + " | SMTP_AUTH_OFF_FOR_MAILBOX",
                "OAUTH_REQUIRED | NONE | 535 5.7.139 basic authentication is disabled."
                        + " | PASSWORDS_OFF",
                "OAUTH_REQUIRED | NONE | 550 5.7.30 Basic authentication is not supported"
                        + " | PASSWORDS_ABOLISHED",
                "OAUTH_REQUIRED | NONE | something else | ALLOW_SIGN_IN",
                "ACCOUNT_ACTION_REQUIRED | POLICY_OF_ORGANISATION"
                        + " | user is locked by your organization's security defaults policy"
                        + " | SECURITY_DEFAULTS",
                "ACCOUNT_ACTION_REQUIRED | POLICY_OF_ORGANISATION"
                        + " | the request did not meet the criteria to be authenticated"
                        + " | CONDITIONAL_ACCESS",
                "AUTH_REQUIRED | NONE"
                        + " | 530 5.7.57 Client not authenticated to send mail"
                        + " | ANONYMOUS_AFTER_SIGN_IN",
                "AUTH_REQUIRED | NONE | 530 Authentication required | ALLOW_SIGN_IN",
                "SENDER_NOT_OWNED | NONE | 554 5.2.252 SendAsDenied | SEND_AS",
                "SENDER_NOT_OWNED | NONE | 550 5.7.60 SMTP; Client does not have permissions"
                        + " | SEND_AS",
                "SENDER_NOT_OWNED | NONE | 553 not owned by user | ALLOW_SENDER",
                "RELAY_DENIED | NONE | 550 5.7.1 (smtp-relay.gmail.com) denied | WORKSPACE_RELAY",
                "RELAY_DENIED | NONE | 554 Relay access denied | ALLOW_RELAY"
            })
    void administrators_get_the_message_that_fits(
            Cause cause, Circumstance circumstance, String words, Letter letter) {
        assertThat(remedies(cause, circumstance, quoted(ProviderFacts.unknown(), words)))
                .contains(administrator(letter))
                .filteredOn(Fix.TellSomeone.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whose_account_it_is_says_as_much_as_words() {
        assertThat(remedies(Cause.SMTP_AUTH_DISABLED, live(MICROSOFT)))
                .containsExactly(
                        administrator(Letter.SMTP_AUTH_OFF_FOR_MAILBOX),
                        ask(Wanted.BROWSER_SIGN_IN));
        assertThat(remedies(Cause.APP_PASSWORD_REQUIRED, live(WORKSPACE)))
                .containsExactly(
                        ask(Wanted.APP_PASSWORD),
                        ask(Wanted.BROWSER_SIGN_IN),
                        administrator(Letter.WORKSPACE_ACCESS));
        assertThat(remedies(Cause.APP_PASSWORD_REQUIRED, live(PLAIN)))
                .containsExactly(ask(Wanted.APP_PASSWORD));
        assertThat(remedies(Cause.OAUTH_REQUIRED, Circumstance.TOKEN_REFUSED, live(MICROSOFT)))
                .containsExactly(
                        ask(Wanted.BROWSER_SIGN_IN),
                        errand(Errand.SIGN_IN_AS_ONESELF),
                        administrator(Letter.APPROVE_THE_PROGRAM));
    }

    @Test
    void security_defaults_leave_the_browser_as_the_way_and_conditions_need_the_administrator() {
        String defaults = "locked by your organization's security defaults policy";
        assertThat(
                        remedies(
                                Cause.ACCOUNT_ACTION_REQUIRED,
                                Circumstance.POLICY_OF_ORGANISATION,
                                live(MICROSOFT, refused(Stage.AUTH, 535, defaults))))
                .containsExactly(
                        ask(Wanted.BROWSER_SIGN_IN), administrator(Letter.SECURITY_DEFAULTS));
        assertThat(
                        remedies(
                                Cause.ACCOUNT_ACTION_REQUIRED,
                                Circumstance.POLICY_OF_ORGANISATION,
                                live(MICROSOFT)))
                .containsExactly(
                        administrator(Letter.CONDITIONAL_ACCESS), ask(Wanted.BROWSER_SIGN_IN));
    }

    @Test
    void a_sender_that_was_taken_is_proposed_first() {
        EmailAddress taken = EmailAddress.check("anna.b@example.com").orElseThrow();
        Evidence.SenderTried good =
                new Evidence.SenderTried(taken, new SmtpReply(250, List.of("ok")));
        Evidence.SenderTried bad =
                new Evidence.SenderTried(taken, new SmtpReply(553, List.of("no")));
        for (Cause cause : List.of(Cause.SENDER_NOT_OWNED, Cause.SENDER_INVALID)) {
            assertThat(
                            remedies(
                                    cause,
                                    live(
                                            PLAIN,
                                            stage(
                                                    Stage.MAIL_FROM,
                                                    Outcome.FAILED,
                                                    good,
                                                    replied(553, "not yours")))))
                    .startsWith(new Fix.ChangeSender(taken), ask(Wanted.SENDER_ADDRESS));
            assertThat(remedies(cause, live(PLAIN, stage(Stage.MAIL_FROM, Outcome.FAILED, bad))))
                    .startsWith(ask(Wanted.SENDER_ADDRESS));
        }
    }

    @Test
    void a_microsoft_sender_may_be_a_shared_mailbox() {
        assertThat(remedies(Cause.SENDER_NOT_OWNED, live(MICROSOFT)))
                .containsExactly(
                        ask(Wanted.SENDER_ADDRESS),
                        errand(Errand.SIGN_IN_AS_ONESELF),
                        administrator(Letter.SEND_AS));
    }

    @Test
    void after_a_sign_in_nobody_is_told_to_switch_one_on() {
        Hint signedIn = new Hint.SignInOnTheWire(true);
        assertThat(remedies(Cause.RELAY_DENIED, quoted(PLAIN, NOTHING, signedIn)))
                .containsExactly(
                        errand(Errand.USE_THE_SENDING_SERVER), administrator(Letter.ALLOW_RELAY));
        assertThat(
                        remedies(
                                Cause.RELAY_DENIED,
                                quoted(PLAIN, NOTHING, new Hint.SignInOnTheWire(false))))
                .startsWith(errand(Errand.SWITCH_ON_SIGN_IN));
        assertThat(remedies(Cause.IP_BLOCKED, quoted(PLAIN, NOTHING, signedIn)))
                .doesNotContain(errand(Errand.USE_THE_SENDING_SERVER));
        assertThat(remedies(Cause.IP_BLOCKED, quoted(PLAIN, NOTHING)))
                .contains(errand(Errand.USE_THE_SENDING_SERVER));
        assertThat(
                        remedies(
                                Cause.AUTH_REQUIRED,
                                live(
                                        MICROSOFT,
                                        stage(Stage.AUTH, Outcome.PASSED, replied(235, "ok")),
                                        refused(Stage.MAIL_FROM, 530, "5.7.57 not authenticated"))))
                .containsExactly(administrator(Letter.ANONYMOUS_AFTER_SIGN_IN));
        assertThat(
                        remedies(
                                Cause.AUTH_REQUIRED,
                                live(
                                        MICROSOFT,
                                        refused(Stage.MAIL_FROM, 530, "5.7.57 not authenticated"))))
                .containsExactly(administrator(Letter.ALLOW_SIGN_IN));
    }

    @Test
    void the_secret_asked_for_is_the_providers_kind() {
        assertThat(secret(PasswordKind.APP_PASSWORD)).isEqualTo(ask(Wanted.APP_PASSWORD));
        assertThat(secret(PasswordKind.AUTHORIZATION_CODE))
                .isEqualTo(ask(Wanted.AUTHORIZATION_CODE));
        assertThat(secret(PasswordKind.SMTP_CREDENTIAL)).isEqualTo(ask(Wanted.SMTP_CREDENTIAL));
        assertThat(secret(PasswordKind.OAUTH_ONLY)).isEqualTo(ask(Wanted.BROWSER_SIGN_IN));
        assertThat(secret(PasswordKind.BRIDGE)).isEqualTo(ask(Wanted.BRIDGE_PASSWORD));
        assertThat(
                        remedies(
                                Cause.APP_PASSWORD_REQUIRED,
                                live(provider("x", PasswordKind.AUTHORIZATION_CODE))))
                .containsExactly(ask(Wanted.AUTHORIZATION_CODE));
    }

    private static Fix secret(PasswordKind kind) {
        return remedies(Cause.BAD_CREDENTIALS, live(provider("x", kind))).getFirst();
    }

    @Test
    void a_bridge_that_does_not_answer_is_started() {
        assertThat(
                        remedies(
                                Cause.CONNECTION_REFUSED,
                                live(provider("bridged", PasswordKind.BRIDGE))))
                .startsWith(errand(Errand.START_THE_BRIDGE));
    }

    @Test
    void where_the_browser_is_a_way_it_is_named() {
        ProviderFacts both = provider("both", PasswordKind.ACCOUNT_PASSWORD, SignInKind.OAUTH2);
        for (Cause cause :
                List.of(
                        Cause.BAD_CREDENTIALS,
                        Cause.AUTH_MECHANISM_UNSUPPORTED,
                        Cause.ACCOUNT_ACTION_REQUIRED,
                        Cause.APP_PASSWORD_REQUIRED)) {
            assertThat(remedies(cause, live(both))).contains(ask(Wanted.BROWSER_SIGN_IN));
            assertThat(remedies(cause, live(PLAIN))).doesNotContain(ask(Wanted.BROWSER_SIGN_IN));
        }
    }
}
