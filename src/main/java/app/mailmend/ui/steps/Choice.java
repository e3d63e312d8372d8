package app.mailmend.ui.steps;

import app.mailmend.account.LoginName;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.util.Set;
import java.util.TreeSet;

/// Settings to choose from, on one card.
///
/// @param sources short names of where they come from, in their natural order
public record Choice(SubmissionSettings settings, Set<SourceName> sources, Trust trust) {

    public Choice {
        sources = java.util.Collections.unmodifiableSet(new TreeSet<>(sources));
    }

    /// A password is taken where the provider takes one, even if it likes the browser better.
    static Choice of(Candidate<SubmissionSettings> candidate) {
        SubmissionSettings settings = candidate.settings();
        SignIn signIn =
                settings.signIn() instanceof SignIn.WithToken(LoginName user)
                                && candidate.signIns().contains(SignInKind.PASSWORD)
                        ? new SignIn.WithPassword(user)
                        : settings.signIn();
        return new Choice(
                new SubmissionSettings(settings.endpoint(), signIn),
                candidate.sources(),
                candidate.trust());
    }

    /// True when only the browser could sign in here.
    public boolean needsBrowser() {
        return settings.signIn() instanceof SignIn.WithToken;
    }

    /// True when the person has to say that this server may have the password.
    public boolean needsConsent() {
        return trust != Trust.TRUSTED;
    }
}
