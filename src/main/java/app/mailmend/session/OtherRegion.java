package app.mailmend.session;

import app.mailmend.settings.HostName;
import app.mailmend.settings.SettingsChange;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;

/// Large providers keep their accounts in several regions of the world, under the same name with
/// another suffix each. A region does not know the accounts of the others and refuses them like a
/// wrong password.
final class OtherRegion {

    private OtherRegion() {}

    /// The place where the account is known to be, with the name and the secret at hand; nothing
    /// where the server that was asked is a known one or another provider's.
    static List<SubmissionSettings> of(CheckRequest request) {
        SubmissionSettings asked = request.settings();
        boolean here =
                request.known().stream().anyMatch(known -> known.host().equals(asked.host()));
        return here
                ? List.of()
                : request.known().stream()
                        .filter(known -> sameProvider(known.host(), asked.host()))
                        .map(known -> known.with(new SettingsChange.UseSignIn(asked.signIn())))
                        .limit(1)
                        .toList();
    }

    private static boolean sameProvider(HostName one, HostName other) {
        return !one.isAddress() && !other.isAddress() && owner(one).equals(owner(other));
    }

    /// The registrable domain without its suffix.
    private static String owner(HostName host) {
        return Ownership.registrable(host).value().split("\\.", 2)[0];
    }
}
