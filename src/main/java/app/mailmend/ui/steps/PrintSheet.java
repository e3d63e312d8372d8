package app.mailmend.ui.steps;

import static app.mailmend.wording.HelpText.*;

import app.mailmend.fix.MailProgram;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.HandOverWords.Account;
import app.mailmend.wording.HandOverWords.Step;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The settings and the steps on one sheet of paper, without the password. Black on white whatever
/// the window looks like, and without controls, so that it can be made on any thread.
final class PrintSheet {

    private static final double TITLE_SIZE = 18;
    private static final double TEXT_SIZE = 11;
    private static final double GAP = 12;

    private final Voice voice;
    private final Account account;
    private final String settings;
    private final List<MailProgram> program;

    /// @param settings all settings line by line
    /// @param program whose steps are printed, too; at most one
    PrintSheet(Voice voice, Account account, String settings, List<MailProgram> program) {
        this.voice = voice;
        this.account = account;
        this.settings = settings;
        this.program = List.copyOf(program);
    }

    /// @param width of the paper inside its margins, in points
    Parent of(double width) {
        VBox sheet = new VBox(GAP);
        sheet.getChildren()
                .add(text(voice.say(PRINT_TITLE, account.address().wire()), TITLE_SIZE, width));
        sheet.getChildren().add(text(settings, TEXT_SIZE, width));
        for (MailProgram one : program) {
            sheet.getChildren().add(text(voice.programs().name(one), TITLE_SIZE, width));
            List<Step> steps = voice.handOver().steps(one, account);
            for (int i = 0; i < steps.size(); i++) {
                sheet.getChildren().add(text(written(i + 1, steps.get(i)), TEXT_SIZE, width));
            }
        }
        sheet.getChildren().add(text(voice.say(PRINT_NO_PASSWORD), TEXT_SIZE, width));
        return sheet;
    }

    private static String written(int number, Step step) {
        String entries =
                step.entries().stream()
                        .map(entry -> "\n     " + entry.field() + ": " + entry.content())
                        .collect(Collectors.joining());
        return number + ".  " + step.words() + entries;
    }

    private static Text text(String words, double size, double width) {
        Text text = new Text(words);
        text.setFont(
                size == TITLE_SIZE
                        ? Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, size)
                        : Font.font(size));
        text.setFill(Color.BLACK);
        text.setWrappingWidth(width);
        return text;
    }
}
