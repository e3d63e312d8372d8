package app.mailmend.ui.steps;

import app.mailmend.account.Checked;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.pasted.Mentions;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.WrittenServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Settings that a person types in, with an eye on pairs that cannot work. What was typed is never
/// overwritten: for another provider it steps aside, and can be had back.
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

    /// What stands in the fields.
    private record Entry(String host, String port, Encryption encryption, String user) {

        static Entry blank(String user) {
            return new Entry("", String.valueOf(Ports.SUBMISSIONS), Encryption.IMPLICIT_TLS, user);
        }

        Entry withUser(String other) {
            return new Entry(host, port, encryption, other);
        }
    }

    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty(String.valueOf(Ports.SUBMISSIONS));
    private final ObjectProperty<Encryption> encryption =
            new SimpleObjectProperty<>(Encryption.IMPLICIT_TLS);
    private final StringProperty user = new SimpleStringProperty("");
    private final Map<String, Entry> typed = new LinkedHashMap<>();
    private Entry suggested = Entry.blank("");
    private String address = "";
    private boolean claimed;

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

    /// Puts what was typed for a server into the fields where it belongs, for when the person is
    /// not typing: the port of `smtp.example.org:587` into its own, with the protection that goes
    /// with it. A web address stays as it is, because its server may be another one.
    public void tidy() {
        WrittenServer.read(host.get())
                .filter(written -> written.kind() != WrittenServer.Kind.WEB_ADDRESS)
                .ifPresent(this::fill);
        port.set(port.get().strip());
    }

    /// Takes over a text that names a server.
    ///
    /// @return false where it does not; then nothing has changed
    public boolean take(String pasted) {
        Optional<WrittenServer> written =
                WrittenServer.read(pasted)
                        .filter(server -> server.kind() != WrittenServer.Kind.WEB_ADDRESS);
        written.ifPresent(this::fill);
        return written.isPresent();
    }

    private void fill(WrittenServer written) {
        host.set(written.host().value());
        written.port()
                .forEach(number -> {
                    port.set(String.valueOf(number));
                    usual(number).forEach(encryption::set);
                });
    }

    /// The protection that a port is known for; at most one, and never none.
    private static List<Encryption> usual(int port) {
        return switch (port) {
            case Ports.SUBMISSIONS -> List.of(Encryption.IMPLICIT_TLS);
            case Ports.SUBMISSION -> List.of(Encryption.STARTTLS);
            default -> List.of();
        };
    }

    /// The server of a web address that stands in the field of the server.
    public Optional<HostName> webServer() {
        return WrittenServer.read(host.get())
                .filter(written -> written.kind() == WrittenServer.Kind.WEB_ADDRESS)
                .map(WrittenServer::host);
    }

    /// From now on the form is for this address. What was typed for another domain steps aside;
    /// within the domain only the user name follows the address.
    void belongTo(EmailAddress next) {
        String former = address;
        address = next.wire();
        if (former.equals(address)) {
            return;
        }
        if (domain(former).equals(domain(address)) || former.isEmpty()) {
            follow(former);
            return;
        }
        putAside(domain(former));
        suggested = Entry.blank(address);
        show(Optional.ofNullable(typed.get(domain(address))).orElse(suggested));
    }

    private void follow(String former) {
        boolean own = isTyped();
        if (user.get().equals(former)) {
            user.set(address);
        }
        if (!own) {
            suggested = entry();
        }
    }

    private void putAside(String domain) {
        if (isTyped()) {
            typed.remove(domain);
            typed.put(domain, entry());
        }
    }

    private static String domain(String wire) {
        return wire.substring(wire.lastIndexOf('@') + 1);
    }

    private Entry entry() {
        return new Entry(host.get(), port.get(), encryption.get(), user.get());
    }

    private void show(Entry entry) {
        host.set(entry.host());
        port.set(entry.port());
        encryption.set(entry.encryption());
        user.set(entry.user());
    }

    private boolean isTyped() {
        return !entry().equals(suggested);
    }

    /// Takes over what is known, so that only the wrong part needs typing; not where the person has
    /// begun to fill in the form.
    void suggest(SubmissionSettings settings) {
        if (claimed || isTyped()) {
            return;
        }
        suggested =
                new Entry(
                        settings.host().value(),
                        String.valueOf(settings.port()),
                        settings.encryption(),
                        settings.signIn().userName().map(LoginName::value).orElse(""));
        show(suggested);
    }

    /// Fills in what an error message says about the server; the rest stays as it is.
    void carry(Mentions mentions) {
        mentions.server().map(HostName::value).ifPresent(host::set);
        mentions.port()
                .ifPresent(number -> {
                    port.set(String.valueOf(number));
                    encryption.set(
                            number == Ports.SUBMISSIONS
                                    ? Encryption.IMPLICIT_TLS
                                    : Encryption.STARTTLS);
                });
    }

    /// Takes over the settings of a former test.
    void carry(SubmissionSettings settings) {
        host.set(settings.host().value());
        port.set(String.valueOf(settings.port()));
        encryption.set(settings.encryption());
        user.set(settings.signIn().userName().map(LoginName::value).orElse(""));
    }

    /// The person has opened the form: from now on nobody else changes it.
    void claim() {
        claimed = true;
    }

    /// A new search may suggest something again.
    void release() {
        claimed = false;
    }

    /// The server typed last for another domain, which [#takeEarlier] brings back.
    public Optional<String> earlier() {
        return lastTyped().map(Entry::host);
    }

    private Optional<Entry> lastTyped() {
        return typed.entrySet().stream()
                .filter(one -> !one.getKey().equals(domain(address)))
                .map(Map.Entry::getValue)
                .filter(entry -> !entry.host().isBlank() && !entry.host().equals(host.get()))
                .reduce((_, later) -> later);
    }

    /// Fills in what was typed for another domain; the user name stays.
    public void takeEarlier() {
        lastTyped().ifPresent(entry -> show(entry.withUser(user.get())));
    }

    void forget() {
        typed.clear();
        claimed = false;
        address = "";
        suggested = Entry.blank("");
        show(suggested);
    }

    public Checked<SubmissionSettings> settings() {
        tidy();
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
