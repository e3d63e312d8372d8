package app.mailmend.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.Discovery.Plan;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.sources.CatalogueSource;
import app.mailmend.discovery.sources.PresetsSource;
import app.mailmend.discovery.sources.SkippedSource;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ProviderCatalog CATALOG = ProviderCatalog.bundled();

    private static EmailAddress address(String typed) {
        return EmailAddress.check(typed).orElseThrow();
    }

    private static DiscoveryRun detect(String typed, Source... sources) {
        return detect(typed, List.of(sources), _ -> {});
    }

    private static DiscoveryRun detect(
            String typed, List<Source> sources, Consumer<DiscoveryRun> progress) {
        Plan plan = new Plan(sources, () -> DomainFacts.unknown(Standing.NO_ANSWER), false);
        try (Lifeline lifeline = new Lifeline(Duration.ofSeconds(30))) {
            return new Discovery(CATALOG, TODAY).detect(address(typed), plan, lifeline, progress);
        }
    }

    private static DiscoveryRun offline(String typed) {
        return detect(typed, new CatalogueSource(CATALOG, TODAY));
    }

    private static Source presets(List<Provider> providers) {
        return new PresetsSource(ProviderCatalog.of(providers), List.of(), TODAY);
    }

    private static List<String> kinds(DiscoveryRun run) {
        return run.notes().stream().map(Note::kind).toList();
    }

    /** A provider of the catalogue under a domain of its own, to reach relays and the like. */
    private static DiscoveryRun underOwnDomain(String id) {
        Provider own = under("own.example", CATALOG.byId(id).orElseThrow());
        return detect("alice@own.example", presets(List.of(own)));
    }

    private static Provider under(String domain, Provider like) {
        return new Provider(
                like.id(),
                like.name(),
                like.kind(),
                like.tier(),
                like.status(),
                List.of(domain),
                List.of(),
                List.of(),
                like.outgoing(),
                like.incoming(),
                like.passwordKind(),
                like.oauth(),
                like.regions(),
                like.remarks(),
                like.deadlines(),
                like.kits(),
                like.helpPages(),
                like.note(),
                like.confidence(),
                like.checkedOn());
    }

    @Test
    void a_known_provider_gives_settings_in_its_own_order() {
        DiscoveryRun run = offline("alice@gmail.com");
        SignIn signIn = new SignIn.WithPassword(new LoginName("alice@gmail.com"));

        assertThat(run.provider().id()).isEqualTo("gmail");
        assertThat(run.outgoing())
                .extracting(Candidate::settings)
                .containsExactly(
                        SubmissionSettings.of(
                                new HostName("smtp.gmail.com"),
                                465,
                                Encryption.IMPLICIT_TLS,
                                signIn),
                        SubmissionSettings.of(
                                new HostName("smtp.gmail.com"), 587, Encryption.STARTTLS, signIn));
        assertThat(run.outgoing())
                .allSatisfy(candidate -> {
                    assertThat(candidate.trust()).isEqualTo(Trust.TRUSTED);
                    assertThat(candidate.sources()).containsExactly(SourceName.CATALOGUE);
                    assertThat(candidate.score()).isEqualTo(95);
                });
        assertThat(run.incoming()).hasSize(2);
    }

    @Test
    void a_provider_that_takes_no_password_is_given_a_token_to_sign_in_with() {
        DiscoveryRun run = offline("alice@outlook.com");

        assertThat(run.outgoing().getFirst().settings().signIn())
                .isEqualTo(new SignIn.WithToken(new LoginName("alice@outlook.com")));
        assertThat(kinds(run)).contains("oauth-only", "enable-imap-first", "since");
    }

    @ParameterizedTest
    @CsvSource({
        "alice@web.de, alice",
        "alice@gmx.net, alice@gmx.net",
        "alice@dd.iij4u.or.jp, alice.dd.iij4u.or.jp"
    })
    void the_user_name_has_the_providers_form(String typed, String user) {
        assertThat(offline(typed).outgoing().getFirst().settings().signIn().userName())
                .hasValue(new LoginName(user));
    }

    @Test
    void a_relay_wants_the_literal_it_names() {
        assertThat(underOwnDomain("sendgrid").outgoing().getFirst().settings().signIn().userName())
                .hasValue(new LoginName("apikey"));
    }

    @Test
    void the_domain_of_the_address_fills_its_placeholder() {
        DiscoveryRun run = underOwnDomain("sina");

        assertThat(run.outgoing())
                .isNotEmpty()
                .allSatisfy(candidate ->
                        assertThat(candidate.settings().host().value()).endsWith("own.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amazon-ses", "netcup"})
    void a_host_that_cannot_be_filled_gives_a_note_instead(String id) {
        DiscoveryRun run = underOwnDomain(id);

        assertThat(run.outgoing()).isEmpty();
        assertThat(kinds(run)).contains("servers-unknown");
    }

    @Test
    void servers_without_encryption_are_never_offered() {
        for (Provider provider : CATALOG.all()) {
            DiscoveryRun run = underOwnDomain(provider.id());

            assertThat(run.outgoing())
                    .as(provider.id())
                    .noneMatch(one -> one.settings().encryption() == Encryption.NONE);
            assertThat(run.incoming())
                    .as(provider.id())
                    .noneMatch(one -> one.settings().endpoint().encryption() == Encryption.NONE);
        }
    }

    @Test
    void a_provider_with_nothing_but_unencrypted_servers_says_so() {
        DiscoveryRun run = offline("alice@nifty.com");

        assertThat(run.outgoing()).isEmpty();
        assertThat(run.notes())
                .anySatisfy(note -> {
                    assertThat(note.kind()).isEqualTo("unencrypted-only");
                    assertThat(note.text()).contains("smtp.nifty.com:587");
                });
    }

    @Test
    void an_encrypted_server_beside_an_unencrypted_one_is_offered_alone() {
        DiscoveryRun run = offline("alice@rediffmail.com");

        assertThat(run.outgoing())
                .isNotEmpty()
                .noneMatch(one -> one.settings().encryption() == Encryption.NONE);
        assertThat(kinds(run)).doesNotContain("unencrypted-only");
    }

    @ParameterizedTest
    @CsvSource({"tuta, no-client-access", "openmailbox, discontinued", "dynect, discontinued"})
    void a_provider_that_cannot_be_used_gives_a_note_and_no_servers(String id, String kind) {
        DiscoveryRun run = underOwnDomain(id);

        assertThat(run.outgoing()).isEmpty();
        assertThat(run.incoming()).isEmpty();
        assertThat(kinds(run)).contains(kind).doesNotContain("servers-unknown", "bridge");
    }

    @ParameterizedTest
    @CsvSource({
        "alice@gmail.com, app-password",
        "alice@gmx.de, enable-imap-first",
        "alice@contoso.onmicrosoft.com, admin-must-enable-smtp-auth",
        "alice@proton.me, bridge",
        "alice@qq.com, authorization-code",
        "alice@yahoo.com, oauth-preferred",
        "alice@yahoo.com, app-password",
        "alice@free.fr, enable-smtp-first",
        "alice@comcast.net, moved"
    })
    void what_has_to_be_known_first_is_said_with_a_stable_kind(String typed, String kind) {
        assertThat(kinds(offline(typed))).contains(kind);
    }

    @Test
    void known_errors_are_for_the_diagnosis_and_not_for_the_search() {
        assertThat(kinds(offline("alice@gmail.com"))).doesNotContain("known-error");
    }

    @Test
    void a_note_links_to_its_own_page_or_else_to_the_providers_first() {
        DiscoveryRun run = offline("alice@gmail.com");

        assertThat(run.notes())
                .filteredOn(note -> note.kind().equals("app-password"))
                .extracting(Note::link)
                .containsOnly("https://support.google.com/accounts/answer/185833");
        assertThat(run.notes())
                .filteredOn(note -> note.kind().equals("since"))
                .extracting(Note::link)
                .containsOnly("https://support.google.com/mail/answer/7126229");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30, deadline", "2026-12-31, deadline", "2027-01-01, deadline-passed"})
    void a_deadline_turns_into_a_doubt_when_its_day_is_over(LocalDate day, NoteKindWord kind) {
        DiscoveryRun run = detect("alice@x.onmicrosoft.com", new CatalogueSource(CATALOG, day));

        assertThat(run.notes())
                .filteredOn(note -> note.text().startsWith("2026-12-31"))
                .extracting(Note::kind)
                .containsExactly(kind.label());
    }

    /** A kind by its word, so that a word that is none fails the test. */
    record NoteKindWord(String label) {
        static NoteKindWord of(String word) {
            assertThat(NoteKind.values()).extracting(NoteKind::label).contains(word);
            return new NoteKindWord(word);
        }
    }

    @Test
    void doubtful_facts_score_less_but_keep_their_order() {
        assertThat(offline("alice@yahoo.com").outgoing().getFirst().score()).isEqualTo(80);
        assertThat(offline("alice@comcast.net").outgoing())
                .extracting(Candidate::score)
                .allSatisfy(score -> assertThat(score).isLessThan(95));
    }

    @Test
    void an_unknown_domain_gives_nothing_but_a_note() {
        DiscoveryRun run = offline("alice@example.org");

        assertThat(run.provider()).isEqualTo(ProviderFacts.unknown());
        assertThat(run.outgoing()).isEmpty();
        assertThat(run.incoming()).isEmpty();
        assertThat(kinds(run)).containsExactly("unknown-provider");
        assertThat(run.steps()).extracting(Step::answer).containsExactly(Answer.NOTHING);
    }

    @Test
    void presets_come_before_the_catalogue() {
        Provider own = under("gmail.com", CATALOG.byId("gmx-net").orElseThrow());

        DiscoveryRun run =
                detect(
                        "alice@gmail.com",
                        presets(List.of(own)),
                        new CatalogueSource(CATALOG, TODAY));

        assertThat(run.provider().id()).isEqualTo("gmx-net");
        assertThat(run.outgoing().getFirst().sources()).containsExactly(SourceName.PRESETS);
        assertThat(run.outgoing().getLast().sources()).containsExactly(SourceName.CATALOGUE);
    }

    @Test
    void the_same_settings_from_two_sources_become_one_candidate() {
        Provider gmail = CATALOG.byId("gmail").orElseThrow();

        DiscoveryRun run =
                detect(
                        "alice@gmail.com",
                        presets(List.of(gmail)),
                        new CatalogueSource(CATALOG, TODAY));

        assertThat(run.outgoing()).hasSize(2);
        assertThat(run.outgoing().getFirst().sources())
                .isEqualTo(Set.of(SourceName.PRESETS, SourceName.CATALOGUE));
        assertThat(run.outgoing().getFirst().score()).isEqualTo(100);
        assertThat(run.notes()).doesNotHaveDuplicates();
    }

    @Test
    void every_step_is_shown_live_and_skipped_sources_stay_skipped() {
        List<List<Answer>> seen = new ArrayList<>();

        DiscoveryRun run =
                detect(
                        "alice@gmail.com",
                        List.of(
                                new CatalogueSource(CATALOG, TODAY),
                                new SkippedSource(SourceName.SRV, SourceRemark.OFFLINE)),
                        soFar -> seen.add(soFar.steps().stream().map(Step::answer).toList()));

        assertThat(seen.getFirst()).containsOnly(Answer.WAITING);
        assertThat(seen.get(1).getFirst()).isEqualTo(Answer.ASKING);
        assertThat(seen.get(2).getFirst()).isEqualTo(Answer.FOUND);
        assertThat(run.steps().getFirst().source()).isEqualTo(SourceName.CATALOGUE);
        assertThat(run.steps().getLast().answer()).isEqualTo(Answer.SKIPPED);
        assertThat(run.steps().getLast().remark()).isEqualTo(SourceRemark.OFFLINE);
    }

    @Test
    void a_source_that_fails_leaves_the_others_their_say() {
        Source broken =
                new Source() {
                    @Override
                    public SourceName name() {
                        return SourceName.PRESETS;
                    }

                    @Override
                    public boolean isOffline() {
                        return true;
                    }

                    @Override
                    public SourceAnswer ask(Inquiry inquiry) {
                        return new SourceAnswer.Failed(SourceRemark.BAD_FILE, "presets.json:3");
                    }
                };

        DiscoveryRun run = detect("alice@gmail.com", broken, new CatalogueSource(CATALOG, TODAY));

        assertThat(run.steps())
                .extracting(Step::answer)
                .containsExactly(Answer.FAILED, Answer.FOUND);
        assertThat(run.steps().getFirst().detail()).isEqualTo("presets.json:3");
        assertThat(run.outgoing()).isNotEmpty();
    }
}
