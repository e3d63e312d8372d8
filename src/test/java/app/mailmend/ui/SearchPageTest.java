package app.mailmend.ui;

import static app.mailmend.ui.SearchScenes.choose;
import static app.mailmend.ui.SearchScenes.found;
import static app.mailmend.ui.SearchScenes.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.mailmend.ui.Scenes.Stand;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.steps.Page;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page of the search, while it goes on and when it is over.
class SearchPageTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    private static Stand prepared(String scene) throws Exception {
        return Scenes.prepared(scene, Locale.ENGLISH, Theme.LIGHT, 1024);
    }

    @Test
    void rows_and_cards_stay_the_same_ones_while_they_change() throws Exception {
        Stand stand = prepared("2-searching-card");
        Screen.run(() -> {
            List<Node> rows = List.copyOf(stand.shell().lookupAll("." + Look.SOURCE.css()));
            Node card = stand.shell().lookup("." + Look.CHOICE.css());
            assertThat(rows).hasSize(14);
            search(stand, SearchSamples.soFar(SearchSamples.OWN_FILE, SearchSamples.DATABASE));
            Scenes.layOut(stand);
            assertThat(cards(stand)).startsWith(card).hasSize(2);
            found(stand, SearchSamples.over(SearchSamples.OWN_FILE, SearchSamples.DATABASE));
            Scenes.layOut(stand);
            assertThat(cards(stand)).endsWith(card);
            assertThat(List.copyOf(stand.shell().lookupAll("." + Look.SOURCE.css())))
                    .containsExactlyElementsOf(rows);
        });
    }

    @Test
    void a_row_says_in_words_how_its_source_is_doing() throws Exception {
        Stand stand = prepared("2-searching-card");
        assertThat(Screen.on(() -> spoken(stand)))
                .contains(
                        "Public database of providers: Found: Example Mail, 240 ms",
                        "The provider's settings file: Asking…",
                        "Servers with the usual names: Waiting",
                        "Exchange Autodiscover: Nothing points to it");
        assertThat(Screen.on(() -> texts(stand)))
                .contains("Answers: 7 of 13")
                .anyMatch(text -> text.endsWith("s, at most 10 s"));
    }

    @Test
    void while_the_search_goes_on_nothing_is_chosen_until_the_person_chooses() throws Exception {
        Stand stand = prepared("2-searching-card");
        Screen.run(() -> {
            assertThat(button(stand, "#test").isDisabled()).isTrue();
            assertThat(button(stand, "#stop").isCancelButton()).isTrue();
            choose(stand, 0);
            assertThat(button(stand, "#test").isDisabled()).isFalse();
            assertThat(button(stand, "#test").getText()).isEqualTo("Use th_ese settings");
        });
    }

    @Test
    void the_result_is_shown_even_if_it_says_no_more_than_the_last_word_of_the_search()
            throws Exception {
        Stand stand = prepared("2-searching-card");
        Screen.run(() -> {
            search(stand, SearchSamples.over(SearchSamples.DATABASE));
            assertThat(button(stand, "#test").isDisabled()).isTrue();
            found(stand, SearchSamples.over(SearchSamples.DATABASE));
            assertThat(button(stand, "#test").isDisabled()).isFalse();
            assertThat(texts(stand)).contains("Settings were found");
        });
    }

    @Test
    void a_better_late_answer_is_offered_and_taken_only_by_a_click() throws Exception {
        Stand stand = prepared("2-better-answer");
        Screen.run(() -> {
            assertThat(selected(stand)).containsExactly("smtp.example.org, Port 587, STARTTLS");
            button(stand, "#use-better").fire();
            Scenes.layOut(stand);
            assertThat(selected(stand)).containsExactly("mail.example.org, Port 465, TLS");
            assertThat(stand.shell().lookup("#use-better")).isNull();
        });
    }

    @Test
    void between_two_providers_nothing_is_chosen_until_the_question_is_answered() throws Exception {
        Stand stand = prepared("2-question");
        Screen.run(() -> {
            assertThat(selected(stand)).isEmpty();
            assertThat(button(stand, "#test").isDisabled()).isTrue();
            assertThat(texts(stand))
                    .contains("Is your mail at Microsoft 365 or at mailhoster-example.net?");
            answer(stand, "My mail is at mailhoster-example.net");
            assertThat(selected(stand))
                    .containsExactly("smtp.mailhoster-example.net, Port 465, TLS");
        });
    }

    private static void answer(Stand stand, String words) {
        stand.shell().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()))
                .forEach(Button::fire);
        Scenes.layOut(stand);
    }

    @Test
    void the_owner_of_a_foreign_server_is_named_and_consent_is_for_that_owner() throws Exception {
        Stand stand = prepared("2-question");
        Screen.run(() -> {
            choose(stand, 1);
            Scenes.layOut(stand);
            assertThat(texts(stand))
                    .contains("mailhoster-example.net", "Not your own domain (example.org).");
            assertThat(button(stand, "#test").isDisabled()).isTrue();
            ((CheckBox) stand.shell().lookup("#consent")).setSelected(true);
            assertThat(button(stand, "#test").isDisabled()).isFalse();
            choose(stand, 0);
            Scenes.layOut(stand);
            assertThat(((Label) stand.shell().lookup("#owner")).getText())
                    .isEqualTo("office-example.com");
            assertThat(button(stand, "#test").isDisabled()).isTrue();
            choose(stand, 1);
            assertThat(button(stand, "#test").isDisabled()).isFalse();
        });
    }

    @Test
    void a_long_name_in_other_letters_is_shown_whole_and_in_both_forms() throws Exception {
        Stand stand = prepared("2-consent-long-name");
        Screen.run(() -> {
            Label owner = (Label) stand.shell().lookup("#owner");
            assertThat(owner.getText()).isEqualTo("m\u00fcller".repeat(8) + ".example");
            assertThat(owner.isWrapText()).isTrue();
            assertThat(owner.getHeight())
                    .isGreaterThanOrEqualTo(owner.prefHeight(owner.getWidth()));
            assertThat(texts(stand)).anyMatch(text -> text.startsWith("xn--"));
        });
    }

    @Test
    void the_warning_defaults_to_the_way_back_and_wants_a_comparison_first() throws Exception {
        Stand stand = prepared("2-unsafe");
        Screen.run(() -> {
            assertThat(stand.model().page().get()).isEqualTo(Page.UNSAFE);
            assertThat(button(stand, "#unsafe-back").isDefaultButton()).isTrue();
            assertThat(button(stand, "#unsafe-back").isCancelButton()).isTrue();
            Button go = button(stand, "#unsafe-test");
            assertThat(go.isDefaultButton()).isFalse();
            go.fire();
            assertThat(stand.session().checks).isEmpty();
            ((CheckBox) stand.shell().lookup("#unsafe-compared")).setSelected(true);
            stand.model().account().password().set("secret");
            go.fire();
            assertThat(stand.session().checks).hasSize(1);
        });
    }

    @Test
    void a_reason_stands_in_place_of_an_empty_form_which_is_a_click_away() throws Exception {
        Stand stand = prepared("2-no-network");
        Screen.run(() -> {
            assertThat(texts(stand)).contains("The internet could not be reached");
            TitledPane byHand = (TitledPane) stand.shell().lookup("#by-hand");
            assertThat(byHand.isExpanded()).isFalse();
            assertThat(stand.shell().lookup("#test")).isNull();
            assertThat(stand.shell().lookup("#search-again")).isNotNull();
            byHand.setExpanded(true);
            Scenes.layOut(stand);
            assertThat(button(stand, "#test").isDisabled()).isFalse();
        });
    }

    @Test
    void without_a_reason_the_form_is_open_at_once() throws Exception {
        Stand stand = prepared("2-nothing");
        assertThat(Screen.on(() -> ((TitledPane) stand.shell().lookup("#by-hand")).isExpanded()))
                .isTrue();
    }

    @Test
    void the_end_of_the_search_takes_the_keyboard_from_nobody_and_closes_no_form()
            throws Exception {
        Stand stand = prepared("2-searching-card");
        Screen.run(() -> {
            ((TitledPane) stand.shell().lookup("#by-hand")).setExpanded(true);
            Scenes.layOut(stand);
            stand.shell().lookup("#host").requestFocus();
            found(stand, SearchSamples.over(SearchSamples.OWN_FILE, SearchSamples.DATABASE));
        });
        Screen.run(() -> {
            Scenes.layOut(stand);
            assertThat(stand.scene().getFocusOwner()).isEqualTo(stand.shell().lookup("#host"));
            assertThat(stand.model().manual().host().get()).isEqualTo("smtp.example.org");
        });
    }

    @Test
    void a_card_that_comes_does_not_move_the_form_that_is_being_filled_in() throws Exception {
        Stand stand = prepared("2-searching-card");
        Screen.run(() -> {
            ((TitledPane) stand.shell().lookup("#by-hand")).setExpanded(true);
            Scenes.layOut(stand);
            Node host = stand.shell().lookup("#host");
            host.requestFocus();
            double before = host.localToScene(0, 0).getY();
            search(stand, SearchSamples.soFar(SearchSamples.OWN_FILE, SearchSamples.DATABASE));
            Scenes.layOut(stand);
            assertThat(cards(stand)).hasSize(2);
            assertThat(host.localToScene(0, 0).getY()).isCloseTo(before, within(2.0));
        });
    }

    @Test
    void a_suggested_address_is_seen_before_anything_is_looked_up() throws Exception {
        Stand stand = prepared("1-account");
        Screen.run(() -> {
            Scenes.type(stand, "alice@gmial.example", "secret");
            Scenes.fire(stand, "#next");
            assertThat(stand.session().searches).isEmpty();
            assertThat(stand.model().account().address().get()).isEqualTo("alice@gmial.example");
            Scenes.fire(stand, "#next");
            assertThat(stand.session().searches).hasSize(1);
        });
    }

    @Test
    void a_suggested_address_is_taken_by_a_click_and_then_searched_for_at_once() throws Exception {
        Stand stand = prepared("1-account-typo");
        Screen.run(() -> {
            Scenes.fire(stand, "#use-suggestion");
            assertThat(stand.model().account().address().get()).isEqualTo("alice@gmail.example");
            Scenes.layOut(stand);
            assertThat(stand.shell().lookup("#use-suggestion")).isNull();
            Scenes.fire(stand, "#next");
            assertThat(stand.session().searches).hasSize(1);
        });
    }

    private static Button button(Stand stand, String id) {
        return (Button) stand.shell().lookup(id);
    }

    private static List<Node> cards(Stand stand) {
        return List.copyOf(stand.shell().lookupAll("." + Look.CHOICE.css()));
    }

    private static List<String> spoken(Stand stand) {
        return stand.shell().lookupAll("." + Look.SOURCE.css()).stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private static List<String> texts(Stand stand) {
        return stand.shell().lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }

    /// What is said of the chosen cards, without how far they are trusted.
    private static List<String> selected(Stand stand) {
        return stand.shell().lookupAll(".radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(RadioButton::isSelected)
                .map(Node::getAccessibleText)
                .map(text -> text.substring(0, text.lastIndexOf(", ")))
                .toList();
    }
}
