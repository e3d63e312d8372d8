package app.mailmend.discovery.sources;

import static app.mailmend.discovery.sources.FakeSurvey.startTls;
import static app.mailmend.discovery.sources.FakeSurvey.tls;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.NoteKind;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Offer;
import app.mailmend.discovery.DomainFacts.Service;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Rival;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.evidence.Surveyed;
import app.mailmend.net.DnsRecords.Entry.Mx;
import app.mailmend.net.DnsRecords.Entry.Srv;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import app.mailmend.testing.FakeDns;
import app.mailmend.testing.FakeInquiry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where is looked, in which order, and what of it is offered. */
class SurveySourceTest {

    private static final String ALICE = "alice@example.org";
    private static final SignIn WITH_PASSWORD = new SignIn.WithPassword(new LoginName(ALICE));
    private static final DomainFacts PLAIN_DOMAIN = DomainFacts.unknown(Standing.ANSWERED);
    private static final DomainFacts OWN_EXCHANGER = exchanger("mx.hoster.example");

    private final FakeSurvey servers = new FakeSurvey();
    private final FakeDns dns = new FakeDns();

    private static DomainFacts exchanger(String host) {
        return new DomainFacts(
                Standing.ANSWERED,
                List.of(new Mx(10, host)),
                false,
                Map.of(),
                List.of(),
                Map.of(),
                false);
    }

    private static DomainFacts wildcard() {
        return new DomainFacts(
                Standing.ANSWERED, List.of(), false, Map.of(), List.of(), Map.of(), true);
    }

    private static DomainFacts services(Map<Service, Offer> services) {
        return new DomainFacts(
                Standing.ANSWERED, List.of(), false, services, List.of(), Map.of(), false);
    }

    private static Offer refused() {
        return new Offer(List.of(), false);
    }

    private static Offer at(String host, int port) {
        return new Offer(List.of(new Srv(0, 0, port, host)), false);
    }

    private static Candidate<SubmissionSettings> outgoing(Endpoint place, Trust trust, int score) {
        return new Candidate<>(
                new SubmissionSettings(place, WITH_PASSWORD),
                List.of(SignInKind.PASSWORD),
                Origin.of(SourceName.AUTOCONFIG),
                trust,
                score);
    }

    private static Candidate<IncomingSettings> incoming(Endpoint place, Trust trust) {
        return new Candidate<>(
                new IncomingSettings(IncomingProtocol.IMAP, place, WITH_PASSWORD),
                List.of(SignInKind.PASSWORD),
                Origin.of(SourceName.SRV),
                trust,
                60);
    }

    private static FakeInquiry inquiry(DomainFacts domain) {
        return FakeInquiry.of(ALICE, domain);
    }

    private static FakeInquiry knowing(
            FakeInquiry inquiry,
            List<Candidate<SubmissionSettings>> outgoing,
            List<Candidate<IncomingSettings>> incoming,
            List<Rival> rivals) {
        return inquiry.with(
                new DiscoveryRun(
                        inquiry.address(),
                        ProviderFacts.unknown(),
                        outgoing,
                        incoming,
                        rivals,
                        List.of(),
                        List.of(),
                        DiscoveryRun.End.NOT_YET,
                        Duration.ZERO));
    }

    private static FakeInquiry unknownExchanger(FakeInquiry inquiry) {
        return inquiry.with(SourceName.MX, new SourceAnswer.Nothing(SourceRemark.NOT_LISTED, ""));
    }

    private SurveySource source() {
        return new SurveySource(servers, dns);
    }

    private SourceAnswer ask(FakeInquiry inquiry) {
        return source().ask(inquiry);
    }

    private SourceAnswer.Found found(FakeInquiry inquiry) {
        SourceAnswer answer = ask(inquiry);
        assertThat(answer).isInstanceOf(SourceAnswer.Found.class);
        return (SourceAnswer.Found) answer;
    }

    private static List<Endpoint> places(SourceAnswer.Found found) {
        return found.outgoing().stream().map(one -> one.settings().endpoint()).toList();
    }

    private static List<Endpoint> both(String... hosts) {
        return Stream.of(hosts)
                .flatMap(host -> Stream.of(tls(host, 465), startTls(host, 587)))
                .toList();
    }

    private static List<Endpoint> bothImap(String... hosts) {
        return Stream.of(hosts)
                .flatMap(host -> Stream.of(tls(host, 993), startTls(host, 143)))
                .toList();
    }

    @Test
    void the_usual_names_are_looked_at_in_their_order_and_the_bare_domain_last() {
        ask(unknownExchanger(inquiry(OWN_EXCHANGER)));
        assertThat(servers.askedForSending())
                .containsExactly(
                        both(
                                "smtp.example.org",
                                "mail.example.org",
                                "submission.example.org",
                                "mx.hoster.example",
                                "example.org"));
        assertThat(servers.askedForImap())
                .containsExactly(
                        bothImap(
                                "imap.example.org",
                                "mail.example.org",
                                "mx.hoster.example",
                                "example.org"));
        assertThat(servers.askedForPop3())
                .containsExactly(
                        List.of(
                                tls("pop.example.org", 995),
                                tls("pop3.example.org", 995),
                                tls("mail.example.org", 995),
                                tls("mx.hoster.example", 995),
                                tls("example.org", 995)));
    }

    @Test
    void what_others_found_is_looked_at_first_at_most_four_of_each_and_never_in_clear() {
        List<Candidate<SubmissionSettings>> known =
                Stream.of("a", "b", "c", "d", "e")
                        .map(host ->
                                outgoing(
                                        startTls(host + ".provider.example", 587),
                                        Trust.CONFIRM,
                                        60))
                        .toList();
        Candidate<SubmissionSettings> clear =
                outgoing(
                        new Endpoint(new HostName("clear.provider.example"), 25, Encryption.NONE),
                        Trust.CONFIRM,
                        61);
        ask(
                knowing(
                        inquiry(PLAIN_DOMAIN),
                        Stream.concat(Stream.of(clear), known.stream()).toList(),
                        List.of(incoming(tls("mail.provider.example", 993), Trust.CONFIRM)),
                        List.of()));
        assertThat(servers.askedForSending().getFirst())
                .startsWith(
                        startTls("a.provider.example", 587),
                        startTls("b.provider.example", 587),
                        startTls("c.provider.example", 587),
                        startTls("d.provider.example", 587),
                        tls("smtp.example.org", 465))
                .doesNotContain(startTls("e.provider.example", 587))
                .noneMatch(place -> place.encryption() == Encryption.NONE);
        assertThat(servers.askedForImap().getFirst())
                .startsWith(tls("mail.provider.example", 993), tls("imap.example.org", 993));
    }

    @Test
    void c04_the_host_for_fetching_suggests_the_one_for_sending() {
        ask(
                knowing(
                        inquiry(PLAIN_DOMAIN),
                        List.of(),
                        List.of(incoming(tls("imap.hoster.example", 993), Trust.CONFIRM)),
                        List.of()));
        assertThat(servers.askedForSending().getFirst())
                .isEqualTo(
                        both(
                                "smtp.example.org",
                                "mail.example.org",
                                "smtp.hoster.example",
                                "submission.example.org",
                                "example.org"));
    }

    @Test
    void the_host_for_sending_suggests_the_one_for_fetching() {
        ask(
                knowing(
                        inquiry(PLAIN_DOMAIN),
                        List.of(outgoing(tls("smtp-auth.hoster.example", 465), Trust.CONFIRM, 60)),
                        List.of(),
                        List.of()));
        assertThat(servers.askedForImap().getFirst())
                .isEqualTo(
                        bothImap(
                                "imap.example.org",
                                "mail.example.org",
                                "imap-auth.hoster.example",
                                "example.org"));
    }

    @Test
    void what_anybody_could_have_named_suggests_nothing() {
        ask(
                knowing(
                        inquiry(PLAIN_DOMAIN),
                        List.of(outgoing(tls("smtp.evil.example", 465), Trust.UNSAFE, 40)),
                        List.of(incoming(tls("imap.evil.example", 993), Trust.UNSAFE)),
                        List.of()));
        assertThat(servers.askedForSending().getFirst())
                .doesNotContain(startTls("smtp.evil.example", 587));
        assertThat(servers.askedForImap().getFirst())
                .doesNotContain(startTls("imap.evil.example", 143));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_LISTED", "NO_RECORD", "NONE"})
    void the_exchanger_is_looked_at_where_nobody_knows_it(SourceRemark remark) {
        ask(inquiry(OWN_EXCHANGER).with(SourceName.MX, new SourceAnswer.Nothing(remark, "")));
        assertThat(servers.askedForSending().getFirst()).contains(tls("mx.hoster.example", 465));
    }

    @Test
    void the_exchanger_of_a_gateway_or_a_known_provider_is_left_alone() {
        SourceAnswer gateway = new SourceAnswer.Nothing(SourceRemark.GATEWAY, "Filter Inc.");
        SourceAnswer known =
                new SourceAnswer.Found(
                        ProviderFacts.unknown(), "Provider", List.of(), List.of(), List.of());
        ask(inquiry(OWN_EXCHANGER).with(SourceName.MX, gateway));
        ask(inquiry(OWN_EXCHANGER).with(SourceName.MX, known));
        ask(inquiry(OWN_EXCHANGER));
        assertThat(servers.askedForSending())
                .hasSize(3)
                .allSatisfy(
                        places -> assertThat(places).doesNotContain(tls("mx.hoster.example", 465)));
    }

    @Test
    void the_first_that_lets_people_sign_in_is_offered_to_be_confirmed() {
        servers.good(startTls("mail.example.org", 587), "PLAIN", "LOGIN", "XOAUTH2")
                .good(tls("imap.example.org", 993), "PLAIN");
        SourceAnswer.Found found = found(inquiry(PLAIN_DOMAIN));
        assertThat(found.outgoing())
                .containsExactly(
                        new Candidate<>(
                                new SubmissionSettings(
                                        startTls("mail.example.org", 587), WITH_PASSWORD),
                                List.of(SignInKind.PASSWORD, SignInKind.OAUTH2),
                                new Origin(SourceName.SURVEY, "mail.example.org", ""),
                                Trust.CONFIRM,
                                30));
        assertThat(found.incoming())
                .containsExactly(
                        new Candidate<>(
                                new IncomingSettings(
                                        IncomingProtocol.IMAP,
                                        tls("imap.example.org", 993),
                                        WITH_PASSWORD),
                                List.of(SignInKind.PASSWORD),
                                new Origin(SourceName.SURVEY, "imap.example.org", ""),
                                Trust.CONFIRM,
                                30));
        assertThat(servers.askedForPop3()).isEmpty();
        assertThat(found.detail()).isEqualTo("mail.example.org, imap.example.org");
        assertThat(found.seen())
                .extracting(Surveyed::endpoint)
                .containsExactly(
                        tls("smtp.example.org", 465),
                        startTls("smtp.example.org", 587),
                        tls("mail.example.org", 465),
                        startTls("mail.example.org", 587),
                        tls("imap.example.org", 993));
    }

    @ParameterizedTest
    @CsvSource({
        "XOAUTH2 OAUTHBEARER, OAUTH2",
        "SCRAM-SHA-256, PASSWORD",
        "CRAM-MD5 LOGIN, PASSWORD CRAM_MD5",
        "NTLM, ''"
    })
    void the_sign_in_follows_the_offer(String mechanisms, String kinds) {
        servers.good(tls("smtp.example.org", 465), mechanisms.split(" "));
        Candidate<SubmissionSettings> offered = found(inquiry(PLAIN_DOMAIN)).outgoing().getFirst();
        assertThat(offered.signIns())
                .isEqualTo(
                        Stream.of(kinds.split(" "))
                                .filter(kind -> !kind.isEmpty())
                                .map(SignInKind::valueOf)
                                .toList());
        assertThat(offered.settings().signIn() instanceof SignIn.WithToken)
                .isEqualTo(kinds.equals("OAUTH2"));
    }

    @Test
    void pop3_is_looked_for_only_where_there_is_no_imap() {
        servers.good(tls("pop.example.org", 995), "USER");
        assertThat(found(inquiry(PLAIN_DOMAIN)).incoming())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.settings().protocol()).isEqualTo(IncomingProtocol.POP3));
    }

    @Test
    void a_place_that_others_named_is_told_but_not_guessed() {
        Endpoint named = tls("out.provider.example", 465);
        servers.good(named, "PLAIN");
        SourceAnswer.Found found =
                found(
                        knowing(
                                inquiry(PLAIN_DOMAIN),
                                List.of(outgoing(named, Trust.CONFIRM, 60)),
                                List.of(),
                                List.of()));
        assertThat(found.outgoing()).isEmpty();
        assertThat(found.seen()).extracting(Surveyed::endpoint).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.provider.example", "smtp.example.org"})
    void that_a_named_place_does_not_answer_is_told_even_if_it_could_have_been_guessed(
            String host) {
        Endpoint named = tls(host, 465);
        servers.closed(named, ConnectFault.TIMED_OUT);
        SourceAnswer.Found found =
                found(
                        knowing(
                                inquiry(PLAIN_DOMAIN),
                                List.of(outgoing(named, Trust.CONFIRM, 60)),
                                List.of(),
                                List.of()));
        assertThat(found.outgoing()).isEmpty();
        assertThat(found.seen().getFirst().endpoint()).isEqualTo(named);
    }

    @Test
    void c12_a_certificate_for_another_name_of_the_same_address_leads_to_that_name() {
        servers.wrongName(tls("smtp.example.org", 465), "*.hoster.example", "s1.hoster.example")
                .wrongName(startTls("smtp.example.org", 587), "s1.hoster.example")
                .good(tls("s1.hoster.example", 465), "PLAIN");
        dns.address("s1.hoster.example", FakeSurvey.ADDRESS);
        SourceAnswer.Found found = found(inquiry(PLAIN_DOMAIN));
        assertThat(servers.askedForSending().get(1))
                .containsExactly(tls("s1.hoster.example", 465), startTls("s1.hoster.example", 587));
        assertThat(places(found)).containsExactly(tls("s1.hoster.example", 465));
        assertThat(found.outgoing().getFirst().trust()).isEqualTo(Trust.CONFIRM);
        assertThat(found.notes())
                .containsExactly(
                        new Note(NoteKind.OTHER_HOST_NAME.label(), "s1.hoster.example", ""));
    }

    @Test
    void a_name_that_leads_elsewhere_is_not_followed() {
        servers.wrongName(tls("smtp.example.org", 465), "s1.hoster.example")
                .good(tls("s1.hoster.example", 465), "PLAIN");
        dns.address("s1.hoster.example", "192.0.2.8");
        assertThat(ask(inquiry(PLAIN_DOMAIN)))
                .isEqualTo(new SourceAnswer.Failed(SourceRemark.CERTIFICATE, ""));
        assertThat(servers.askedForSending()).hasSize(1);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_names_nothing() {
        servers.refusedCertificate(
                        tls("smtp.example.org", 465),
                        CertificateProblem.SELF_SIGNED,
                        "s1.hoster.example")
                .good(tls("s1.hoster.example", 465), "PLAIN");
        dns.address("s1.hoster.example", FakeSurvey.ADDRESS);
        assertThat(ask(inquiry(PLAIN_DOMAIN)))
                .isEqualTo(new SourceAnswer.Failed(SourceRemark.CERTIFICATE, ""));
        assertThat(dns.asked()).isEmpty();
    }

    @Test
    void only_a_few_names_of_a_crowded_certificate_are_looked_up() {
        String[] names =
                Stream.iterate(1, i -> i + 1)
                        .limit(100)
                        .map(i -> "n" + i + ".hoster.example")
                        .toArray(String[]::new);
        servers.wrongName(tls("smtp.example.org", 465), names);
        ask(inquiry(PLAIN_DOMAIN));
        assertThat(dns.asked()).hasSize(OtherNames.MAX_NAMES);
    }

    @Test
    void under_a_wildcard_a_guessed_name_leads_to_no_other() {
        servers.wrongName(tls("smtp.example.org", 465), "parking.example")
                .plain(startTls("mail.example.org", 587))
                .good(tls("parking.example", 465), "PLAIN");
        dns.address("parking.example", FakeSurvey.ADDRESS);
        assertThat(ask(inquiry(wildcard())))
                .isEqualTo(new SourceAnswer.Nothing(SourceRemark.WILDCARD, ""));
    }

    @Test
    void under_a_wildcard_a_certificate_for_the_name_still_counts() {
        servers.good(tls("mail.example.org", 465), "PLAIN");
        assertThat(places(found(inquiry(wildcard()))))
                .containsExactly(tls("mail.example.org", 465));
    }

    @Test
    void c33_a_server_without_sign_in_is_offered_only_where_no_other_is() {
        servers.good(tls("smtp.example.org", 465)).good(tls("mail.example.org", 465));
        SourceAnswer.Found alone = found(inquiry(PLAIN_DOMAIN));
        assertThat(places(alone)).containsExactly(tls("smtp.example.org", 465));
        assertThat(alone.outgoing().getFirst().settings().signIn()).isEqualTo(SignIn.none());
        servers.good(startTls("mail.example.org", 587), "PLAIN");
        assertThat(places(found(inquiry(PLAIN_DOMAIN))))
                .containsExactly(startTls("mail.example.org", 587));
    }

    @Test
    void the_last_ports_are_tried_where_all_for_submission_are_refused() {
        both("smtp.example.org", "mail.example.org").forEach(servers::closed);
        servers.good(startTls("mail.example.org", 2525), "PLAIN");
        SourceAnswer.Found found = found(inquiry(PLAIN_DOMAIN));
        assertThat(servers.askedForSending().get(1))
                .containsExactly(
                        startTls("smtp.example.org", 25),
                        startTls("smtp.example.org", 2525),
                        startTls("mail.example.org", 25),
                        startTls("mail.example.org", 2525));
        assertThat(places(found)).containsExactly(startTls("mail.example.org", 2525));
    }

    @Test
    void the_last_ports_are_left_alone_where_one_for_submission_only_times_out() {
        both("smtp.example.org").forEach(servers::closed);
        servers.closed(startTls("smtp.example.org", 587), ConnectFault.TIMED_OUT);
        assertThat(ask(inquiry(PLAIN_DOMAIN)))
                .isEqualTo(new SourceAnswer.Failed(SourceRemark.NOT_REACHED, ""));
        assertThat(servers.askedForSending()).hasSize(1);
    }

    @Test
    void an_exchanger_is_never_asked_on_the_port_between_servers() {
        both("mx.hoster.example").forEach(servers::closed);
        ask(unknownExchanger(inquiry(OWN_EXCHANGER)));
        assertThat(servers.askedForSending()).hasSize(1);
    }

    @Test
    void a_server_that_takes_mail_on_port_25_without_sign_in_is_no_place_for_sending() {
        both("smtp.example.org").forEach(servers::closed);
        servers.good(startTls("smtp.example.org", 25));
        assertThat(ask(inquiry(PLAIN_DOMAIN)))
                .isEqualTo(new SourceAnswer.Nothing(SourceRemark.NOTHING_USABLE, ""));
    }

    @Test
    void c45_a_server_without_encryption_is_named_and_never_offered() {
        servers.plain(startTls("mail.example.org", 587));
        SourceAnswer.Found found = found(inquiry(PLAIN_DOMAIN));
        assertThat(found.outgoing()).isEmpty();
        assertThat(found.notes())
                .containsExactly(
                        new Note(NoteKind.UNENCRYPTED_ONLY.label(), "mail.example.org:587", ""));
    }

    @Test
    void c45_nobody_is_warned_of_one_without_encryption_beside_a_good_one() {
        servers.plain(startTls("smtp.example.org", 587))
                .good(tls("mail.example.org", 465), "PLAIN");
        assertThat(found(inquiry(PLAIN_DOMAIN)).notes()).isEmpty();
    }

    @Test
    void a_place_that_only_looks_open_is_never_offered_in_clear() {
        Endpoint clear = new Endpoint(new HostName("smtp.example.org"), 465, Encryption.STARTTLS);
        servers.shows(clear, FakeSurvey.connected(), FakeSurvey.offer(false, "PLAIN"))
                .shows(
                        tls("smtp.example.org", 465),
                        FakeSurvey.connected(),
                        FakeSurvey.offer(false, "PLAIN"));
        assertThat(ask(inquiry(PLAIN_DOMAIN))).isNotInstanceOf(SourceAnswer.Found.class);
    }

    @Test
    void what_got_furthest_says_why_nothing_was_found() {
        assertThat(ask(inquiry(PLAIN_DOMAIN)))
                .isEqualTo(new SourceAnswer.Nothing(SourceRemark.NO_SUCH_NAME, ""));
        servers.closed(tls("smtp.example.org", 465), ConnectFault.TIMED_OUT);
        assertThat(ask(inquiry(PLAIN_DOMAIN)))
                .isEqualTo(new SourceAnswer.Failed(SourceRemark.NOT_REACHED, ""));
        servers.silent(tls("mail.example.org", 465));
        assertThat(ask(inquiry(PLAIN_DOMAIN)))
                .isEqualTo(new SourceAnswer.Failed(SourceRemark.TIMED_OUT, ""));
        servers.wrongName(tls("example.org", 465), "other.example");
        assertThat(ask(inquiry(PLAIN_DOMAIN)))
                .isEqualTo(new SourceAnswer.Failed(SourceRemark.CERTIFICATE, ""));
    }

    @Test
    void a_refused_service_is_not_guessed() {
        ask(inquiry(services(Map.of(Service.SUBMISSION, refused(), Service.IMAPS, refused()))));
        assertThat(servers.askedForSending()).isEmpty();
        assertThat(servers.askedForImap()).isEmpty();
        assertThat(servers.askedForPop3()).hasSize(1);
    }

    @Test
    void where_everything_is_refused_nothing_is_looked_at() {
        DomainFacts nothing =
                services(
                        Map.of(
                                Service.SUBMISSIONS, refused(),
                                Service.IMAPS, refused(),
                                Service.POP3S, refused()));
        assertThat(ask(inquiry(nothing)))
                .isEqualTo(new SourceAnswer.Nothing(SourceRemark.NOT_OFFERED, ""));
    }

    @Test
    void where_one_way_of_a_service_is_refused_the_other_is_guessed() {
        ask(
                inquiry(
                        services(
                                Map.of(
                                        Service.SUBMISSION,
                                        refused(),
                                        Service.SUBMISSIONS,
                                        at("smtp.example.org", 465)))));
        assertThat(servers.askedForSending().getFirst())
                .contains(tls("smtp.example.org", 465))
                .doesNotContain(startTls("smtp.example.org", 587));
    }

    @Test
    void a_domain_that_takes_no_mail_may_still_send() {
        FakeInquiry inquiry = inquiry(DomainFacts.unknown(Standing.TAKES_NO_MAIL));
        assertThat(source().hold(inquiry)).isEmpty();
        ask(inquiry);
        assertThat(servers.askedForSending()).hasSize(1);
        assertThat(servers.askedForImap()).isEmpty();
        assertThat(servers.askedForPop3()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NO_SUCH_DOMAIN, NO_SUCH_NAME", "NO_ANSWER, LOOKUP_FAILED"})
    void without_a_domain_there_is_nothing_to_look_at(Standing standing, SourceRemark remark) {
        assertThat(source().hold(inquiry(DomainFacts.unknown(standing)))).contains(remark);
    }

    @Test
    void it_begins_when_all_that_are_asked_before_have_answered_or_its_moment_has_come() {
        Waiting waiting = new Waiting(inquiry(PLAIN_DOMAIN));
        source().hold(waiting);
        assertThat(waiting.first()).isEqualTo(Duration.ofMillis(1200));
        assertThat(waiting.sources())
                .contains(
                        SourceName.DNS,
                        SourceName.SRV,
                        SourceName.MX,
                        SourceName.AUTOCONFIG,
                        SourceName.WELL_KNOWN,
                        SourceName.ISPDB,
                        SourceName.MX_AUTOCONFIG,
                        SourceName.MX_ISPDB,
                        SourceName.PACC,
                        SourceName.AUTODISCOVER)
                .doesNotContain(SourceName.SURVEY, SourceName.HTTP_AUTOCONFIG);
    }

    /** Writes down what is waited for first. */
    private static final class Waiting implements Inquiry {

        private final FakeInquiry inner;
        private final List<Set<SourceName>> sources = new ArrayList<>();
        private final List<Duration> limits = new ArrayList<>();

        Waiting(FakeInquiry inner) {
            this.inner = inner;
        }

        Set<SourceName> sources() {
            return sources.getFirst();
        }

        Duration first() {
            return limits.getFirst();
        }

        @Override
        public EmailAddress address() {
            return inner.address();
        }

        @Override
        public DomainFacts domain() {
            return inner.domain();
        }

        @Override
        public Optional<SourceAnswer> answer(SourceName source) {
            return inner.answer(source);
        }

        @Override
        public void awaitAnswers(Set<SourceName> wanted, Duration atMost) {
            sources.add(wanted);
            limits.add(atMost);
        }

        @Override
        public void awaitAge(Duration age) {}

        @Override
        public DiscoveryRun soFar() {
            return inner.soFar();
        }

        @Override
        public boolean isOver() {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"69, false", "70, true"})
    void what_others_found_may_be_enough(int score, boolean enough) {
        Candidate<SubmissionSettings> best =
                outgoing(tls("smtp.provider.example", 465), Trust.TRUSTED, score);
        FakeInquiry inquiry = knowing(inquiry(PLAIN_DOMAIN), List.of(best), List.of(), List.of());
        assertThat(source().hold(inquiry).equals(Optional.of(SourceRemark.NOT_NEEDED)))
                .isEqualTo(enough);
    }

    @Test
    void rivals_are_looked_at_however_likely() {
        Candidate<SubmissionSettings> one =
                outgoing(tls("smtp.provider.example", 465), Trust.TRUSTED, 85);
        Candidate<SubmissionSettings> other =
                outgoing(tls("smtp.hoster.example", 465), Trust.TRUSTED, 80);
        FakeInquiry inquiry =
                knowing(
                        inquiry(PLAIN_DOMAIN),
                        List.of(one, other),
                        List.of(),
                        List.of(new Rival("Provider", one), new Rival("Hoster", other)));
        assertThat(source().hold(inquiry)).isEmpty();
    }
}
