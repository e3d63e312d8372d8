package app.mailmend.ui.help;

import static app.mailmend.wording.HelpText.*;

import app.mailmend.ui.help.Topic.Chapter;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Glossary;
import app.mailmend.wording.HelpText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The whole help: the chapters beside the text, or above it where there is little room.
public final class HelpPage extends PageView {

    /// Below this width the chapters stand above the text.
    private static final double NARROW = 620;

    private final HelpModel model;
    private final Voice voice;
    private final CauseViews causes;
    private final Map<Chapter, ToggleButton> chapters = new EnumMap<>(Chapter.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Pane beside = Look.HELP_TOPICS.on(new VBox(2));
    private final Pane above = Look.HELP_TOPICS.on(new FlowPane(4, 4));
    private final Button back;

    /// @param leave goes back to where the person came from
    public HelpPage(HelpModel model, Voice voice, Runnable leave) {
        this.model = model;
        this.voice = voice;
        this.causes = new CauseViews(model, voice, this::explain);
        back = cancelling(Parts.button(voice.say(HELP_BACK), Feather.ARROW_LEFT, leave));
        back.setId("help-back");
        actions(List.of(back));
        widthProperty().addListener((_, _, width) -> arrange(width.doubleValue() < NARROW));
        arrange(false);
        model.topic().addListener(_ -> refresh());
        model.reference().addListener(_ -> refresh());
    }

    private ToggleButton button(Chapter chapter) {
        return chapters.computeIfAbsent(chapter, this::make);
    }

    private ToggleButton make(Chapter chapter) {
        ToggleButton button = Look.HELP_TOPIC.on(new ToggleButton(voice.say(title(chapter))));
        button.setId("chapter-" + chapter.name());
        button.setToggleGroup(group);
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> turn(chapter));
        return button;
    }

    private void arrange(boolean narrow) {
        Pane wanted = narrow ? above : beside;
        if (!wanted.getChildren().isEmpty()) {
            return;
        }
        (narrow ? beside : above).getChildren().clear();
        wanted.getChildren().setAll(Stream.of(Chapter.values()).map(this::button).toList());
        setLeft(narrow ? null : beside);
        setTop(narrow ? above : null);
    }

    /// A second press on a chapter leaves it chosen.
    private void turn(Chapter chapter) {
        button(chapter).setSelected(true);
        model.show(chapter);
    }

    @Override
    public void refresh() {
        Topic topic = model.topic().get();
        button(topic.chapter()).setSelected(true);
        switch (topic) {
            case Chapter chapter -> show(chapter);
            case Topic.OneCause(var cause) -> {
                head(causes.title(cause), causes.meaning(cause));
                body(causes.page(cause));
            }
        }
        top();
    }

    private void show(Chapter chapter) {
        head(voice.say(title(chapter)), voice.say(lead(chapter)));
        body(
                switch (chapter) {
                    case PROGRAM -> Chapters.program(voice);
                    case PAGES -> Chapters.pages(voice);
                    case PRACTICE -> Chapters.practice(voice);
                    case CAUSES -> causes.list();
                    case WORDS -> List.of(WordList.explained(voice, Glossary.terms()));
                    case ABOUT -> new AboutView(voice, model.reference().get()).parts();
                });
    }

    /// Opens the list of words where one of them stands.
    private void explain(Glossary.Term term) {
        model.show(Chapter.WORDS);
        Platform.runLater(() -> {
            Node entry = lookup("#" + WordList.id(term));
            if (entry != null) {
                reveal(entry);
            }
        });
    }

    private static HelpText title(Chapter chapter) {
        return switch (chapter) {
            case PROGRAM -> CHAPTER_PROGRAM;
            case PAGES -> CHAPTER_PAGES;
            case PRACTICE -> CHAPTER_PRACTICE;
            case CAUSES -> CHAPTER_CAUSES;
            case WORDS -> CHAPTER_WORDS;
            case ABOUT -> CHAPTER_ABOUT;
        };
    }

    private static HelpText lead(Chapter chapter) {
        return switch (chapter) {
            case PROGRAM -> PROGRAM_LEAD;
            case PAGES -> PAGES_LEAD;
            case PRACTICE -> PRACTICE_LEAD;
            case CAUSES -> CAUSES_LEAD;
            case WORDS -> WORDS_LEAD;
            case ABOUT -> ABOUT_LEAD;
        };
    }

    @Override
    public Node landing() {
        return button(model.topic().get().chapter());
    }
}
