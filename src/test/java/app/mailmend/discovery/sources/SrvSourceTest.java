package app.mailmend.discovery.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.mailmend.account.LoginName;
import app.mailmend.account.MailDomain;
import app.mailmend.catalog.NoteKind;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.DomainLookup;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeDns;
import app.mailmend.testing.FakeInquiry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SrvSourceTest {

    private static final String SUBMISSIONS = "_submissions._tcp.example.org";
    private static final String SUBMISSION = "_submission._tcp.example.org";
    private static final SignIn SIGN_IN =
            new SignIn.WithPassword(new LoginName("alice@example.org"));

    private final FakeDns dns = new FakeDns();

    private SourceAnswer ask() {
        MailDomain domain = MailDomain.check("example.org").orElseThrow();
        return new SrvSource()
                .ask(FakeInquiry.of("alice@example.org", new DomainLookup(dns, dns, domain).get()));
    }

    private SourceAnswer.Found found() {
        return (SourceAnswer.Found) ask();
    }

    private static SourceAnswer nothing(SourceRemark remark) {
        return new SourceAnswer.Nothing(remark, "");
    }

    @Test
    void a_record_becomes_settings_with_the_whole_address_as_the_name() {
        dns.srv(SUBMISSIONS, 0, 465, "smtp.example.org");

        assertThat(found().outgoing())
                .containsExactly(
                        new Candidate<>(
                                SubmissionSettings.of(
                                        new HostName("smtp.example.org"),
                                        465,
                                        Encryption.IMPLICIT_TLS,
                                        SIGN_IN),
                                List.of(),
                                new Origin(SourceName.SRV, SUBMISSIONS, ""),
                                Trust.CONFIRM,
                                65));
        assertThat(found().notes()).isEmpty();
    }

    @Test
    void tls_from_the_first_byte_comes_before_starttls() {
        dns.srv(SUBMISSION, 0, 587, "smtp.example.org")
                .srv(SUBMISSIONS, 0, 465, "smtp.example.org");

        assertThat(found().outgoing())
                .extracting(one -> one.settings().encryption(), Candidate::score)
                .containsExactly(
                        tuple(Encryption.IMPLICIT_TLS, 65), tuple(Encryption.STARTTLS, 60));
    }

    @Test
    void every_incoming_service_is_read() {
        dns.srv("_imaps._tcp.example.org", 0, 993, "imap.example.org")
                .srv("_imap._tcp.example.org", 0, 143, "imap.example.org")
                .srv("_pop3s._tcp.example.org", 0, 995, "pop.example.org")
                .srv("_pop3._tcp.example.org", 0, 110, "pop.example.org");

        assertThat(found().incoming())
                .extracting(
                        one -> one.settings().protocol(),
                        one -> one.settings().endpoint().toString(),
                        Candidate::score)
                .containsExactly(
                        tuple(IncomingProtocol.IMAP, "imap.example.org:993 (tls)", 65),
                        tuple(IncomingProtocol.IMAP, "imap.example.org:143 (starttls)", 60),
                        tuple(IncomingProtocol.POP3, "pop.example.org:995 (tls)", 65),
                        tuple(IncomingProtocol.POP3, "pop.example.org:110 (starttls)", 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp.example.org", "smtp.hoster.example"})
    void s85_whatever_domain_it_names_an_unproven_record_is_confirmed(String target) {
        dns.srv(SUBMISSIONS, 0, 465, target);

        assertThat(found().outgoing()).extracting(Candidate::trust).containsOnly(Trust.CONFIRM);
    }

    @Test
    void s85_signatures_prove_the_other_domain() {
        dns.srv(SUBMISSIONS, 0, 465, "smtp.hoster.example").signed();

        assertThat(found().outgoing()).extracting(Candidate::trust).containsOnly(Trust.TRUSTED);
    }

    @Test
    void s85_sending_that_is_refused_is_told() {
        dns.srv(SUBMISSIONS, 0, 0, "").srv(SUBMISSION, 0, 0, "");

        assertThat(found().outgoing()).isEmpty();
        assertThat(found().notes())
                .containsExactly(new Note(NoteKind.SENDING_NOT_OFFERED.label(), "example.org", ""));
    }

    @Test
    void s85_one_of_two_refused_is_not_the_end_of_sending() {
        dns.srv(SUBMISSIONS, 0, 0, "").srv(SUBMISSION, 0, 587, "smtp.example.org");
        assertThat(found().outgoing()).hasSize(1);
        assertThat(found().notes()).isEmpty();

        FakeDns one = new FakeDns().srv(SUBMISSION, 0, 0, "");
        MailDomain domain = MailDomain.check("example.org").orElseThrow();
        DomainFacts facts = new DomainLookup(one, one, domain).get();
        assertThat(new SrvSource().ask(FakeInquiry.of("alice@example.org", facts)))
                .isEqualTo(nothing(SourceRemark.NOT_OFFERED));
    }

    @Test
    void s85_a_record_with_port_0_is_no_record() {
        dns.srv(SUBMISSIONS, 0, 0, "smtp.example.org");

        assertThat(ask()).isEqualTo(nothing(SourceRemark.NO_RECORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "localhost", "com", "smtp_.example.org.\\046", "a b.test"})
    void a_target_that_is_no_host_is_dropped(String target) {
        dns.srv(SUBMISSIONS, 0, 465, target);

        assertThat(ask()).isEqualTo(nothing(SourceRemark.NOTHING_USABLE));
    }

    @Test
    void of_many_servers_the_first_are_proposed() {
        for (int i = 0; i < 60; i++) {
            dns.srv(SUBMISSIONS, i, 465, "smtp" + i + ".example.org");
        }

        assertThat(found().outgoing())
                .extracting(one -> one.settings().host().value())
                .containsExactly("smtp0.example.org", "smtp1.example.org", "smtp2.example.org");
    }

    @Test
    void s83_what_every_name_answers_is_not_used() {
        dns.srv("*.example.org", 0, 465, "www.example.org").address("*.example.org", "192.0.2.1");

        assertThat(ask()).isEqualTo(nothing(SourceRemark.WILDCARD));
    }

    @Test
    void nothing_there_is_told_from_nothing_heard() {
        assertThat(ask()).isEqualTo(nothing(SourceRemark.NO_SUCH_NAME));
        dns.mx("example.org", 1, "mx.example.org");
        assertThat(ask()).isEqualTo(nothing(SourceRemark.NO_RECORD));
        assertThat(
                        new SrvSource()
                                .ask(
                                        FakeInquiry.of(
                                                "alice@example.org",
                                                DomainFacts.unknown(Standing.NO_ANSWER))))
                .isEqualTo(new SourceAnswer.Failed(SourceRemark.TIMED_OUT, ""));
    }
}
