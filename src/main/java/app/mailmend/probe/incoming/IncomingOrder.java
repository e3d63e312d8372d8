package app.mailmend.probe.incoming;

import app.mailmend.account.Credential;
import app.mailmend.settings.IncomingSettings;

/// What one visit to a mailbox is asked to do.
///
/// @param secretMayTravelInPlain the person's explicit consent, honoured for this computer and
///   private networks only
public record IncomingOrder(
        IncomingSettings settings, Credential credential, boolean secretMayTravelInPlain) {}
