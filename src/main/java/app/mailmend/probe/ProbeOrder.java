package app.mailmend.probe;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.SubmissionSettings;

/// What one submission test is asked to do.
///
/// @param secretMayTravelInPlain the person's explicit consent; see [app.mailmend.smtp.SmtpClient]
public record ProbeOrder(
        SubmissionSettings settings,
        Credential credential,
        EmailAddress from,
        EmailAddress to,
        ProviderFacts provider,
        boolean secretMayTravelInPlain) {}
