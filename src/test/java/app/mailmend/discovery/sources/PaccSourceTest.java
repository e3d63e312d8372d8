package app.mailmend.discovery.sources;

import static app.mailmend.discovery.sources.Asking.ask;
import static app.mailmend.discovery.sources.Asking.fetching;
import static app.mailmend.discovery.sources.Asking.found;
import static app.mailmend.discovery.sources.Asking.sending;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Failed;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.discovery.SourceAnswer.Skipped;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.DnsRecords.Fault;
import app.mailmend.net.DnsRecords.Kind;
import app.mailmend.net.Web;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeDns;
import app.mailmend.testing.FakeInquiry;
import app.mailmend.testing.FakeWeb;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaccSourceTest {

    private static final String PLACE =
            "https://ua-auto-config.example.org/.well-known/user-agent-configuration.json";
    private static final String RECORD = "_ua-auto-config.example.org";
    private static final String DOCUMENT =
            """
            {"protocols": {"imap": {"host": "imap.example.org"},
                           "pop3": {"host": "pop.example.org"},
                           "submit": {"host": "smtp.example.org"}},
             "authentication": {"password": true},
             "info": {"provider": {"name": "Example Mail"}}}
            """;

    private final FakeWeb web = new FakeWeb();
    private final FakeDns dns = new FakeDns();
    private final PaccSource source = new PaccSource(web, dns);

    private static String voucher(String document) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(document.getBytes(StandardCharsets.UTF_8));
            return "v=UAAC1; a=sha256; d=" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_document_that_the_name_servers_vouch_for_is_trusted() {
        web.page(PLACE, Files.JSON, DOCUMENT);
        dns.txt(RECORD, voucher(DOCUMENT));

        SourceAnswer answer = ask(source);

        assertThat(sending(answer)).containsExactly("smtp.example.org:465 (tls)");
        assertThat(fetching(answer))
                .containsExactly(
                        "imap imap.example.org:993 (tls)", "pop3 pop.example.org:995 (tls)");
        assertThat(found(answer).detail()).isEqualTo("Example Mail");
        assertThat(found(answer).outgoing())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.trust()).isEqualTo(Trust.TRUSTED);
                    assertThat(one.score()).isEqualTo(85);
                    assertThat(one.settings().signIn())
                            .isEqualTo(new SignIn.WithPassword(new LoginName("alice@example.org")));
                });
    }

    @Test
    void one_place_and_one_record_are_asked() {
        web.page(PLACE, Files.JSON, DOCUMENT);

        ask(source);

        assertThat(web.addresses()).containsExactly(PLACE);
        assertThat(dns.asked()).containsExactly("TXT " + RECORD);
    }

    @Test
    void without_a_document_no_record_is_asked_for() {
        assertThat(ask(source)).isEqualTo(new Nothing(SourceRemark.NO_SUCH_NAME, ""));
        assertThat(dns.asked()).isEmpty();
    }

    @Test
    void one_of_several_records_is_enough() {
        web.page(PLACE, Files.JSON, DOCUMENT);
        dns.txt(RECORD, voucher("the next one")).txt(RECORD, voucher(DOCUMENT));

        assertThat(ask(source)).isInstanceOf(SourceAnswer.Found.class);
    }

    @Test
    void a_document_with_one_more_space_is_not_the_one_vouched_for() {
        web.page(PLACE, Files.JSON, DOCUMENT + " ");
        dns.txt(RECORD, voucher(DOCUMENT));

        assertThat(ask(source)).isEqualTo(new Failed(SourceRemark.DIGEST, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_NAME, DIGEST",
        "NO_RECORD, DIGEST",
        "TIMED_OUT, LOOKUP_FAILED",
        "SERVER_FAILED, LOOKUP_FAILED"
    })
    void a_document_that_nobody_vouches_for_is_not_used(Fault fault, SourceRemark remark) {
        web.page(PLACE, Files.JSON, DOCUMENT);
        dns.fails(RECORD, Kind.TXT, fault);

        assertThat(ask(source)).isEqualTo(new Failed(remark, ""));
    }

    @Test
    void a_document_at_another_owners_is_to_be_confirmed() {
        web.redirected(PLACE, "https://hoster.example/example.org.json", Files.JSON, DOCUMENT);
        dns.txt(RECORD, voucher(DOCUMENT));

        assertThat(found(ask(source)).outgoing().getFirst().trust()).isEqualTo(Trust.CONFIRM);
    }

    @Test
    void a_web_page_is_no_document_and_needs_no_voucher() {
        web.page(PLACE, Files.HTML, Files.LOGIN_PAGE);

        assertThat(ask(source)).isEqualTo(new Nothing(SourceRemark.WEB_PAGE, ""));
        assertThat(dns.asked()).isEmpty();
    }

    @Test
    void a_server_that_is_down_is_a_failure() {
        web.fails("ua-auto-config.example.org", Web.Fault.TLS);

        assertThat(ask(source)).isEqualTo(new Failed(SourceRemark.TLS, ""));
    }

    @Test
    void s89_nobody_is_asked_below_a_public_suffix() {
        assertThat(ask(source, FakeInquiry.of("alice@co.uk")))
                .isEqualTo(new Skipped(SourceRemark.NO_SIGNS));
        assertThat(web.addresses()).isEmpty();
        assertThat(dns.asked()).isEmpty();
    }
}
