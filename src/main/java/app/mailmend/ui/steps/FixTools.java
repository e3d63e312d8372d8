package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.WrittenAddress;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Wanted;
import app.mailmend.session.CheckReport;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Field;
import app.mailmend.ui.parts.LineField;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.SecretField;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.AccessText;
import app.mailmend.wording.WindowText;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a person does a fix with: the fields to fill in, the pages to open, and the one button that
/// goes on.
///
/// @param countdown while it runs, nothing signs in
record FixTools(
        SetupModel model, Voice voice, Browser browser, CheckReport report, Countdown countdown) {

    private static final double FIELD_WIDTH = 420;

    /// Longest address or name that a field takes, in characters.
    private static final int MOST_TYPED = 1000;

    /// The parts below the steps, and the button that belongs to them.
    record Kit(List<Node> parts, Button action) {}

    Recognition whose() {
        return model.account().recognition().get().or(report.request().provider());
    }

    /// The name of a fix and its steps.
    List<Node> words(Fix fix) {
        Remedy remedy = remedy(fix);
        return List.of(remedy.title(voice), remedy.steps(voice, model.account(), settings(fix)));
    }

    Remedy remedy(Fix fix) {
        return new Remedy(fix, whose(), report.retryAfter());
    }

    /// What the mail program should have: what is to be used, else what is known to be right.
    private List<SubmissionSettings> settings(Fix fix) {
        return fix instanceof Fix.ChangeSettings(SubmissionSettings better)
                ? List.of(better)
                : report.request().known().stream().limit(1).toList();
    }

    /// The tools of the primary fix.
    Kit of(Fix fix) {
        return switch (fix) {
            case Fix.ChangeSettings(var settings) -> changing(settings);
            case Fix.ChangeSender(EmailAddress sender) -> new Kit(proof(sender), use(sender));
            case Fix.AskFor(Wanted wanted) -> asking(fix, wanted);
            case Fix.DoElsewhere(Errand errand) -> elsewhere(fix, errand);
            case Fix.TellSomeone _ -> new Kit(List.of(), patient(again()));
        };
    }

    private Kit changing(SubmissionSettings settings) {
        return new Kit(
                List.of(
                        Parts.text(
                                voice.say(
                                        SETTINGS_LINE,
                                        settings.host().unicode(),
                                        String.valueOf(settings.port()),
                                        voice.name(settings.encryption())))),
                patient(
                        Parts.button(
                                voice.say(FIX_TRY), Feather.PLAY, () -> model.test(settings))));
    }

    private List<Node> proof(EmailAddress sender) {
        return List.of(
                Parts.note(
                        Look.NOTE_GOOD,
                        Feather.CHECK_CIRCLE,
                        Parts.text(voice.say(SENDER_PROOF, sender.wire()))));
    }

    private Button use(EmailAddress sender) {
        // An address may hold an underscore of its own, which is no mnemonic.
        String words = voice.say(SENDER_USE, Parts.brief(sender.wire()).replace("_", "__"));
        Button use = Parts.naming(words, Feather.AT_SIGN, () -> model.testFrom(sender));
        use.setId("use-sender");
        return patient(use);
    }

    private Kit asking(Fix fix, Wanted wanted) {
        return switch (wanted) {
            case PASSWORD, APP_PASSWORD, AUTHORIZATION_CODE, SMTP_CREDENTIAL, BRIDGE_PASSWORD -> {
                List<Node> parts = new ArrayList<>(remedy(fix).page(voice, browser));
                parts.addAll(lessonHint());
                parts.addAll(secret(label(wanted)));
                yield new Kit(parts, withSecret(again()));
            }
            case BROWSER_SIGN_IN ->
                    new Kit(
                            browserNote(fix),
                            Parts.button(
                                    voice.say(BROWSER_SHOW), Feather.LIST, this::finishUntested));
            case SENDER_ADDRESS -> sender(fix);
            case HOST_NAME ->
                    new Kit(
                            List.of(),
                            Parts.button(
                                    voice.say(RESULT_BACK),
                                    Feather.EDIT_2,
                                    () -> model.goTo(Page.SETTINGS)));
        };
    }

    private List<Node> browserNote(Fix fix) {
        List<Node> parts = new ArrayList<>(remedy(fix).page(voice, browser));
        parts.add(Parts.note(Look.NOTE_CARE, Feather.GLOBE, Parts.text(voice.say(BROWSER_NOTE))));
        return parts;
    }

    /// The field for a new password with what is known about its form.
    private List<Node> secret(WindowText label) {
        // The one that was refused only stands in the way of the new one.
        if (model.inquiry().given().isEmpty()) {
            model.account().password().set("");
        }
        SecretField box = new SecretField(voice, "new-password");
        box.textProperty().bindBidirectional(model.account().password());
        Field field = new Field(voice.say(label), box);
        field.setMaxWidth(FIELD_WIDTH);
        return List.of(new VBox(6, field, new SecretBox(voice, model.account(), box)));
    }

    private List<Node> lessonHint() {
        return model.account().lesson().stream()
                .<Node>map(lesson ->
                        Parts.note(
                                Look.NOTE_GOOD,
                                Feather.LIFE_BUOY,
                                Parts.text(
                                        voice.say(
                                                PRACTICE_NOTE,
                                                AccountModel.text(lesson.workingPassword())))))
                .toList();
    }

    /// Another sender, typed right there: mostly the address one signs in with.
    private Kit sender(Fix fix) {
        StringProperty typed = new SimpleStringProperty(likelySender());
        List<Node> parts = new ArrayList<>(remedy(fix).page(voice, browser));
        parts.add(typing("sender", voice.say(SENDER_FIELD), typed));
        Button test =
                Parts.button(
                        voice.say(SENDER_TEST),
                        Feather.AT_SIGN,
                        () ->
                                WrittenAddress.read(typed.get())
                                        .toOptional()
                                        .map(WrittenAddress::address)
                                        .ifPresent(model::testFrom));
        test.setId("test-sender");
        BooleanExpression faulty =
                BooleanExpression.booleanExpression(
                        typed.map(text -> WrittenAddress.read(text).fault().isPresent()));
        return new Kit(parts, waiting(test, faulty, AccessText.WAIT_SENDER));
    }

    private String likelySender() {
        return report.next()
                .signIn()
                .userName()
                .map(LoginName::value)
                .filter(name -> EmailAddress.check(name).fault().isEmpty())
                .filter(name -> !name.equals(report.request().from().wire()))
                .orElse("");
    }

    private Kit elsewhere(Fix fix, Errand errand) {
        List<Node> parts = new ArrayList<>(remedy(fix).page(voice, browser));
        if (errand == Errand.SIGN_IN_AS_ONESELF) {
            return ownName(parts, true);
        }
        if (errand == Errand.CHECK_THE_USER_NAME) {
            return ownName(parts, false);
        }
        return new Kit(parts, patient(again()));
    }

    /// Another name to sign in with, and with a shared mailbox the password that belongs to it.
    private Kit ownName(List<Node> parts, boolean otherPassword) {
        StringProperty typed = new SimpleStringProperty("");
        parts.add(typing("own-name", voice.say(OWN_NAME), typed));
        if (otherPassword) {
            parts.addAll(secret(NEW_PASSWORD));
        }
        Button test =
                Parts.button(
                        voice.say(OWN_TEST),
                        Feather.USER_CHECK,
                        () -> LoginName.check(typed.get()).toOptional().ifPresent(model::testAs));
        test.setId("test-name");
        BooleanExpression faulty =
                BooleanExpression.booleanExpression(
                        typed.map(text -> LoginName.check(text).fault().isPresent()));
        return new Kit(
                parts,
                waiting(
                        test,
                        faulty.or(model.account().password().isEmpty()),
                        otherPassword ? AccessText.WAIT_NAME_AND_PASSWORD : AccessText.WAIT_NAME));
    }

    private Field typing(String id, String label, StringProperty typed) {
        LineField input = Parts.technical(new LineField(id, MOST_TYPED));
        input.textProperty().bindBidirectional(typed);
        Field field = new Field(voice, label, input);
        field.setMaxWidth(FIELD_WIDTH);
        return field;
    }

    private static WindowText label(Wanted wanted) {
        return switch (wanted) {
            case APP_PASSWORD -> NEW_APP_PASSWORD;
            case AUTHORIZATION_CODE -> NEW_CODE;
            case SMTP_CREDENTIAL -> NEW_SMTP_PASSWORD;
            case PASSWORD, BRIDGE_PASSWORD, BROWSER_SIGN_IN, SENDER_ADDRESS, HOST_NAME ->
                    NEW_PASSWORD;
        };
    }

    private void finishUntested() {
        model.finish(report.request().settings(), Settled.Proof.FOUND);
    }

    Button again() {
        Button again =
                Parts.button(voice.say(ACTION_TEST_AGAIN), Feather.REFRESH_CW, model::testAgain);
        again.setId("again");
        return again;
    }

    private Button withSecret(Button button) {
        BooleanExpression empty = model.account().password().isEmpty();
        return waiting(button, empty, AccessText.WAIT_PASSWORD);
    }

    /// What signs in waits for the countdown.
    private Button patient(Button button) {
        return Parts.blocked(button, countdown.running(), countdown.words());
    }

    /// @param missing what has to be filled in as well
    private Button waiting(Button button, BooleanExpression missing, AccessText reason) {
        return Parts.blocked(
                button,
                missing.or(countdown.running()),
                Bindings.when(countdown.running())
                        .then(countdown.words())
                        .otherwise(voice.say(reason)));
    }
}
