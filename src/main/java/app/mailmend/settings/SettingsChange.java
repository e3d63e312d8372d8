package app.mailmend.settings;

/// A pure edit of settings.
public sealed interface SettingsChange {

    /// Another server, port or protection.
    record UseEndpoint(Endpoint endpoint) implements SettingsChange {}

    /// Another way to sign in, or signing in at all.
    record UseSignIn(SignIn signIn) implements SettingsChange {}
}
