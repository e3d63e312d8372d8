package app.mailmend.smtp;

import app.mailmend.account.Credential;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.ServerOffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The SASL mechanisms spoken here, and what each sends. All of them send the secret itself, which
/// is why they are used inside TLS only.
public enum Mechanism {
    /// RFC 4616: everything in one message.
    PLAIN {
        @Override
        List<byte[]> messages(LoginName user, Secret secret) {
            return List.of(joined("\0" + user.value() + "\0", secret, ""));
        }
    },
    /// Never standardised, offered everywhere: the name and the password, each after a prompt.
    LOGIN {
        @Override
        List<byte[]> messages(LoginName user, Secret secret) {
            return List.of(user.value().getBytes(StandardCharsets.UTF_8), secret.utf8());
        }

        @Override
        boolean beginsWithMessage() {
            return false;
        }
    },
    /// Google's and Microsoft's way of sending an OAuth 2 token.
    XOAUTH2 {
        @Override
        List<byte[]> messages(LoginName user, Secret token) {
            return List.of(
                    joined("user=" + user.value() + "\1auth=Bearer ", token, "\1\1"), new byte[0]);
        }
    },
    /// RFC 7628: the standard way of sending an OAuth 2 token.
    OAUTHBEARER {
        @Override
        List<byte[]> messages(LoginName user, Secret token) {
            String header = "n,a=" + user.value().replace("=", "=3D").replace(",", "=2C");
            return List.of(joined(header + ",\1auth=Bearer ", token, "\1\1"), new byte[] {1});
        }
    };

    /// The messages in order, without their base64 dress. For the token mechanisms the second is
    /// the empty answer to an error that the server explains (RFC 7628 section 3.2.3).
    abstract List<byte[]> messages(LoginName user, Secret secret);

    /// Whether the first message may ride on the AUTH line (RFC 4954 section 4).
    boolean beginsWithMessage() {
        return true;
    }

    /// The best of what the server offers for what the person has.
    public static Optional<Mechanism> choose(ServerOffer offer, Credential credential) {
        Stream<Mechanism> able =
                switch (credential) {
                    case Credential.None() -> Stream.empty();
                    case Credential.Password _ -> Stream.of(PLAIN, LOGIN);
                    case Credential.Token _ -> Stream.of(XOAUTH2, OAUTHBEARER);
                };
        return able.filter(mechanism -> offer.mechanisms().contains(mechanism.name())).findFirst();
    }

    private static byte[] joined(String before, Secret secret, String after) {
        byte[] bytes = secret.utf8();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(bytes);
        whole.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        Arrays.fill(bytes, (byte) 0);
        return whole.toByteArray();
    }
}
