package app.mailmend.discovery.sources;

import static app.mailmend.discovery.format.Authentication.CLIENT_ADDRESS;
import static app.mailmend.discovery.format.Authentication.CLIENT_CERTIFICATE;
import static app.mailmend.discovery.format.Authentication.ENCRYPTED_PASSWORD;
import static app.mailmend.discovery.format.Authentication.KERBEROS;
import static app.mailmend.discovery.format.Authentication.NONE;
import static app.mailmend.discovery.format.Authentication.NTLM;
import static app.mailmend.discovery.format.Authentication.OAUTH2;
import static app.mailmend.discovery.format.Authentication.PASSWORD;
import static app.mailmend.discovery.sources.Asking.fetching;
import static app.mailmend.discovery.sources.Asking.found;
import static app.mailmend.discovery.sources.Asking.sending;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.discovery.format.Authentication;
import app.mailmend.discovery.format.PublishedServer;
import app.mailmend.discovery.format.PublishedSettings;
import app.mailmend.discovery.format.ServerKind;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedCandidatesTest {

    private static final EmailAddress ALICE = EmailAddress.check("alice@example.org").orElseThrow();
    private static final Origin ORIGIN =
            new Origin(SourceName.AUTOCONFIG, "https://autoconfig.example.org/", "2026-03-12");

    private static PublishedServer server(
            ServerKind kind, String host, int port, Encryption encryption) {
        return new PublishedServer(
                kind, host, port, encryption, "%EMAILADDRESS%", List.of(PASSWORD));
    }

    private static PublishedServer smtp(String host, int port, Encryption encryption) {
        return server(ServerKind.SUBMISSION, host, port, encryption);
    }

    private static PublishedServer signingIn(ServerKind kind, Authentication... ways) {
        return new PublishedServer(
                kind, "mail.example.org", 993, Encryption.IMPLICIT_TLS, "", List.of(ways));
    }

    private static SourceAnswer answer(PublishedServer... servers) {
        return answer(Trust.TRUSTED, List.of(), servers);
    }

    private static SourceAnswer answer(
            Trust trust, List<String> instructions, PublishedServer... servers) {
        PublishedSettings settings =
                new PublishedSettings(
                        "Example Mail",
                        "",
                        List.of("example.org"),
                        List.of(),
                        List.of(servers),
                        instructions,
                        List.of("https://help.example.org/imap"),
                        List.of(),
                        "",
                        false,
                        List.of());
        return new PublishedCandidates(ALICE, ALICE, ORIGIN, trust, 85).answer(settings);
    }

    @Test
    void servers_become_candidates_in_the_documents_order() {
        SourceAnswer answer =
                answer(
                        server(ServerKind.POP3, "pop.example.org", 995, Encryption.IMPLICIT_TLS),
                        smtp("smtp.example.org", 587, Encryption.STARTTLS),
                        server(ServerKind.IMAP, "imap.example.org", 143, Encryption.STARTTLS),
                        smtp("smtp.example.org", 465, Encryption.IMPLICIT_TLS));

        assertThat(sending(answer))
                .containsExactly("smtp.example.org:587 (starttls)", "smtp.example.org:465 (tls)");
        assertThat(fetching(answer))
                .containsExactly(
                        "pop3 pop.example.org:995 (tls)", "imap imap.example.org:143 (starttls)");
    }

    @Test
    void every_candidate_says_where_it_comes_from_and_what_it_is_worth() {
        assertThat(found(answer(smtp("smtp.example.org", 465, Encryption.IMPLICIT_TLS))).outgoing())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.origins()).containsExactly(ORIGIN);
                    assertThat(one.trust()).isEqualTo(Trust.TRUSTED);
                    assertThat(one.score()).isEqualTo(85);
                    assertThat(one.signIns()).containsExactly(SignInKind.PASSWORD);
                    assertThat(one.settings().signIn())
                            .isEqualTo(new SignIn.WithPassword(LoginName.of(ALICE)));
                });
    }

    @Test
    void the_provider_is_only_a_name() {
        SourceAnswer.Found answer =
                found(answer(smtp("smtp.gmail.com", 465, Encryption.IMPLICIT_TLS)));

        assertThat(answer.detail()).isEqualTo("Example Mail");
        assertThat(answer.provider().isKnown()).isFalse();
    }

    @Test
    void tls_on_a_port_for_starttls_stays_as_the_document_says() {
        assertThat(sending(answer(smtp("smtp.example.org", 587, Encryption.IMPLICIT_TLS))))
                .containsExactly("smtp.example.org:587 (tls)");
    }

    @Test
    void s88_servers_without_encryption_are_left_out() {
        assertThat(
                        sending(
                                answer(
                                        smtp("smtp.example.org", 587, Encryption.NONE),
                                        smtp("smtp.example.org", 465, Encryption.IMPLICIT_TLS))))
                .containsExactly("smtp.example.org:465 (tls)");
        assertThat(answer(smtp("smtp.example.org", 587, Encryption.NONE)))
                .isEqualTo(new Nothing(SourceRemark.NOTHING_USABLE, "Example Mail"));
    }

    @Test
    void s88_port_25_is_only_for_those_who_have_no_other() {
        assertThat(
                        sending(
                                answer(
                                        smtp("smtp.example.org", 25, Encryption.STARTTLS),
                                        smtp("smtp.example.org", 587, Encryption.STARTTLS))))
                .containsExactly("smtp.example.org:587 (starttls)");
        assertThat(sending(answer(smtp("smtp.example.org", 25, Encryption.STARTTLS))))
                .containsExactly("smtp.example.org:25 (starttls)");
        assertThat(answer(smtp("smtp.example.org", 25, Encryption.IMPLICIT_TLS)))
                .isInstanceOf(Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%EMAILLOCALPART%.example.org",
                "mail.%EMAILDOMAIN%",
                "%EMAILADDRESS.evil.example",
                "localhost",
                "mail.localhost",
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.10",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fd00::25",
                "fe80::1",
                "mailserver",
                "https://smtp.example.org",
                "smtp.example.org:465",
                "smtp example org",
            })
    void s88_a_host_that_is_no_plain_public_host_is_left_out(String host) {
        assertThat(
                        sending(
                                answer(
                                        smtp(host, 465, Encryption.IMPLICIT_TLS),
                                        smtp("smtp.example.org", 587, Encryption.STARTTLS))))
                .containsExactly("smtp.example.org:587 (starttls)");
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP.Example.org., smtp.example.org",
        "mail.bücher.example, mail.xn--bcher-kva.example",
        "9.9.9.9, 9.9.9.9",
        "mail.hoster.example, mail.hoster.example"
    })
    void any_other_host_is_kept_whoever_it_belongs_to(String host, String kept) {
        assertThat(sending(answer(smtp(host, 465, Encryption.IMPLICIT_TLS))))
                .containsExactly(kept + ":465 (tls)");
    }

    @Test
    void the_same_server_named_twice_is_one_candidate() {
        PublishedServer server = smtp("smtp.example.org", 465, Encryption.IMPLICIT_TLS);

        assertThat(sending(answer(server, server))).hasSize(1);
    }

    @Test
    void an_encrypted_password_is_a_password() {
        assertThat(
                        found(answer(signingIn(ServerKind.IMAP, ENCRYPTED_PASSWORD, PASSWORD)))
                                .incoming())
                .singleElement()
                .satisfies(one -> assertThat(one.signIns()).containsExactly(SignInKind.PASSWORD));
    }

    @Test
    void a_password_is_used_where_the_browser_is_only_one_way() {
        assertThat(found(answer(signingIn(ServerKind.IMAP, OAUTH2, PASSWORD))).incoming())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.signIns())
                            .containsExactly(SignInKind.OAUTH2, SignInKind.PASSWORD);
                    assertThat(one.settings().signIn()).isInstanceOf(SignIn.WithPassword.class);
                });
    }

    @Test
    void a_token_is_used_where_there_is_no_other_way() {
        assertThat(found(answer(signingIn(ServerKind.SUBMISSION, OAUTH2, NTLM))).outgoing())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.signIns()).containsExactly(SignInKind.OAUTH2);
                    assertThat(one.settings().signIn())
                            .isEqualTo(new SignIn.WithToken(LoginName.of(ALICE)));
                });
    }

    @Test
    void where_the_document_says_nothing_a_password_is_tried_first() {
        assertThat(found(answer(signingIn(ServerKind.SUBMISSION))).outgoing())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.signIns()).isEmpty();
                    assertThat(one.settings().signIn()).isInstanceOf(SignIn.WithPassword.class);
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"NTLM", "KERBEROS", "CLIENT_CERTIFICATE", "OTHER"})
    void a_server_with_nothing_but_foreign_ways_to_sign_in_is_left_out(Authentication way) {
        assertThat(answer(signingIn(ServerKind.SUBMISSION, way))).isInstanceOf(Nothing.class);
        assertThat(answer(signingIn(ServerKind.SUBMISSION, way, PASSWORD)))
                .isInstanceOf(SourceAnswer.Found.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "CLIENT_ADDRESS"})
    void sending_may_need_no_sign_in_but_a_mailbox_always_does(Authentication way) {
        assertThat(found(answer(signingIn(ServerKind.SUBMISSION, way))).outgoing())
                .singleElement()
                .satisfies(one -> assertThat(one.settings().signIn()).isEqualTo(SignIn.none()));
        assertThat(answer(signingIn(ServerKind.IMAP, way))).isInstanceOf(Nothing.class);
    }

    @Test
    void a_foreign_way_beside_an_open_one_does_not_close_it() {
        assertThat(
                        found(
                                        answer(
                                                signingIn(
                                                        ServerKind.SUBMISSION,
                                                        KERBEROS,
                                                        CLIENT_CERTIFICATE,
                                                        CLIENT_ADDRESS,
                                                        NONE)))
                                .outgoing())
                .singleElement()
                .satisfies(one -> assertThat(one.settings().signIn()).isEqualTo(SignIn.none()));
    }

    @Test
    void s90_instructions_are_told_as_text_and_nothing_becomes_a_link() {
        SourceAnswer answer =
                answer(
                        Trust.TRUSTED,
                        List.of("Switch IMAP on at https://evil.example/ first"),
                        smtp("smtp.example.org", 465, Encryption.IMPLICIT_TLS));

        assertThat(found(answer).notes())
                .containsExactly(
                        new Note(
                                "provider-says",
                                "Switch IMAP on at https://evil.example/ first",
                                ""));
    }

    @Test
    void s90_what_anybody_on_the_way_could_have_written_is_not_told() {
        SourceAnswer answer =
                answer(
                        Trust.UNSAFE,
                        List.of("Send your password to us first"),
                        smtp("smtp.example.org", 465, Encryption.IMPLICIT_TLS));

        assertThat(found(answer).notes()).isEmpty();
    }

    @Test
    void of_many_instructions_the_first_are_told() {
        SourceAnswer answer =
                answer(
                        Trust.TRUSTED,
                        List.of("one", "two", "two", "three", "four"),
                        smtp("smtp.example.org", 465, Encryption.IMPLICIT_TLS));

        assertThat(found(answer).notes())
                .extracting(Note::text)
                .containsExactly("one", "two", "three");
    }
}
