package app.mailmend.smtp.sasl;

import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.settings.HostName;

/// Who signs in, with what, and where.
///
/// @param secret a password or a token, whichever the mechanism takes; it stays the caller's
/// @param port as connected to
public record SignInData(LoginName user, Secret secret, HostName host, int port) {}
