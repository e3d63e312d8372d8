package app.mailmend.smtp;

import app.mailmend.account.Credential;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.smtp.sasl.CramMd5;
import app.mailmend.smtp.sasl.Login;
import app.mailmend.smtp.sasl.Plain;
import app.mailmend.smtp.sasl.SaslClient;
import app.mailmend.smtp.sasl.Scram;
import app.mailmend.smtp.sasl.ScramHash;
import app.mailmend.smtp.sasl.SignInData;
import app.mailmend.smtp.sasl.TokenBearer;
import java.util.List;
import java.util.Optional;

/// The SASL mechanisms spoken here. Others, such as NTLM, GSSAPI, DIGEST-MD5 and EXTERNAL, are
/// never begun, whatever is offered.
public enum Mechanism {
    PLAIN("PLAIN"),
    SCRAM_SHA_256("SCRAM-SHA-256"),
    SCRAM_SHA_1("SCRAM-SHA-1"),
    LOGIN("LOGIN"),
    CRAM_MD5("CRAM-MD5"),
    XOAUTH2("XOAUTH2"),
    OAUTHBEARER("OAUTHBEARER");

    /// Inside TLS the server is known, and PLAIN shows it no more than every mail program does, in
    /// one flight. CRAM-MD5 comes last: servers that offer it keep the password readable.
    private static final List<Mechanism> INSIDE_TLS =
            List.of(PLAIN, SCRAM_SHA_256, SCRAM_SHA_1, LOGIN, CRAM_MD5);

    /// In clear those come first that do not show the password.
    private static final List<Mechanism> IN_CLEAR =
            List.of(SCRAM_SHA_256, SCRAM_SHA_1, PLAIN, LOGIN);

    private static final List<Mechanism> WITH_TOKEN = List.of(XOAUTH2, OAUTHBEARER);

    private final String saslName;

    Mechanism(String saslName) {
        this.saslName = saslName;
    }

    /// The name under which servers offer it, such as SCRAM-SHA-256.
    public String saslName() {
        return saslName;
    }

    SaslClient begin(SignInData data) {
        return switch (this) {
            case PLAIN -> new Plain(data);
            case SCRAM_SHA_256 -> scram(ScramHash.SHA_256, data);
            case SCRAM_SHA_1 -> scram(ScramHash.SHA_1, data);
            case LOGIN -> new Login(data);
            case CRAM_MD5 -> new CramMd5(data);
            case XOAUTH2 -> TokenBearer.xoauth2(data);
            case OAUTHBEARER -> TokenBearer.oauthBearer(data);
        };
    }

    private static SaslClient scram(ScramHash hash, SignInData data) {
        return new Scram(hash, data, SmtpLimits.ITERATIONS, Scram.freshNonce());
    }

    /// Whether it may be used outside TLS, where the person consents to that.
    boolean isForClear() {
        return IN_CLEAR.contains(this) || WITH_TOKEN.contains(this);
    }

    /// The best of what the server offers for what the person has.
    ///
    /// @param encrypted whether the sign-in will happen inside TLS
    public static Optional<Mechanism> choose(
            ServerOffer offer, Credential credential, boolean encrypted) {
        List<Mechanism> able =
                switch (credential) {
                    case Credential.None() -> List.of();
                    case Credential.Password _ -> encrypted ? INSIDE_TLS : IN_CLEAR;
                    case Credential.Token _ -> WITH_TOKEN;
                };
        return able.stream()
                .filter(mechanism -> offer.mechanisms().contains(mechanism.saslName))
                .findFirst();
    }
}
