package app.mailmend.ui.steps;

import app.mailmend.account.Checked;
import app.mailmend.account.LoginName;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Settings that a person types in, with an eye on pairs that cannot work.
public final class ManualModel {

    /// A port and a protection that do not belong together, and what was probably meant.
    public enum Clash {
        STARTTLS_PORT_WITH_TLS(Ports.SUBMISSION, Encryption.STARTTLS),
        TLS_PORT_WITH_STARTTLS(Ports.SUBMISSIONS, Encryption.IMPLICIT_TLS),
        SERVER_TO_SERVER_PORT(Ports.SUBMISSIONS, Encryption.IMPLICIT_TLS),
        PORT_FOR_FETCHING(Ports.SUBMISSIONS, Encryption.IMPLICIT_TLS),
        STARTTLS_PORT_IN_PLAIN(Ports.SUBMISSION, Encryption.STARTTLS),
        NO_ENCRYPTION(Ports.SUBMISSIONS, Encryption.IMPLICIT_TLS);

        private final int port;
        private final Encryption encryption;

        Clash(int port, Encryption encryption) {
            this.port = port;
            this.encryption = encryption;
        }

        public int mendedPort() {
            return port;
        }

        public Encryption mendedEncryption() {
            return encryption;
        }

        /// What is wrong with a pair, if anything is (RFC 8314 section 3.3 and section 7).
        static Optional<Clash> of(int port, Encryption encryption) {
            return switch (port) {
                case Ports.SMTP -> Optional.of(SERVER_TO_SERVER_PORT);
                case Ports.IMAP, Ports.IMAPS, Ports.POP3, Ports.POP3S ->
                        Optional.of(PORT_FOR_FETCHING);
                case Ports.SUBMISSION ->
                        switch (encryption) {
                            case IMPLICIT_TLS -> Optional.of(STARTTLS_PORT_WITH_TLS);
                            case STARTTLS -> Optional.empty();
                            case NONE -> Optional.of(STARTTLS_PORT_IN_PLAIN);
                        };
                case Ports.SUBMISSIONS ->
                        switch (encryption) {
                            case IMPLICIT_TLS -> Optional.empty();
                            case STARTTLS -> Optional.of(TLS_PORT_WITH_STARTTLS);
                            case NONE -> Optional.of(NO_ENCRYPTION);
                        };
                default ->
                        encryption == Encryption.NONE
                                ? Optional.of(NO_ENCRYPTION)
                                : Optional.empty();
            };
        }
    }

    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty(String.valueOf(Ports.SUBMISSIONS));
    private final ObjectProperty<Encryption> encryption =
            new SimpleObjectProperty<>(Encryption.IMPLICIT_TLS);
    private final StringProperty user = new SimpleStringProperty("");

    public StringProperty host() {
        return host;
    }

    public StringProperty port() {
        return port;
    }

    public ObjectProperty<Encryption> encryption() {
        return encryption;
    }

    /// The name to sign in with; empty means no sign-in.
    public StringProperty user() {
        return user;
    }

    public Optional<Clash> clash() {
        return Ports.check(port.get())
                .toOptional()
                .flatMap(number -> Clash.of(number, encryption.get()));
    }

    public void mend(Clash clash) {
        port.set(String.valueOf(clash.mendedPort()));
        encryption.set(clash.mendedEncryption());
    }

    /// Takes over what is known, so that only the wrong part needs typing.
    void fill(SubmissionSettings settings) {
        host.set(settings.host().value());
        port.set(String.valueOf(settings.port()));
        encryption.set(settings.encryption());
        user.set(settings.signIn().userName().map(LoginName::value).orElse(""));
    }

    public Checked<SubmissionSettings> settings() {
        return HostName.check(host.get())
                .then(name ->
                        Ports.check(port.get())
                                .then(number ->
                                        signIn().then(signIn ->
                                                Checked.valid(
                                                        SubmissionSettings.of(
                                                                name,
                                                                number,
                                                                encryption.get(),
                                                                signIn)))));
    }

    private Checked<SignIn> signIn() {
        return user.get().isBlank()
                ? Checked.valid(SignIn.none())
                : LoginName.check(user.get())
                        .then(name -> Checked.valid(new SignIn.WithPassword(name)));
    }
}
