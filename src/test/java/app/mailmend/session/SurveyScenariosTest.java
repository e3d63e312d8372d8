package app.mailmend.session;

import static app.mailmend.session.SurveyLab.LONG;
import static app.mailmend.session.SurveyLab.SHORT;
import static app.mailmend.session.SurveyLab.startTls;
import static app.mailmend.session.SurveyLab.tls;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.catalog.NoteKind;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.sources.SurveySource;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.Trust;
import app.mailmend.testing.BlackHole;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.FakeInquiry;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a look around means for a person, on servers that do what real ones are known to do. */
class SurveyScenariosTest {

    private static final String ALICE = "alice.wonder@example.test";
    private static final ServerIdentity GOOD =
            TestCertificates.good("smtp.example.test", "mail.example.test", "imap.example.test");
    private static final Endpoint SMTP_TLS = tls("smtp.example.test", 465);
    private static final Endpoint SMTP = startTls("smtp.example.test", 587);
    private static final Endpoint MAIL_TLS = tls("mail.example.test", 465);
    private static final Endpoint IMAPS = tls("imap.example.test", 993);

    private final SurveyLab lab = new SurveyLab();

    @AfterEach
    void closeLab() {
        lab.close();
    }

    private SourceAnswer ask(PortLooks.Limits limits, DomainFacts domain) {
        return new SurveySource(lab.looks(limits), lab.dns).ask(FakeInquiry.of(ALICE, domain));
    }

    private SourceAnswer.Found found() {
        SourceAnswer answer = ask(LONG, DomainFacts.unknown(Standing.ANSWERED));
        assertThat(answer).isInstanceOf(SourceAnswer.Found.class);
        return (SourceAnswer.Found) answer;
    }

    private static List<Endpoint> outgoing(SourceAnswer.Found found) {
        return found.outgoing().stream().map(one -> one.settings().endpoint()).toList();
    }

    @Test
    void servers_under_the_usual_names_are_found_and_hear_nothing_of_the_person() {
        List<ScriptedSmtpServer> servers =
                List.of(
                        lab.serve(SMTP_TLS, SurveyLab.submissions(GOOD)),
                        lab.serve(SMTP, SurveyLab.submission(GOOD)),
                        lab.serve(IMAPS, SurveyLab.imaps(GOOD)));
        SourceAnswer.Found found = found();
        assertThat(outgoing(found)).containsExactly(SMTP_TLS);
        assertThat(found.outgoing().getFirst().settings().signIn())
                .isEqualTo(new SignIn.WithPassword(new LoginName(ALICE)));
        assertThat(found.incoming())
                .singleElement()
                .satisfies(one -> assertThat(one.settings().endpoint()).isEqualTo(IMAPS));
        String heard = String.join("", servers.stream().map(it -> heard(it)).toList());
        assertThat(heard.lines().distinct())
                .isSubsetOf("EHLO [127.0.0.1]", "STARTTLS", "QUIT", "m1 CAPABILITY", "m2 LOGOUT")
                .contains("EHLO [127.0.0.1]", "m1 CAPABILITY");
        assertThat(heard).doesNotContainIgnoringCase("alice").doesNotContain("AUTH");
    }

    private static String heard(ScriptedSmtpServer server) {
        return server.received().everything();
    }

    @Test
    void c03_where_every_guess_is_swallowed_the_answer_is_honest_and_in_time() {
        try (BlackHole hole = new BlackHole()) {
            for (String host : List.of("smtp.", "mail.", "submission.", "imap.", "pop.", "")) {
                for (int port : List.of(465, 587, 993, 143, 995)) {
                    lab.leadTo(tls(host + "example.test", port), hole.port());
                }
            }
            PortLooks.Limits brief =
                    SurveyLab.limits(Duration.ofSeconds(3), Duration.ofMillis(400));
            assertThat(ask(brief, DomainFacts.unknown(Standing.ANSWERED)))
                    .isEqualTo(new SourceAnswer.Failed(SourceRemark.NOT_REACHED, ""));
        }
    }

    @Test
    void c12_one_certificate_for_many_domains_leads_to_the_name_it_is_for() {
        ServerIdentity main = TestCertificates.good("server7.hoster.example");
        Endpoint own = tls("server7.hoster.example", 465);
        ScriptedSmtpServer server = lab.serve(SMTP_TLS, SurveyLab.submissions(main));
        lab.leadTo(own, server.port());
        lab.dns.address("server7.hoster.example", "127.0.0.1");
        SourceAnswer.Found found = found();
        assertThat(outgoing(found)).containsExactly(own);
        assertThat(found.outgoing().getFirst().trust()).isEqualTo(Trust.CONFIRM);
        assertThat(found.notes())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.kind()).isEqualTo(NoteKind.OTHER_HOST_NAME.label());
                    assertThat(note.text()).isEqualTo("server7.hoster.example");
                });
    }

    @Test
    void c12_a_name_of_the_certificate_that_leads_elsewhere_is_not_offered() {
        ServerIdentity main = TestCertificates.good("server7.hoster.example");
        ScriptedSmtpServer server = lab.serve(SMTP_TLS, SurveyLab.submissions(main));
        lab.leadTo(tls("server7.hoster.example", 465), server.port());
        lab.dns.address("server7.hoster.example", "127.0.0.2");
        assertThat(ask(LONG, DomainFacts.unknown(Standing.ANSWERED)))
                .isEqualTo(new SourceAnswer.Failed(SourceRemark.CERTIFICATE, ""));
    }

    @Test
    void c33_a_relay_that_needs_no_sign_in_is_offered_without_one() {
        lab.serve(SMTP_TLS, new Dialogue().offerInsideTls("SIZE 1000").implicitTls(GOOD));
        SourceAnswer.Found found = found();
        assertThat(outgoing(found)).containsExactly(SMTP_TLS);
        assertThat(found.outgoing().getFirst().settings().signIn()).isEqualTo(SignIn.none());
        assertThat(found.outgoing().getFirst().signIns()).isEmpty();
    }

    /** TLS is spoken on 587 and STARTTLS on 465. */
    @Test
    void c41_ports_with_the_other_ones_protocol_are_not_offered_and_the_next_host_is() {
        lab.serve(SMTP_TLS, SurveyLab.submission(GOOD));
        lab.serve(SMTP, SurveyLab.submissions(GOOD));
        lab.serve(MAIL_TLS, SurveyLab.submissions(GOOD));
        assertThat(outgoing(found())).containsExactly(MAIL_TLS);
    }

    @Test
    void c45_where_somebody_takes_starttls_away_nothing_is_offered_in_clear() {
        ScriptedSmtpServer stripped =
                lab.serve(SMTP, new Dialogue().offerBeforeTls("XXXXXXXX", "AUTH PLAIN"));
        SourceAnswer.Found found = found();
        assertThat(found.outgoing()).isEmpty();
        assertThat(found.notes())
                .singleElement()
                .satisfies(note ->
                        assertThat(note.kind()).isEqualTo(NoteKind.UNENCRYPTED_ONLY.label()));
        assertThat(stripped.received().everything()).isEqualTo("EHLO [127.0.0.1]\r\n");
    }

    @Test
    void c45_tls_from_the_first_byte_goes_past_somebody_who_takes_starttls_away() {
        lab.serve(SMTP, new Dialogue().offerBeforeTls("XXXXXXXX"));
        lab.serve(MAIL_TLS, SurveyLab.submissions(GOOD));
        SourceAnswer.Found found = found();
        assertThat(outgoing(found)).containsExactly(MAIL_TLS);
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void c46_a_network_that_blocks_one_port_leaves_the_other() {
        try (BlackHole blocked = new BlackHole()) {
            lab.leadTo(SMTP_TLS, blocked.port());
            lab.serve(SMTP, SurveyLab.submission(GOOD));
            SourceAnswer.Found found = found();
            assertThat(outgoing(found)).containsExactly(SMTP);
            assertThat(found.seen().getFirst().stages().getLast().find(Evidence.NotConnected.class))
                    .map(Evidence.NotConnected::fault)
                    .contains(ConnectFault.OVERTAKEN);
        }
    }

    @Test
    void c46_where_both_ports_are_refused_an_alternative_one_is_found() {
        lab.refuse(SMTP_TLS);
        lab.refuse(SMTP);
        Endpoint alternative = startTls("smtp.example.test", 2525);
        lab.serve(alternative, SurveyLab.submission(GOOD));
        assertThat(outgoing(found())).containsExactly(alternative);
    }

    @Test
    void c47_an_address_family_that_leads_nowhere_does_not_hide_the_server() {
        ScriptedSmtpServer server = lab.serve(SMTP_TLS, SurveyLab.submissions(GOOD));
        lab.leadTo(SMTP_TLS, new HostName("both.example.test"), server.port());
        lab.dns.address(
                "both.example.test", "::1", InetAddress.ofLiteral("127.0.0.1").getHostAddress());
        SourceAnswer.Found found = found();
        assertThat(outgoing(found)).containsExactly(SMTP_TLS);
        assertThat(found.seen().getFirst().stages().get(1).find(Evidence.NotConnected.class))
                .isPresent();
    }

    @Test
    void c48_a_server_that_hangs_up_at_once_is_passed_over() {
        lab.serve(SMTP, (Script script) -> script.close());
        lab.serve(MAIL_TLS, SurveyLab.submissions(GOOD));
        assertThat(outgoing(found())).containsExactly(MAIL_TLS);
    }

    @Test
    void a_slow_greeting_is_heard_out_where_no_other_place_is_ready() {
        lab.serve(
                SMTP_TLS,
                (Script script) ->
                        script.startTls(GOOD)
                                .pause(Duration.ofSeconds(1))
                                .send("220 smtp.example.test\r\n")
                                .expect("EHLO .*")
                                .send("250-smtp.example.test\r\n250 AUTH PLAIN\r\n"));
        assertThat(outgoing(found())).containsExactly(SMTP_TLS);
    }

    @Test
    void a_server_that_never_greets_is_told_as_such() {
        lab.serve(SMTP, (Script script) -> script.silence());
        assertThat(ask(SHORT, DomainFacts.unknown(Standing.ANSWERED)))
                .isEqualTo(new SourceAnswer.Failed(SourceRemark.TIMED_OUT, ""));
    }

    @Test
    void s83_where_every_name_leads_to_one_place_names_prove_nothing() {
        ServerIdentity parking = TestCertificates.good("parking.example");
        ScriptedSmtpServer one = lab.serve(SMTP_TLS, SurveyLab.submissions(parking));
        for (String host : List.of("mail.example.test", "submission.example.test")) {
            lab.leadTo(tls(host, 465), one.port());
        }
        lab.leadTo(tls("parking.example", 465), one.port());
        lab.dns.address("parking.example", "127.0.0.1");
        DomainFacts wildcard =
                new DomainFacts(
                        Standing.ANSWERED, List.of(), false, Map.of(), List.of(), Map.of(), true);
        assertThat(ask(LONG, wildcard))
                .isEqualTo(new SourceAnswer.Nothing(SourceRemark.WILDCARD, ""));
        assertThat(one.received().insideTls()).isEmpty();
    }

    @Test
    void an_untrusted_certificate_is_never_offered() {
        for (ServerIdentity bad :
                List.of(
                        TestCertificates.selfSigned("smtp.example.test"),
                        TestCertificates.expired("smtp.example.test"))) {
            lab.serve(SMTP_TLS, SurveyLab.submissions(bad));
            assertThat(ask(LONG, DomainFacts.unknown(Standing.ANSWERED)))
                    .isEqualTo(new SourceAnswer.Failed(SourceRemark.CERTIFICATE, ""));
        }
    }

    @Test
    void every_place_that_was_looked_at_is_told() {
        lab.refuse(SMTP_TLS);
        lab.serve(SMTP, SurveyLab.submission(GOOD));
        lab.serve(IMAPS, SurveyLab.imaps(GOOD));
        assertThat(found().seen().stream().map(Surveyed::endpoint))
                .containsExactlyElementsOf(Stream.of(SMTP_TLS, SMTP, IMAPS).toList());
    }
}
