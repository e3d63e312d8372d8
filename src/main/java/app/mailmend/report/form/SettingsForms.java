package app.mailmend.report.form;

import app.mailmend.account.Checked;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.report.form.Kinds.Kind;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Function;

/// Addresses and settings in documents. None of them can hold a secret.
public final class SettingsForms {

    private static final int MOST_PORT = 65_535;

    public static final Form<EmailAddress> ADDRESS =
            checked(EmailAddress::wire, EmailAddress::check);

    private static final Form<HostName> HOST = checked(HostName::value, HostName::check);

    private static final Form<LoginName> USER = checked(LoginName::value, LoginName::check);

    public static final Form<Endpoint> ENDPOINT = endpoint();

    private static final Form<SignIn> SIGN_IN =
            new Kinds<>(
                    List.of(
                            new Kind<>(
                                    "none", SignIn.None.class, new Shape.Bare<>(SignIn.None::new)),
                            new Kind<>(
                                    "password",
                                    SignIn.WithPassword.class,
                                    new Shape.One<>(
                                            new Part<>("user", USER, SignIn.WithPassword::user),
                                            SignIn.WithPassword::new)),
                            new Kind<>(
                                    "oauth2",
                                    SignIn.WithToken.class,
                                    new Shape.One<>(
                                            new Part<>("user", USER, SignIn.WithToken::user),
                                            SignIn.WithToken::new))));

    public static final Form<SubmissionSettings> SUBMISSION =
            new Shape.Two<>(
                    new Part<>("endpoint", ENDPOINT, SubmissionSettings::endpoint),
                    new Part<>("signIn", SIGN_IN, SubmissionSettings::signIn),
                    SubmissionSettings::new);

    public static final Form<IncomingSettings> INCOMING = incoming();

    private SettingsForms() {}

    private static <T> Form<T> checked(
            Function<T, String> text, Function<String, Checked<T>> check) {
        return Forms.of(
                value -> JsonNodeFactory.instance.textNode(text.apply(value)),
                place -> check.apply(place.words()).toOptional().orElseThrow(place::damaged));
    }

    private static Form<Endpoint> endpoint() {
        Part<Endpoint, HostName> host = new Part<>("host", HOST, Endpoint::host);
        Part<Endpoint, Integer> port =
                new Part<>("port", Forms.number(1, MOST_PORT), Endpoint::port);
        Part<Endpoint, Encryption> encryption =
                new Part<>(
                        "encryption",
                        Forms.word(Encryption.values(), Encryption::label),
                        Endpoint::encryption);
        return new Shape.Many<>(
                List.of(host, port, encryption),
                from -> new Endpoint(host.read(from), port.read(from), encryption.read(from)));
    }

    private static Form<IncomingSettings> incoming() {
        Part<IncomingSettings, IncomingProtocol> protocol =
                new Part<>(
                        "protocol",
                        Forms.word(IncomingProtocol.values(), IncomingProtocol::label),
                        IncomingSettings::protocol);
        Part<IncomingSettings, Endpoint> endpoint =
                new Part<>("endpoint", ENDPOINT, IncomingSettings::endpoint);
        Part<IncomingSettings, SignIn> signIn =
                new Part<>("signIn", SIGN_IN, IncomingSettings::signIn);
        return new Shape.Many<>(
                List.of(protocol, endpoint, signIn),
                from ->
                        new IncomingSettings(
                                protocol.read(from), endpoint.read(from), signIn.read(from)));
    }
}
