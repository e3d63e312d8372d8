package app.mailmend.session;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;

/// Everything a live test needs.
///
/// @param from envelope sender; `to` the recipient, usually the same
/// @param known other submission settings known for the account, tried when a fix is searched
/// @param incoming where arrival can be watched, best first; may be empty
public record CheckRequest(
        SubmissionSettings settings,
        Credential credential,
        EmailAddress from,
        EmailAddress to,
        ProviderFacts provider,
        List<SubmissionSettings> known,
        List<IncomingSettings> incoming,
        CheckGoals goals,
        NetworkOptions network) {

    public CheckRequest {
        known = List.copyOf(known);
        incoming = List.copyOf(incoming);
    }

    public CheckRequest withSender(EmailAddress other) {
        return new CheckRequest(
                settings, credential, other, to, provider, known, incoming, goals, network);
    }

    public CheckRequest withSettings(SubmissionSettings other) {
        return new CheckRequest(
                other, credential, from, to, provider, known, incoming, goals, network);
    }

    /// The same at another provider.
    CheckRequest at(ProviderFacts owner) {
        return new CheckRequest(
                settings, credential, from, to, owner, known, incoming, goals, network);
    }
}
