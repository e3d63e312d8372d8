package app.mailmend.smtp.sasl;

import app.mailmend.evidence.ProtocolFault;
import com.ongres.saslprep.SASLprep;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// SCRAM (RFC 5802, RFC 7677), without channel binding: the server learns that the client knows the
/// password without being told it, and has to prove the same.
///
/// Name and password go through SASLprep, because both sides compute with them. Where SASLprep
/// forbids the text, it is used as typed: a server that has it stored can only have it so.
public final class Scram implements SaslClient {

    /// Neither bound to the channel nor able to be (RFC 5802 section 7, `gs2-header`).
    private static final String HEADER = "n,,";

    private static final String BINDING =
            "c=" + Base64.getEncoder().encodeToString(HEADER.getBytes(StandardCharsets.US_ASCII));

    private static final int NONCE_BYTES = 18;
    private static final Pattern PRINTABLE = Pattern.compile("[!-+\\--~]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final SASLprep PREPARATION = new SASLprep();
    private static final SecureRandom RANDOM = new SecureRandom();

    private enum State {
        EXPECTS_SALT,
        EXPECTS_PROOF,
        PROVEN,
        REFUSED
    }

    private final ScramHash hash;
    private final Iterations allowed;
    private final String nonce;
    private final String clientFirst;
    private final char[] password;
    private byte[] clientProof = {};
    private byte[] serverSignature = {};
    private State state = State.EXPECTS_SALT;

    /// The work that may be asked for: too little does not protect the password against a server
    /// that wants to guess it, too much is an attack on this computer.
    public record Iterations(int min, int max) {}

    /// @param nonce printable, without a comma, never used before; see [#freshNonce]
    public Scram(ScramHash hash, SignInData data, Iterations allowed, String nonce) {
        this.hash = hash;
        this.allowed = allowed;
        this.nonce = nonce;
        char[] name = prepared(data.user().value().toCharArray());
        this.clientFirst = "n=" + escaped(new String(name)) + ",r=" + nonce;
        this.password = prepared(typed(data));
    }

    /// What makes one exchange differ from every other.
    public static String freshNonce() {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private static char[] typed(SignInData data) {
        byte[] bytes = data.secret().utf8();
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] characters = Arrays.copyOf(decoded.array(), decoded.limit());
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        return characters;
    }

    /// As a query (RFC 5802 section 5.1): characters newer than Unicode 3.2 pass.
    private static char[] prepared(char[] typed) {
        try {
            char[] prepared = PREPARATION.prepareQuery(typed.clone());
            Arrays.fill(typed, '\0');
            return prepared;
        } catch (IllegalArgumentException | IndexOutOfBoundsException forbiddenOrNothingLeft) {
            return typed;
        }
    }

    private static String escaped(String name) {
        return name.replace("=", "=3D").replace(",", "=2C");
    }

    @Override
    public Optional<SecretBytes> initialResponse() {
        return Optional.of(SecretBytes.of(HEADER + clientFirst));
    }

    @Override
    public Step answer(byte[] challenge) {
        Optional<ScramAttributes> message =
                ScramAttributes.parse(challenge).filter(attributes -> !attributes.insists());
        if (message.isEmpty()) {
            return new Step.Cancel(ProtocolFault.BAD_CHALLENGE);
        }
        return switch (state) {
            case EXPECTS_SALT -> prove(message.get());
            case EXPECTS_PROOF -> verify(message.get());
            case PROVEN, REFUSED -> new Step.Cancel(ProtocolFault.BAD_CHALLENGE);
        };
    }

    private Step prove(ScramAttributes serverFirst) {
        Optional<String> bothNonces = serverFirst.value(0, 'r').filter(this::continuesOurs);
        Optional<byte[]> salt = serverFirst.value(1, 's').flatMap(Scram::decoded);
        Optional<String> count = serverFirst.value(2, 'i').filter(NUMBER.asMatchPredicate());
        if (bothNonces.isEmpty() || salt.isEmpty() || count.isEmpty()) {
            return new Step.Cancel(ProtocolFault.BAD_CHALLENGE);
        }
        if (!isAllowed(count.get())) {
            return new Step.Cancel(ProtocolFault.BAD_ITERATIONS);
        }
        String unproven = BINDING + ",r=" + bothNonces.get();
        String signed = clientFirst + "," + serverFirst.text() + "," + unproven;
        int iterations = Integer.parseInt(count.get());
        byte[] salted = hash.saltedPassword(password, salt.get(), iterations);
        byte[] serverKey = hash.hmac(salted, "Server Key");
        serverSignature = hash.hmac(serverKey, signed);
        clientProof = proof(salted, signed);
        Arrays.fill(salted, (byte) 0);
        Arrays.fill(serverKey, (byte) 0);
        state = State.EXPECTS_PROOF;
        return new Step.Send(SecretBytes.of(unproven + ",p=" + encoded(clientProof)));
    }

    private boolean continuesOurs(String bothNonces) {
        return bothNonces.startsWith(nonce)
                && bothNonces.length() > nonce.length()
                && PRINTABLE.matcher(bothNonces).matches();
    }

    private boolean isAllowed(String count) {
        boolean fits = count.length() <= String.valueOf(allowed.max()).length();
        return fits
                && Integer.parseInt(count) >= allowed.min()
                && Integer.parseInt(count) <= allowed.max();
    }

    private byte[] proof(byte[] salted, String signed) {
        byte[] clientKey = hash.hmac(salted, "Client Key");
        byte[] signature = hash.hmac(hash.digest(clientKey), signed);
        for (int i = 0; i < clientKey.length; i++) {
            signature[i] ^= clientKey[i];
        }
        Arrays.fill(clientKey, (byte) 0);
        return signature;
    }

    /// An empty message follows the server's last one, good or bad; its reply is the verdict.
    private Step verify(ScramAttributes serverFinal) {
        if (serverFinal.value(0, 'e').isPresent()) {
            state = State.REFUSED;
            return new Step.Send(SecretBytes.of());
        }
        Optional<String> signature = serverFinal.value(0, 'v');
        if (signature.isEmpty()) {
            return new Step.Cancel(ProtocolFault.BAD_CHALLENGE);
        }
        byte[] shown = decoded(signature.get()).orElse(new byte[0]);
        if (!MessageDigest.isEqual(shown, serverSignature)) {
            return new Step.Cancel(ProtocolFault.SERVER_UNPROVEN);
        }
        state = State.PROVEN;
        return new Step.Send(SecretBytes.of());
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64)).filter(it -> it.length > 0);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public Success success() {
        return state == State.PROVEN ? Success.CHECKED : Success.UNPROVEN;
    }

    /// Both sides' proofs are made with keys that are made of the password.
    @Override
    public List<SecretBytes> giveaways() {
        return state == State.EXPECTS_PROOF
                ? List.of(
                        SecretBytes.of("p=" + encoded(clientProof)),
                        SecretBytes.of("v=" + encoded(serverSignature)))
                : List.of();
    }

    @Override
    public void close() {
        Arrays.fill(password, '\0');
        Arrays.fill(clientProof, (byte) 0);
        Arrays.fill(serverSignature, (byte) 0);
    }
}
