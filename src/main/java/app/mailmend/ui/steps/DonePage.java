package app.mailmend.ui.steps;

import static app.mailmend.wording.HelpText.*;
import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.StageResult;
import app.mailmend.ui.details.DetailsDrawer;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Paper;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.ProofBadge;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.HandOverWords.Account;
import app.mailmend.wording.WindowText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The last page: the proof, how to set the account up in one's own mail program, and the settings
/// to copy and to print.
public final class DonePage extends PageView {

    private final SetupModel model;
    private final Voice voice;
    private final FileChoice files;
    private final Paper paper;
    private final Button another;
    private final Button close;
    private final Label printed = Parts.text("", Look.QUIET);
    private List<Settled> shown = List.of();
    private boolean printing;

    /// What the page needs of the window around it.
    ///
    /// @param leave closes the window
    /// @param paper prints the settings
    /// @param files asks where a report is to be written
    public record Surroundings(Runnable leave, Paper paper, FileChoice files) {}

    public DonePage(SetupModel model, Voice voice, Surroundings surroundings) {
        this.model = model;
        this.voice = voice;
        this.paper = surroundings.paper();
        this.files = surroundings.files();
        another = Parts.button(voice.say(DONE_ANOTHER), Feather.USER_PLUS, model::startOver);
        close = primary(Parts.button(voice.say(DONE_CLOSE), Feather.CHECK, surroundings.leave()));
        close.setId("close");
        printed.setId("printed");
        actions(List.of(another, close));
    }

    @Override
    public void refresh() {
        model.settled().filter(settled -> !shown.contains(settled)).ifPresent(this::show);
    }

    private void show(Settled settled) {
        shown = List.of(settled);
        head(voice.say(title(settled.proof())), voice.say(lead(settled.proof())));
        told("");
        List<Node> parts = new ArrayList<>();
        parts.addAll(proof(settled.delivery()));
        SettingsCards settings = new SettingsCards(voice, settled);
        List<Account> account = account(settled).stream().toList();
        account.forEach(known ->
                parts.add(
                        Parts.section(
                                voice.say(HAND_OVER_TITLE),
                                new HandOver(voice, model.account().program(), known))));
        VBox cards = new VBox(12);
        cards.getChildren().addAll(settings.cards());
        parts.add(Parts.section(voice.say(HAND_OVER_COPY), cards));
        FlowPane take = new FlowPane(12, 8, copyAll(settings.text()));
        account.forEach(known -> take.getChildren().add(print(known, settings.text())));
        parts.add(new VBox(8, take, printed));
        model.report()
                .ifPresent(report -> {
                    parts.add(DetailsDrawer.of(voice, report));
                    parts.add(new SaveBox(model, voice, files, report));
                });
        body(parts);
    }

    private Optional<Account> account(Settled settled) {
        Optional<EmailAddress> address =
                model.discovery()
                        .map(DiscoveryRun::address)
                        .or(() -> model.account().checkedAddress().toOptional());
        return address.map(known ->
                new Account(known, settled.outgoing(), settled.bestIncoming().stream().toList()));
    }

    private static WindowText title(Settled.Proof proof) {
        return switch (proof) {
            case SENT -> DONE_SENT;
            case TESTED -> DONE_TESTED;
            case FOUND -> DONE_FOUND;
        };
    }

    private static WindowText lead(Settled.Proof proof) {
        return switch (proof) {
            case SENT -> DONE_SENT_LEAD;
            case TESTED -> DONE_TESTED_LEAD;
            case FOUND -> DONE_FOUND_LEAD;
        };
    }

    /// The last thing that was seen proves most: a message that arrived was submitted, too.
    private List<Node> proof(List<StageResult> delivery) {
        List<String> seen = new ArrayList<>();
        List<Node> badges = new ArrayList<>();
        for (StageResult stage : delivery) {
            stage.find(Evidence.Submitted.class)
                    .map(_ -> voice.say(PROOF_SUBMITTED, voice.time(stage.elapsed())))
                    .ifPresent(seen::addFirst);
            stage.find(Evidence.Arrived.class)
                    .map(arrived ->
                            voice.say(PROOF_ARRIVED, voice.time(arrived.after()), arrived.folder()))
                    .ifPresent(seen::addFirst);
            stage.find(Evidence.NotArrived.class)
                    .map(missing -> voice.say(PROOF_NOT_ARRIVED, voice.time(missing.waited())))
                    .map(ProofBadge::pending)
                    .ifPresent(badges::add);
        }
        if (!seen.isEmpty()) {
            String first = seen.removeFirst();
            badges.addFirst(ProofBadge.proven(first).saying(seen.toArray(String[]::new)));
        }
        return badges;
    }

    private Button copyAll(String text) {
        Button copy =
                Parts.copyButton(
                        new Parts.CopyWords(
                                voice.say(COPY_ALL), voice.say(ACTION_COPIED), voice.say(COPY_ALL)),
                        text);
        copy.setId("copy-all");
        return copy;
    }

    private Button print(Account account, String settings) {
        Button print = Parts.button(voice.say(PRINT_ACTION), Feather.PRINTER, () -> {});
        print.setId("print");
        print.setOnAction(_ -> {
            if (!printing) {
                printing = true;
                told(voice.say(PRINT_LOOKING));
                paper.print(
                        new PrintSheet(voice, account, settings, model.account().program().get())
                                ::of,
                        this::ended);
            }
        });
        return print;
    }

    private void ended(Paper.Outcome outcome) {
        printing = false;
        told(words(outcome));
    }

    private void told(String words) {
        printed.setText(words);
        Parts.show(printed, !words.isEmpty());
    }

    private String words(Paper.Outcome outcome) {
        return switch (outcome) {
            case PRINTED -> voice.say(PRINT_DONE);
            case CANCELLED -> "";
            case NO_PRINTER -> voice.say(PRINT_NO_PRINTER);
            case FAILED -> voice.say(PRINT_FAILED);
        };
    }

    @Override
    public Node landing() {
        return close;
    }
}
