package app.mailmend.ui.steps;

import app.mailmend.account.LoginName;
import app.mailmend.session.Ownership;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Ground;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Settings to choose from, on one card.
///
/// @param grounds what speaks for them and against them, in their natural order
public record Choice(
        SubmissionSettings settings, List<Origin> origins, Trust trust, Set<Ground> grounds) {

    public Choice {
        origins = List.copyOf(origins);
        grounds = java.util.Collections.unmodifiableSet(new TreeSet<>(grounds));
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
                candidate.origins(),
                candidate.trust(),
                candidate.grounds());
    }

    /// Where they come from, in the natural order of the sources.
    public Set<SourceName> sources() {
        return origins.stream()
                .map(Origin::source)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SourceName.class)));
    }

    /// When a source last changed or checked the facts: a year, a month or a day (ISO 8601); empty
    /// where none says.
    public String asOf() {
        return origins.stream().map(Origin::asOf).max(Comparator.naturalOrder()).orElse("");
    }

    /// The registrable domain that the password would go to.
    public HostName owner() {
        return Ownership.registrable(settings.host());
    }

    /// True when only the browser could sign in here.
    public boolean needsBrowser() {
        return settings.signIn() instanceof SignIn.WithToken;
    }
}
