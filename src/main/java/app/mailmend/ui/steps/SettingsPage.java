package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.session.SetupState;
import app.mailmend.settings.Trust;
import app.mailmend.ui.parts.Announcer;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.AccessText;
import app.mailmend.wording.WindowText;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The second page: the search while it goes on and what came of it. Its parts have their places
/// from the beginning, so that nothing moves under the person's hand when the search ends.
public final class SettingsPage extends PageView {

    private final SetupModel model;
    private final SearchModel search;
    private final Voice voice;
    private final SearchProgress progress;
    private final SearchNotes notes;
    private final RivalQuestion question;
    private final VBox offer = new VBox();
    private final CardList cards;
    private final ConsentBox consent;
    private final ManualForm manual;
    private final TitledPane byHand;
    private final SourceList sources;
    private final Button test;
    private final Button stop;
    private final Button back;
    private final Button again;
    private List<DiscoveryRun> shown = List.of();

    /// Whether the search went on when the page was last brought up to date. The last word of a
    /// search and its result may be alike.
    private boolean searched;

    private boolean opening;

    /// @param browser opens a page of a provider
    public SettingsPage(SetupModel model, Voice voice, Browser browser) {
        this.model = model;
        this.search = model.search();
        this.voice = voice;
        progress = new SearchProgress(voice, InstantSource.system());
        notes = new SearchNotes(model, voice, browser);
        question = new RivalQuestion(voice, this::choose);
        cards = new CardList(voice, this::choose);
        consent = new ConsentBox(voice, this::consent);
        sources = new SourceList(voice);
        manual = new ManualForm(search.manual(), voice);
        byHand = new TitledPane(voice.say(MANUAL_TITLE), manual);
        byHand.setId("by-hand");
        byHand.setExpanded(false);
        byHand.setAnimated(false);
        byHand.expandedProperty().addListener((_, _, open) -> byHandTurned(open));
        test = primary(Parts.button(voice.say(SETTINGS_TEST), Feather.PLAY, this::test));
        test.setId("test");
        stop = cancelling(Parts.button(voice.say(ACTION_STOP), Feather.X, model::cancel));
        stop.setId("stop");
        back =
                Parts.button(
                        voice.say(ACTION_BACK), Feather.ARROW_LEFT, () -> model.goTo(Page.ACCOUNT));
        again = Parts.button(voice.say(SETTINGS_AGAIN), Feather.REFRESH_CW, model::detect);
        again.setId("search-again");
        body(
                progress,
                notes.first(),
                question,
                offer,
                cards,
                byHand,
                notes.others(),
                Parts.section(voice.say(SETTINGS_SOURCES), sources));
    }

    @Override
    public void refresh() {
        if (model.state().get() instanceof SetupState.Searching(DiscoveryRun soFar)) {
            bring(soFar);
        } else {
            model.discovery()
                    .filter(run -> searched || !shown.contains(run))
                    .ifPresent(this::bring);
        }
    }

    /// What is new never moves the form that the person is typing into.
    private void bring(DiscoveryRun run) {
        if (Parts.keyboardWithin(byHand).isPresent()) {
            keepInPlace(byHand, () -> show(run));
        } else {
            show(run);
        }
    }

    private boolean searching() {
        return model.state().get() instanceof SetupState.Searching;
    }

    private void show(DiscoveryRun run) {
        if (!searched) {
            open(false);
            manual.forget();
        }
        shown = List.of(run);
        searched = searching();
        boolean nothing = !searching() && search.cards().isEmpty();
        if (nothing && DeadEnd.of(run.notes()).isEmpty()) {
            open(true);
        }
        say(run, nothing);
        progress.show(run, searching());
        Announcer.progress(stop, progress.words());
        sources.show(run.steps());
        notes.show(run.address(), run.notes(), nothing);
        question.show(search.rivals());
        cards.show(search.cards(), searching());
        arrange();
    }

    private void say(DiscoveryRun run, boolean nothing) {
        String address = voice.spelled(run.address());
        Optional<DeadEnd> reason = DeadEnd.of(run.notes()).filter(_ -> nothing);
        if (searching()) {
            head(voice.say(SETTINGS_SEARCHING), address);
        } else if (reason.isPresent()) {
            head(voice.say(reason.get().headline()), voice.say(DEAD_LEAD, address));
        } else if (nothing) {
            head(voice.say(SETTINGS_NOTHING), voice.say(SETTINGS_NOTHING_LEAD));
        } else {
            head(voice.say(SETTINGS_TITLE), address);
        }
    }

    /// The program opens or closes the form; that is not the person's doing.
    private void open(boolean wanted) {
        opening = true;
        byHand.setExpanded(wanted);
        opening = false;
    }

    private void byHandTurned(boolean opened) {
        if (opened && !opening) {
            search.enterByHand();
        }
        arrange();
    }

    private void choose(Choice choice) {
        search.choose(choice);
        open(false);
        arrange();
    }

    private void consent(boolean given) {
        choice().ifPresent(choice -> search.consent(choice, given));
        arrange();
    }

    private Optional<Choice> choice() {
        return byHand.isExpanded() ? Optional.empty() : search.chosen();
    }

    /// Everything that follows from what is chosen.
    private void arrange() {
        if (shown.isEmpty()) {
            return;
        }
        DiscoveryRun run = shown.getFirst();
        Optional<Choice> doubtful = choice().filter(choice -> choice.trust() == Trust.CONFIRM);
        doubtful.ifPresent(
                choice -> consent.ask(run.address(), choice, !search.wantsConsent(choice)));
        cards.select(choice(), doubtful.<Node>map(_ -> consent).stream().toList());
        offerBetter();
        boolean ready =
                byHand.isExpanded()
                        || choice().filter(choice -> !search.wantsConsent(choice)).isPresent();
        test.setDisable(!ready);
        AccessText missing =
                choice().isPresent() ? AccessText.WAIT_CONSENT : AccessText.WAIT_CHOICE;
        test.setAccessibleHelp(ready ? "" : voice.say(missing));
        test.setText(voice.say(action()));
        actions(buttons());
    }

    private void offerBetter() {
        List<Node> note = search.better().map(this::better).stream().toList();
        offer.getChildren().setAll(note);
        Parts.show(offer, !note.isEmpty());
    }

    private Node better(Choice choice) {
        Button use = Parts.button(voice.say(OFFER_USE), Feather.CHECK, () -> choose(choice));
        use.setId("use-better");
        return Parts.note(
                Look.NOTE_GOOD,
                Feather.STAR,
                Parts.text(
                        voice.say(
                                OFFER_BETTER,
                                choice.settings().host().unicode(),
                                String.valueOf(choice.settings().port()),
                                voice.name(choice.settings().encryption()),
                                voice.sources(choice.sources()))),
                use);
    }

    private WindowText action() {
        if (choice().filter(search::wantsWarning).isPresent()) {
            return UNSAFE_OPEN;
        }
        if (choice().filter(Choice::needsBrowser).isPresent()) {
            return BROWSER_SHOW;
        }
        return searching() ? SETTINGS_USE : SETTINGS_TEST;
    }

    private List<Button> buttons() {
        if (searching()) {
            return List.of(stop, test);
        }
        List<Button> buttons = new ArrayList<>(List.of(back));
        if (search.cards().isEmpty()) {
            buttons.add(again);
        }
        if (byHand.isExpanded() || !search.cards().isEmpty()) {
            buttons.add(test);
        }
        return buttons;
    }

    private void test() {
        if (byHand.isExpanded()) {
            manual.settings().ifPresent(model::test);
        } else {
            choice().ifPresent(model::use);
        }
    }

    @Override
    public Node landing() {
        Optional<Node> keyboard = Parts.keyboardWithin(this);
        if (keyboard.isPresent()) {
            return keyboard.get();
        }
        if (searching()) {
            return stop;
        }
        return cards.selected().orElse(byHand);
    }
}
