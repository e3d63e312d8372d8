package app.mailmend.settings;

/// Everything a mail program needs to send: where, how protected, and how to sign in.
public record SubmissionSettings(Endpoint endpoint, SignIn signIn) {

    public static SubmissionSettings of(
            HostName host, int port, Encryption encryption, SignIn signIn) {
        return new SubmissionSettings(new Endpoint(host, port, encryption), signIn);
    }

    public HostName host() {
        return endpoint.host();
    }

    public int port() {
        return endpoint.port();
    }

    public Encryption encryption() {
        return endpoint.encryption();
    }

    public SubmissionSettings with(SettingsChange change) {
        return switch (change) {
            case SettingsChange.UseEndpoint(Endpoint other) ->
                    new SubmissionSettings(other, signIn);
            case SettingsChange.UseSignIn(SignIn other) -> new SubmissionSettings(endpoint, other);
        };
    }
}
