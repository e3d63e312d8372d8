package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.session.SetupState;
import app.mailmend.settings.SubmissionSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The second page: how each source answers, what was found, best first, and the way to type
/// settings in.
public final class SettingsPage extends PageView {

    private final SetupModel model;
    private final Voice voice;
    private final Browser browser;
    private final SourceList sources;
    private final ManualForm manual;
    private final TitledPane byHand;
    private final CheckBox consent = new CheckBox();
    private final VBox consentBox;
    private final javafx.scene.control.Label consentHost = Parts.text("", Look.BIG);
    private final Button test;
    private final Button stop;
    private final Button back;
    private ToggleGroup cards = new ToggleGroup();
    private List<DiscoveryRun> shown = List.of();

    /// @param browser opens a page of a provider
    public SettingsPage(SetupModel model, Voice voice, Browser browser) {
        this.model = model;
        this.browser = browser;
        this.voice = voice;
        sources = new SourceList(voice);
        manual = new ManualForm(model.manual(), voice);
        byHand = new TitledPane(voice.say(MANUAL_TITLE), manual);
        byHand.setId("by-hand");
        byHand.setExpanded(false);
        byHand.setAnimated(false);
        byHand.expandedProperty().addListener(_ -> arrange());
        consent.setWrapText(true);
        consent.setId("consent");
        consent.selectedProperty().addListener(_ -> arrange());
        consentBox =
                new VBox(
                        Parts.note(
                                Look.NOTE_CARE,
                                Feather.SHIELD,
                                consentHost,
                                Parts.text(voice.say(CONSENT_WHY)),
                                consent));
        consent.setText(voice.say(CONSENT_ACTION));
        test = primary(Parts.button(voice.say(SETTINGS_TEST), Feather.PLAY, this::test));
        test.setId("test");
        stop = cancelling(Parts.button(voice.say(ACTION_STOP), Feather.X, model::cancel));
        back =
                Parts.button(
                        voice.say(ACTION_BACK), Feather.ARROW_LEFT, () -> model.goTo(Page.ACCOUNT));
    }

    @Override
    public void refresh() {
        if (model.state().get() instanceof SetupState.Searching searching) {
            head(voice.say(SETTINGS_SEARCHING), searching.soFar().address().wire());
            sources.show(searching.soFar().steps());
            shown = List.of();
            body(Parts.section(voice.say(SETTINGS_LOOKING), sources));
            actions(List.of(stop));
            return;
        }
        model.discovery().filter(run -> !shown.contains(run)).ifPresent(this::show);
    }

    private void show(DiscoveryRun run) {
        shown = List.of(run);
        cards = new ToggleGroup();
        List<Choice> choices = model.choices(run);
        head(
                voice.say(choices.isEmpty() ? SETTINGS_NOTHING : SETTINGS_TITLE),
                choices.isEmpty()
                        ? voice.say(SETTINGS_NOTHING_LEAD)
                        : voice.say(SETTINGS_LEAD, run.address().wire()));
        VBox list = Look.CARD_LIST.on(new VBox(10));
        choices.forEach(choice -> {
            ChoiceCard card = new ChoiceCard(choice, voice);
            card.button().setToggleGroup(cards);
            list.getChildren().add(card);
        });
        cards.getToggles().stream().findFirst().ifPresent(cards::selectToggle);
        cards.selectedToggleProperty().addListener(_ -> chosen());
        sources.show(run.steps());
        byHand.setExpanded(choices.isEmpty());
        manual.forget();
        List<Node> parts = new ArrayList<>();
        if (!choices.isEmpty()) {
            parts.add(list);
        }
        run.notes().stream().map(this::note).forEach(parts::add);
        parts.add(consentBox);
        parts.add(byHand);
        parts.add(Parts.section(voice.say(SETTINGS_SOURCES), sources));
        body(parts);
        consent.setSelected(false);
        actions(List.of(back, test));
        arrange();
    }

    private Node note(DiscoveryRun.Note note) {
        return Parts.note(Look.NOTE_CARE, Feather.INFO, Parts.text(voice.note(note)), link(note));
    }

    /// The catalogue's own page for the note; nothing where it has none.
    private Node link(DiscoveryRun.Note note) {
        if (note.link().isEmpty()) {
            return new Region();
        }
        URI page = URI.create(note.link());
        return Parts.link(
                voice.say(HELP_PAGE, page.getHost()),
                Feather.EXTERNAL_LINK,
                () -> browser.open(page));
    }

    private void chosen() {
        byHand.setExpanded(false);
        consent.setSelected(false);
        arrange();
    }

    private Optional<Choice> choice() {
        return !byHand.isExpanded()
                        && cards.getSelectedToggle() instanceof RadioButton button
                        && button.getUserData() instanceof Choice choice
                ? Optional.of(choice)
                : Optional.empty();
    }

    /// Consent is asked for where the settings come from somebody who could be anybody.
    private void arrange() {
        Optional<Choice> doubtful = choice().filter(Choice::needsConsent);
        doubtful.ifPresent(choice -> consentHost.setText(choice.settings().host().unicode()));
        Parts.show(consentBox, doubtful.isPresent());
        test.setDisable(doubtful.isPresent() && !consent.isSelected());
        boolean browser = choice().filter(Choice::needsBrowser).isPresent();
        test.setText(voice.say(browser ? BROWSER_SHOW : SETTINGS_TEST));
    }

    private void test() {
        if (byHand.isExpanded()) {
            manual.settings().ifPresent(model::test);
            return;
        }
        choice().ifPresent(choice -> {
            SubmissionSettings settings = choice.settings();
            if (choice.needsBrowser()) {
                model.finish(settings, Settled.Proof.FOUND);
            } else {
                model.test(settings);
            }
        });
    }

    @Override
    public Node landing() {
        if (model.busy()) {
            return stop;
        }
        return cards.getSelectedToggle() instanceof RadioButton button ? button : byHand;
    }
}
