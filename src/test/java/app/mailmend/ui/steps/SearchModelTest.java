package app.mailmend.ui.steps;

import static app.mailmend.ui.SearchSamples.DATABASE;
import static app.mailmend.ui.SearchSamples.FOREIGN;
import static app.mailmend.ui.SearchSamples.FOREIGN_TOO;
import static app.mailmend.ui.SearchSamples.OWN_FILE;
import static app.mailmend.ui.SearchSamples.RIVAL;
import static app.mailmend.ui.SearchSamples.UNPROTECTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.DiscoveryRun.Rival;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Ground;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import app.mailmend.ui.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a search lays on the page, and what the person makes of it. */
class SearchModelTest {

    private final SearchModel search = new SearchModel();

    @Test
    void a_card_keeps_its_place_while_better_ones_come() {
        soFar(DATABASE);
        soFar(OWN_FILE, FOREIGN, DATABASE);
        assertThat(search.cards()).containsExactly(card(DATABASE), card(OWN_FILE), card(FOREIGN));
        over(OWN_FILE, FOREIGN, DATABASE);
        assertThat(search.cards()).containsExactly(card(OWN_FILE), card(FOREIGN), card(DATABASE));
    }

    @Test
    void what_is_learnt_about_settings_changes_their_card_and_not_its_place() {
        soFar(DATABASE, FOREIGN);
        Candidate<SubmissionSettings> confirmed =
                new Candidate<>(
                        FOREIGN.settings(),
                        FOREIGN.signIns(),
                        FOREIGN.origins(),
                        Trust.TRUSTED,
                        99,
                        Set.of(Ground.CORROBORATED));
        soFar(confirmed, DATABASE);
        assertThat(search.cards()).containsExactly(card(DATABASE), card(confirmed));
    }

    @Test
    void nothing_is_preselected_before_the_search_is_over() {
        soFar(DATABASE);
        assertThat(search.chosen()).isEmpty();
        over(DATABASE, FOREIGN);
        assertThat(search.chosen()).contains(card(DATABASE));
    }

    @Test
    void settings_that_could_be_forged_are_never_preselected() {
        over(UNPROTECTED, DATABASE);
        assertThat(search.chosen()).isEmpty();
    }

    @Test
    void a_choice_survives_better_answers_which_are_offered_only() {
        soFar(DATABASE);
        search.choose(card(DATABASE));
        soFar(OWN_FILE, DATABASE);
        assertThat(search.better()).as("while the search goes on").isEmpty();
        over(OWN_FILE, DATABASE);
        assertThat(search.chosen()).contains(card(DATABASE));
        assertThat(search.better()).contains(card(OWN_FILE));
        search.choose(card(OWN_FILE));
        assertThat(search.better()).isEmpty();
    }

    @Test
    void what_the_person_has_seen_and_not_taken_is_not_offered_again() {
        soFar(OWN_FILE, DATABASE);
        search.choose(card(DATABASE));
        over(OWN_FILE, DATABASE);
        assertThat(search.better()).isEmpty();
    }

    @Test
    void a_later_answer_that_is_trusted_less_is_not_offered() {
        soFar(DATABASE);
        search.choose(card(DATABASE));
        over(FOREIGN, DATABASE);
        assertThat(search.better()).isEmpty();
    }

    @Test
    void a_worse_answer_that_comes_later_is_not_offered() {
        soFar(OWN_FILE);
        search.choose(card(OWN_FILE));
        over(OWN_FILE, DATABASE);
        assertThat(search.better()).isEmpty();
    }

    @Test
    void a_chosen_card_stays_even_if_nobody_names_it_any_more() {
        soFar(DATABASE, FOREIGN);
        search.choose(card(DATABASE));
        soFar(FOREIGN);
        over(FOREIGN);
        assertThat(search.chosen()).contains(card(DATABASE));
        assertThat(search.cards()).containsExactly(card(FOREIGN), card(DATABASE));
    }

    @Test
    void between_two_likely_providers_the_person_decides() {
        List<Rival> rivals = List.of(new Rival("One", RIVAL), new Rival("Other", FOREIGN));
        search.over(Samples.ANNA, choices(RIVAL, FOREIGN), rivals);
        assertThat(search.chosen()).isEmpty();
        assertThat(search.rivals()).isEqualTo(rivals);
        search.choose(card(FOREIGN));
        assertThat(search.chosen()).contains(card(FOREIGN));
    }

    @Test
    void who_has_chosen_already_is_not_asked_between_two_providers() {
        soFar(RIVAL);
        search.choose(card(RIVAL));
        search.over(
                Samples.ANNA,
                choices(RIVAL, FOREIGN),
                List.of(new Rival("One", RIVAL), new Rival("Other", FOREIGN)));
        assertThat(search.rivals()).isEmpty();
        assertThat(search.chosen()).contains(card(RIVAL));
    }

    @Test
    void consent_holds_for_one_owner_and_one_search() {
        over(FOREIGN, FOREIGN_TOO, RIVAL);
        assertThat(search.wantsConsent(card(FOREIGN))).isTrue();
        search.consent(card(FOREIGN), true);
        assertThat(search.wantsConsent(card(FOREIGN))).isFalse();
        assertThat(search.wantsConsent(card(FOREIGN_TOO))).isFalse();
        assertThat(search.wantsConsent(card(RIVAL))).isTrue();
        soFar(FOREIGN);
        assertThat(search.wantsConsent(card(FOREIGN))).as("in the next search").isTrue();
    }

    @Test
    void consent_can_be_taken_back() {
        over(FOREIGN);
        search.consent(card(FOREIGN), true);
        search.consent(card(FOREIGN), false);
        assertThat(search.wantsConsent(card(FOREIGN))).isTrue();
    }

    @Test
    void a_warning_is_for_these_settings_only_and_consent_does_not_do() {
        over(UNPROTECTED);
        search.consent(card(UNPROTECTED), true);
        assertThat(search.wantsWarning(card(UNPROTECTED))).isTrue();
        search.accept(card(UNPROTECTED));
        assertThat(search.wantsWarning(card(UNPROTECTED))).isFalse();
        assertThat(search.wantsWarning(card(DATABASE))).isFalse();
    }

    @Test
    void only_trusted_settings_are_put_into_the_form() {
        over(FOREIGN, UNPROTECTED);
        assertThat(search.manual().host().get()).isEmpty();
        over(FOREIGN, DATABASE);
        assertThat(search.manual().host().get()).isEqualTo("smtp.example.org");
    }

    @Test
    void the_form_is_left_alone_once_the_person_has_opened_it() {
        soFar();
        search.enterByHand();
        over(DATABASE);
        assertThat(search.manual().host().get()).isEmpty();
        assertThat(search.manual().user().get()).isEqualTo("anna@example.org");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void soFar(Candidate<SubmissionSettings>... found) {
        search.soFar(Samples.ANNA, choices(found));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void over(Candidate<SubmissionSettings>... found) {
        search.over(Samples.ANNA, choices(found), List.of());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<Choice> choices(Candidate<SubmissionSettings>... found) {
        return Arrays.stream(found).map(Choice::of).toList();
    }

    private static Choice card(Candidate<SubmissionSettings> candidate) {
        return Choice.of(candidate);
    }
}
