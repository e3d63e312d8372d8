package app.mailmend.settings;

/// Everything a mail program needs to fetch mail.
public record IncomingSettings(IncomingProtocol protocol, Endpoint endpoint, SignIn signIn) {}
