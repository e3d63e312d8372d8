package app.mailmend.ui.steps;

import app.mailmend.account.EmailAddress;
import app.mailmend.session.SetupSession;
import java.util.List;

/// What comes with the program about an address that is being typed.
///
/// @param typed what it is about
/// @param meant the address that was probably meant; at most one
record LookUp(String typed, Recognition recognition, List<EmailAddress> meant) {

    LookUp {
        meant = List.copyOf(meant);
    }

    /// Nothing was looked up.
    static LookUp none() {
        return new LookUp("", new Recognition.Nobody(), List.of());
    }

    /// Reads the catalogue when it is the first; not for the screen's thread.
    static LookUp of(SetupSession session, String typed) {
        return new LookUp(
                typed,
                Recognition.of(session.recognise(typed)),
                EmailAddress.check(typed).fault().isPresent()
                        ? List.of()
                        : session.suggestion(typed.strip()).stream().toList());
    }
}
