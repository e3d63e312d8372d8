package app.mailmend.ui;

import static app.mailmend.wording.PreferencesText.*;

import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.SetupState;
import app.mailmend.settings.HostName;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.PreferencesText;

/// What the window is called, so that a glance at the task bar says what goes on.
final class WindowTitle {

    /// The name of the program, and of a window where nothing goes on.
    static final String PROGRAM = "Mailmend";

    private WindowTitle() {}

    static String of(SetupState state, Voice voice) {
        return switch (state) {
            case SetupState.Start _, SetupState.Found _, SetupState.Broken _ -> PROGRAM;
            case SetupState.Searching(var soFar) ->
                    voice.say(WINDOW_SEARCHING, soFar.address().domain().unicode());
            case SetupState.Testing testing ->
                    voice.say(words(testing.activity()), testing.settings().host().unicode());
            case SetupState.TestingIncoming testing ->
                    voice.say(WINDOW_TESTING, testing.settings().endpoint().host().unicode());
            case SetupState.Checked(CheckReport report) -> of(report, voice);
        };
    }

    private static String of(CheckReport report, Voice voice) {
        HostName tested = report.request().settings().host();
        return switch (report.conclusion()) {
            case Conclusion.Works(var settings) ->
                    voice.say(WINDOW_WORKS, settings.host().unicode());
            case Conclusion.Mended mended ->
                    voice.say(WINDOW_WORKS, mended.settings().host().unicode());
            case Conclusion.Fails _ -> voice.say(WINDOW_FAILS, tested.unicode());
            case Conclusion.Uncertain _, Conclusion.Cancelled _ -> PROGRAM;
        };
    }

    private static PreferencesText words(SetupState.Activity activity) {
        return switch (activity) {
            case TESTING, PROVING_THE_FIX -> WINDOW_TESTING;
            case LOOKING_FOR_A_FIX -> WINDOW_MENDING;
            case SENDING_THE_MESSAGE -> WINDOW_SENDING;
            case WAITING_FOR_ARRIVAL -> WINDOW_ARRIVAL;
        };
    }
}
