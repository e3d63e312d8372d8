package app.mailmend.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.SetupState;
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
import app.mailmend.settings.Trust;
import app.mailmend.ui.FakeSession;
import app.mailmend.ui.Samples;
import app.mailmend.ui.SearchSamples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a search that goes on to what follows from it; no toolkit is running here. */
class SearchJourneyTest {

    private final FakeSession session = new FakeSession(Runnable::run);
    private final SetupModel model = new SetupModel(session, Runnable::run, Runnable::run);

    @Test
    void a_search_looks_for_unsafe_settings_too_and_tells_nobody_the_address() {
        search("anna@example.org");
        assertThat(session.searches.getFirst().options().acceptUnsafe()).isTrue();
        assertThat(session.searches.getFirst().options().sendAddress()).isFalse();
    }

    @Test
    void a_card_can_be_used_at_once_and_the_search_ends() {
        session.searchOpenly(SearchSamples.soFar(SearchSamples.DATABASE));
        search("anna@example.org");
        assertThat(model.state().get()).isInstanceOf(SetupState.Searching.class);
        model.use(model.search().cards().getFirst());
        assertThat(session.checks).hasSize(1);
        assertThat(session.checks.getFirst().settings())
                .isEqualTo(SearchSamples.DATABASE.settings());
        assertThat(model.discovery().orElseThrow().end()).isEqualTo(DiscoveryRun.End.STOPPED);
        assertThat(model.page().get()).isEqualTo(Page.RESULT);
    }

    @Test
    void settings_typed_while_the_search_goes_on_are_tested_at_once() {
        session.searchOpenly(SearchSamples.soFar());
        search("anna@example.org");
        model.test(Samples.TLS_465);
        assertThat(session.checks).hasSize(1);
        assertThat(session.checks.getFirst().settings()).isEqualTo(Samples.TLS_465);
    }

    @Test
    void stopping_shows_what_was_found_and_begins_nothing() {
        session.searchOpenly(SearchSamples.soFar(SearchSamples.DATABASE));
        search("anna@example.org");
        model.cancel();
        assertThat(model.page().get()).isEqualTo(Page.SETTINGS);
        assertThat(model.busy()).isFalse();
        assertThat(model.search().chosen()).isPresent();
        assertThat(session.checks).isEmpty();
    }

    @Test
    void nothing_begins_without_the_consent_that_is_wanted() {
        found(SearchSamples.over(SearchSamples.FOREIGN));
        Choice foreign = model.search().cards().getFirst();
        model.use(foreign);
        assertThat(session.checks).isEmpty();
        model.search().consent(foreign, true);
        model.use(foreign);
        assertThat(session.checks).hasSize(1);
    }

    @Test
    void before_unsafe_settings_comes_a_page_and_no_password_goes_anywhere() {
        found(SearchSamples.over(SearchSamples.UNPROTECTED));
        Choice unsafe = model.search().cards().getFirst();
        model.use(unsafe);
        assertThat(model.page().get()).isEqualTo(Page.UNSAFE);
        assertThat(session.checks).isEmpty();
        model.goTo(Page.SETTINGS);
        assertThat(model.page().get()).isEqualTo(Page.SETTINGS);
        model.search().accept(unsafe);
        model.use(unsafe);
        assertThat(session.checks).hasSize(1);
    }

    @Test
    void unsafe_settings_taken_during_the_search_end_it_and_warn() {
        session.searchOpenly(SearchSamples.soFar(SearchSamples.UNPROTECTED));
        search("anna@example.org");
        model.use(model.search().cards().getFirst());
        assertThat(model.busy()).isFalse();
        assertThat(model.page().get()).isEqualTo(Page.UNSAFE);
        assertThat(session.checks).isEmpty();
    }

    @Test
    void the_warning_cannot_be_reached_where_there_is_none_to_give() {
        found(SearchSamples.over(SearchSamples.DATABASE));
        model.goTo(Page.UNSAFE);
        assertThat(model.page().get()).isEqualTo(Page.SETTINGS);
    }

    @Test
    void the_password_follows_to_nobody_who_would_have_to_be_asked_about() {
        found(
                withIncoming(
                        SearchSamples.over(
                                SearchSamples.DATABASE,
                                SearchSamples.OWN_FILE,
                                SearchSamples.FOREIGN,
                                SearchSamples.UNPROTECTED),
                        incoming("imap.example.org", Trust.CONFIRM),
                        incoming("imap.mailhoster-example.net", Trust.CONFIRM),
                        incoming("imap.trusted-example.net", Trust.TRUSTED),
                        incoming("mail.example.org", Trust.UNSAFE)));
        model.use(model.search().cards().getFirst());
        CheckRequest request = session.checks.getFirst();
        assertThat(request.known()).containsExactly(SearchSamples.OWN_FILE.settings());
        assertThat(request.incoming())
                .extracting(settings -> settings.endpoint().host().value())
                .containsExactly("imap.example.org", "imap.trusted-example.net");
    }

    @Test
    void the_address_that_was_meant_is_filled_in_only_when_asked_for() {
        session.searchOpenly(SearchSamples.soFar());
        search("alice@gmial.example");
        assertThat(model.account().address().get()).isEqualTo("alice@gmial.example");
        model.correct(EmailAddress.check("alice@gmail.example").orElseThrow());
        assertThat(model.busy()).isFalse();
        assertThat(model.page().get()).isEqualTo(Page.ACCOUNT);
        assertThat(model.account().address().get()).isEqualTo("alice@gmail.example");
        assertThat(session.searches).hasSize(1);
    }

    @Test
    void a_slip_in_the_address_is_suggested_while_typing_and_only_then() {
        model.account().address().set("alice@gmial.example");
        assertThat(model.account().suggestion().map(EmailAddress::wire))
                .contains("alice@gmail.example");
        model.account().address().set("alice@gmail.example");
        assertThat(model.account().suggestion()).isEmpty();
        model.account().address().set("alice gmial.example");
        assertThat(model.account().suggestion()).isEmpty();
    }

    /** C15 of the scenarios. */
    @Test
    void another_address_loses_nothing_that_was_typed_by_hand() {
        search("anna@example.org");
        model.manual().host().set("relay.example.org");
        search("anna@elsewhere.example");
        assertThat(model.manual().earlier()).contains("relay.example.org");
        search("anna@example.org");
        assertThat(model.manual().host().get()).isEqualTo("relay.example.org");
        search("bea@example.org");
        assertThat(model.manual().host().get()).isEqualTo("relay.example.org");
        assertThat(model.manual().user().get()).isEqualTo("bea@example.org");
        model.startOver();
        assertThat(model.manual().host().get()).isEmpty();
    }

    private static Candidate<IncomingSettings> incoming(String host, Trust trust) {
        return new Candidate<>(
                new IncomingSettings(
                        IncomingProtocol.IMAP,
                        new Endpoint(new HostName(host), 993, Encryption.IMPLICIT_TLS),
                        new SignIn.WithPassword(LoginName.of(Samples.ANNA))),
                List.of(SignInKind.PASSWORD),
                Origin.of(SourceName.SRV),
                trust,
                60);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static DiscoveryRun withIncoming(
            DiscoveryRun run, Candidate<IncomingSettings>... incoming) {
        return new DiscoveryRun(
                run.address(),
                run.provider(),
                run.outgoing(),
                Arrays.stream(incoming).toList(),
                run.rivals(),
                run.steps(),
                run.notes(),
                run.end(),
                run.elapsed());
    }

    private void found(DiscoveryRun run) {
        model.account().password().set("secret");
        session.play(new SetupState.Found(run));
    }

    private void search(String address) {
        model.account().address().set(address);
        model.account().password().set("secret");
        model.detect();
    }
}
