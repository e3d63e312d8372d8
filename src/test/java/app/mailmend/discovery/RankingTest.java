package app.mailmend.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Rival;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Surveyed;
import app.mailmend.net.DnsRecords;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.Ground;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What candidates are worth beside each other. */
class RankingTest {

    private static final ProviderCatalog CATALOG = ProviderCatalog.bundled();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final EmailAddress ALICE = EmailAddress.check("alice@example.org").orElseThrow();
    private static final String OWN = "mail.example.org";
    private static final String MICROSOFT = "smtp.office365.com";
    private static final String STRANGER = "smtp.hoster.example";

    private final Map<SourceName, SourceAnswer> answers = new EnumMap<>(SourceName.class);
    private DomainFacts domain = DomainFacts.unknown(DomainFacts.Standing.ANSWERED);

    private static Endpoint place(String host) {
        return new Endpoint(new HostName(host), 465, Encryption.IMPLICIT_TLS);
    }

    private static Candidate<SubmissionSettings> candidate(
            SourceName source, String host, int score, Trust trust) {
        return new Candidate<>(
                new SubmissionSettings(place(host), new SignIn.WithPassword(LoginName.of(ALICE))),
                List.of(SignInKind.PASSWORD),
                Origin.of(source),
                trust,
                score);
    }

    private void says(SourceName source, String host, int score, Trust trust) {
        answers.put(
                source,
                new SourceAnswer.Found(
                        ProviderFacts.unknown(),
                        "",
                        List.of(candidate(source, host, score, trust)),
                        List.of(),
                        List.of()));
    }

    private void autoconfigSays(String host) {
        says(SourceName.AUTOCONFIG, host, 85, Trust.TRUSTED);
    }

    private void mailGoesTo(String provider, String host, String exchanger) {
        domain =
                new DomainFacts(
                        DomainFacts.Standing.ANSWERED,
                        List.of(new DnsRecords.Entry.Mx(10, exchanger)),
                        false,
                        Map.of(),
                        List.of(),
                        Map.of(),
                        false);
        Provider known = CATALOG.byId(provider).orElseThrow();
        answers.put(
                SourceName.MX,
                new SourceAnswer.Found(
                        known.facts(),
                        known.name(),
                        List.of(candidate(SourceName.MX, host, 75, Trust.CONFIRM)),
                        List.of(),
                        List.of()));
    }

    private void shows(Surveyed... looks) {
        answers.put(
                SourceName.SURVEY,
                new SourceAnswer.Found(
                        ProviderFacts.unknown(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(looks)));
    }

    private static StageResult stage(Stage stage, Outcome outcome, Evidence... seen) {
        return new StageResult(stage, outcome, Duration.ofMillis(10), List.of(seen));
    }

    private static Surveyed offers(String host, String... mechanisms) {
        return new Surveyed(
                place(host),
                List.of(
                        stage(Stage.TLS, Outcome.PASSED),
                        stage(
                                Stage.EHLO,
                                Outcome.PASSED,
                                new Evidence.Offered(true, offer(mechanisms)))));
    }

    private static ServerOffer offer(String... mechanisms) {
        return mechanisms.length == 0
                ? ServerOffer.none()
                : new ServerOffer(Map.of("AUTH", String.join(" ", mechanisms)));
    }

    private static Surveyed refusesCertificate(String host) {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        CertificateFacts facts =
                new CertificateFacts(
                        "CN=other.example",
                        "CN=CA",
                        List.of("other.example"),
                        now,
                        now,
                        now,
                        "00",
                        CertificateProblem.NAME_MISMATCH,
                        host,
                        List.of());
        return new Surveyed(
                place(host),
                List.of(stage(Stage.TLS, Outcome.FAILED, new Evidence.CertificateRefused(facts))));
    }

    private static Surveyed silent(String host) {
        return new Surveyed(place(host), List.of(stage(Stage.CONNECT, Outcome.FAILED)));
    }

    private DiscoveryRun ranked() {
        return ranked(true);
    }

    private DiscoveryRun ranked(boolean acceptUnsafe) {
        return new Ranking(CATALOG, TODAY, acceptUnsafe)
                .run(
                        ALICE,
                        new Ranking.Standing(
                                answers, domain, List.of(), End.COMPLETE, Duration.ZERO));
    }

    private static List<String> hosts(DiscoveryRun run) {
        return run.outgoing().stream().map(one -> one.settings().host().value()).toList();
    }

    private static List<String> kinds(DiscoveryRun run) {
        return run.notes().stream().map(Note::kind).toList();
    }

    @Test
    void two_independent_sources_are_worth_more_than_one() {
        autoconfigSays(OWN);
        says(SourceName.SRV, OWN, 65, Trust.CONFIRM);

        Candidate<SubmissionSettings> one = ranked().outgoing().getFirst();

        assertThat(ranked().outgoing()).hasSize(1);
        assertThat(one.score()).isEqualTo(95);
        assertThat(one.grounds()).containsExactly(Ground.CORROBORATED);
        assertThat(one.sources()).containsExactly(SourceName.SRV, SourceName.AUTOCONFIG);
        assertThat(one.trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void two_files_of_the_same_owner_are_one_witness() {
        autoconfigSays(OWN);
        says(SourceName.WELL_KNOWN, OWN, 85, Trust.TRUSTED);

        assertThat(ranked().outgoing().getFirst().score()).isEqualTo(85);
        assertThat(ranked().outgoing().getFirst().grounds()).isEmpty();
    }

    @Test
    void c01_a_stale_file_of_the_web_host_stands_behind_the_provider_that_takes_the_mail() {
        autoconfigSays(OWN);
        mailGoesTo("microsoft-365", MICROSOFT, "example-org.mail.protection.outlook.com");

        DiscoveryRun run = ranked();

        assertThat(hosts(run)).containsExactly(MICROSOFT, OWN);
        assertThat(run.outgoing().getLast().grounds()).contains(Ground.CONTRADICTS_MX);
        assertThat(run.outgoing().getLast().trust()).isEqualTo(Trust.CONFIRM);
        assertThat(run.provider().id()).isEqualTo("microsoft-365");
        assertThat(run.rivals()).isEmpty();
        assertThat(run.notes())
                .contains(new Note(NoteKind.CONTRADICTION.label(), "example.org", ""));
    }

    @Test
    void signs_of_a_provider_that_does_not_take_the_mail_contradict_nobody() {
        autoconfigSays(OWN);
        mailGoesTo("microsoft-365", MICROSOFT, "mx.hoster.example");

        DiscoveryRun run = ranked();

        assertThat(hosts(run)).containsExactly(OWN, MICROSOFT);
        assertThat(run.outgoing().getFirst().trust()).isNotEqualTo(Trust.UNSAFE);
        assertThat(run.outgoing().getFirst().grounds()).isEmpty();
    }

    @Test
    void a_file_that_names_the_provider_that_takes_the_mail_is_trusted_all_the_more() {
        autoconfigSays(MICROSOFT);
        mailGoesTo("microsoft-365", MICROSOFT, "example-org.mail.protection.outlook.com");

        DiscoveryRun run = ranked();

        assertThat(hosts(run)).containsExactly(MICROSOFT);
        assertThat(run.outgoing().getFirst().grounds())
                .containsExactlyInAnyOrder(Ground.CORROBORATED, Ground.AGREES_WITH_MX);
        assertThat(run.outgoing().getFirst().trust()).isEqualTo(Trust.TRUSTED);
        assertThat(kinds(run)).doesNotContain(NoteKind.CONTRADICTION.label());
    }

    @Test
    void two_providers_nearly_as_likely_are_told_apart_by_the_person() {
        autoconfigSays(OWN);
        says(SourceName.ISPDB, STRANGER, 85, Trust.TRUSTED);

        DiscoveryRun run = ranked();

        assertThat(run.rivals())
                .extracting(Rival::name)
                .containsExactly("example.org", "hoster.example");
        assertThat(run.outgoing())
                .allSatisfy(one -> assertThat(one.trust()).isEqualTo(Trust.CONFIRM));
    }

    @Test
    void nobody_is_asked_where_one_is_clearly_likelier() {
        autoconfigSays(OWN);
        says(SourceName.SRV, STRANGER, 65, Trust.CONFIRM);

        assertThat(ranked().rivals()).isEmpty();
        assertThat(ranked().outgoing().getFirst().trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void nobody_is_asked_where_both_belong_to_one_provider() {
        autoconfigSays("smtp.gmail.com");
        says(SourceName.ISPDB, "smtp.googlemail.com", 85, Trust.TRUSTED);

        assertThat(ranked().rivals()).isEmpty();
    }

    @Test
    void a_guess_rivals_nobody() {
        says(SourceName.SRV, OWN, 40, Trust.CONFIRM);
        says(SourceName.SURVEY, STRANGER, 30, Trust.CONFIRM);

        assertThat(ranked().rivals()).isEmpty();
    }

    @Test
    void a_server_that_answers_well_rises_and_one_that_does_not_falls() {
        says(SourceName.SRV, OWN, 65, Trust.CONFIRM);
        says(SourceName.MX_AUTOCONFIG, STRANGER, 70, Trust.CONFIRM);
        shows(offers(OWN, "PLAIN"), silent(STRANGER));

        DiscoveryRun run = ranked();

        assertThat(hosts(run)).containsExactly(OWN, STRANGER);
        assertThat(run.outgoing().getFirst().score()).isEqualTo(80);
        assertThat(run.outgoing().getFirst().grounds())
                .containsExactlyInAnyOrder(Ground.CERTIFICATE_GOOD, Ground.OFFERS_SIGN_IN);
        assertThat(run.outgoing().getLast().score()).isEqualTo(40);
        assertThat(run.outgoing().getLast().grounds()).containsExactly(Ground.UNREACHABLE);
    }

    @Test
    void a_server_without_any_sign_in_falls_behind() {
        autoconfigSays(OWN);
        shows(offers(OWN));

        assertThat(ranked().outgoing().getFirst().score()).isEqualTo(80);
        assertThat(ranked().outgoing().getFirst().grounds()).contains(Ground.OFFERS_NO_SIGN_IN);
    }

    @Test
    void a_wrong_certificate_costs_trust() {
        autoconfigSays(OWN);
        shows(refusesCertificate(OWN));

        assertThat(ranked().outgoing().getFirst().score()).isEqualTo(60);
        assertThat(ranked().outgoing().getFirst().trust()).isEqualTo(Trust.CONFIRM);
    }

    @Test
    void what_the_public_database_has_not_looked_at_for_two_years_is_worth_less() {
        Candidate<SubmissionSettings> old =
                new Candidate<>(
                        candidate(SourceName.ISPDB, OWN, 85, Trust.TRUSTED).settings(),
                        List.of(SignInKind.PASSWORD),
                        new Origin(
                                SourceName.ISPDB, "https://db.example/example.org", "2024-11-21"),
                        Trust.TRUSTED,
                        85);
        answers.put(
                SourceName.ISPDB,
                new SourceAnswer.Found(
                        ProviderFacts.unknown(), "", List.of(old), List.of(), List.of()));

        assertThat(ranked().outgoing().getFirst().score()).isEqualTo(65);

        shows(offers(OWN, "PLAIN"));
        assertThat(ranked().outgoing().getFirst().grounds()).doesNotContain(Ground.OLD);
    }

    @Test
    void unsafe_settings_are_left_out_and_told_unless_they_were_asked_for() {
        says(SourceName.HTTP_AUTOCONFIG, OWN, 40, Trust.UNSAFE);

        assertThat(ranked(false).outgoing()).isEmpty();
        assertThat(kinds(ranked(false))).contains(NoteKind.INSECURE_LEFT_OUT.label());
        assertThat(ranked(true).outgoing().getFirst().trust()).isEqualTo(Trust.UNSAFE);
        assertThat(kinds(ranked(true))).doesNotContain(NoteKind.INSECURE_LEFT_OUT.label());
    }

    @Test
    void a_source_of_less_trust_never_raises_trust() {
        says(SourceName.SRV, OWN, 65, Trust.CONFIRM);
        says(SourceName.HTTP_AUTOCONFIG, OWN, 40, Trust.UNSAFE);

        assertThat(ranked().outgoing().getFirst().trust()).isEqualTo(Trust.CONFIRM);
    }

    @Test
    void web_pages_everywhere_are_a_login_page_and_one_alone_is_not() {
        answers.put(SourceName.WELL_KNOWN, new SourceAnswer.Nothing(SourceRemark.WEB_PAGE, ""));
        assertThat(kinds(ranked())).doesNotContain(NoteKind.LOGIN_PAGE.label());

        answers.put(SourceName.ISPDB, new SourceAnswer.Nothing(SourceRemark.WEB_PAGE, ""));
        assertThat(kinds(ranked())).contains(NoteKind.LOGIN_PAGE.label());
    }

    private void nameServersSay(DomainFacts.Standing standing, boolean wildcard) {
        domain =
                new DomainFacts(
                        standing, List.of(), false, Map.of(), List.of(), Map.of(), wildcard);
        answers.put(
                SourceName.DNS,
                standing == DomainFacts.Standing.NO_ANSWER
                        ? new SourceAnswer.Failed(SourceRemark.LOOKUP_FAILED, "")
                        : new SourceAnswer.Nothing());
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_DOMAIN, no-such-domain, example.org",
        "TAKES_NO_MAIL, takes-no-mail, example.org",
        "NO_ANSWER, no-network, ''"
    })
    void why_nothing_can_be_found_is_told_instead_of_an_unknown_provider(
            DomainFacts.Standing standing, String kind, String text) {
        nameServersSay(standing, false);

        assertThat(ranked().notes()).containsExactly(new Note(kind, text, ""));
    }

    @Test
    void a_network_on_which_something_answers_is_there() {
        nameServersSay(DomainFacts.Standing.NO_ANSWER, false);
        answers.put(SourceName.ISPDB, new SourceAnswer.Nothing(SourceRemark.NOT_LISTED, ""));

        assertThat(kinds(ranked())).doesNotContain(NoteKind.NO_NETWORK.label());
    }

    @Test
    void s83_a_wildcard_is_told() {
        nameServersSay(DomainFacts.Standing.ANSWERED, true);

        assertThat(ranked().notes())
                .contains(new Note(NoteKind.WILDCARD_DNS.label(), "example.org", ""));
    }

    @Test
    void what_the_name_servers_say_is_not_guessed_before_they_have_said_it() {
        domain = DomainFacts.unknown(DomainFacts.Standing.NO_ANSWER);

        assertThat(kinds(ranked())).containsExactly(NoteKind.UNKNOWN_PROVIDER.label());
    }
}
