package app.mailmend.smtp.sasl;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.settings.HostName;
import app.mailmend.smtp.sasl.SaslClient.Step;
import app.mailmend.smtp.sasl.SaslClient.Success;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScramTest {

    private static final Scram.Iterations ALLOWED = new Scram.Iterations(4096, 1_000_000);
    private static final String NONCE = "fyko+d2lbbFgONRv9qkxdawL";
    private static final String SERVER_FIRST =
            "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096";
    private static final String SERVER_FINAL = "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=";

    private static Scram scram(ScramHash hash, String user, String password, String nonce) {
        var data =
                new SignInData(
                        new LoginName(user),
                        Secret.of(password),
                        new HostName("mail.example.test"),
                        587);
        return new Scram(hash, data, ALLOWED, nonce);
    }

    private static Scram sha1() {
        return scram(ScramHash.SHA_1, "user", "pencil", NONCE);
    }

    private static Step answer(Scram scram, String challenge) {
        return scram.answer(challenge.getBytes(StandardCharsets.UTF_8));
    }

    private static String sent(Step step) {
        return step instanceof Step.Send(SecretBytes message)
                ? new String(message.bytes(), StandardCharsets.UTF_8)
                : step.toString();
    }

    private static String first(Scram scram) {
        return new String(scram.initialResponse().orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void sha_1_says_what_rfc_5802_section_5_shows() {
        Scram scram = sha1();
        assertThat(first(scram)).isEqualTo("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL");
        assertThat(sent(answer(scram, SERVER_FIRST)))
                .isEqualTo(
                        "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
                                + "p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
        assertThat(scram.success()).isEqualTo(Success.UNPROVEN);
        assertThat(sent(answer(scram, SERVER_FINAL))).isEmpty();
        assertThat(scram.success()).isEqualTo(Success.CHECKED);
    }

    @Test
    void sha_256_says_what_rfc_7677_section_3_shows() {
        Scram scram = scram(ScramHash.SHA_256, "user", "pencil", "rOprNGfwEbeRWgbNEkqO");
        assertThat(first(scram)).isEqualTo("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        String both = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
        assertThat(sent(answer(scram, both + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")))
                .isEqualTo("c=biws," + both + ",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        answer(scram, "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
        assertThat(scram.success()).isEqualTo(Success.CHECKED);
    }

    @Test
    void a_comma_and_an_equals_sign_in_the_name_are_escaped() {
        assertThat(first(scram(ScramHash.SHA_1, "a,b=c", "pencil", NONCE)))
                .startsWith("n,,n=a=2Cb=3Dc,r=");
    }

    @Test
    void name_and_password_are_prepared_as_rfc_4013_says() {
        assertThat(first(scram(ScramHash.SHA_1, "u\u2168", "pencil", NONCE)))
                .startsWith("n,,n=uIX,r=");
        Scram typed = scram(ScramHash.SHA_1, "user", "pen\u00ADcil", NONCE);
        assertThat(sent(answer(typed, SERVER_FIRST))).endsWith("p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
    }

    @Test
    void a_password_that_may_not_be_prepared_is_used_as_typed() {
        String mixed = "\u0627pencil1";
        Scram scram = scram(ScramHash.SHA_1, "user", mixed, NONCE);
        assertThat(sent(answer(scram, SERVER_FIRST))).contains(",p=");
        Scram empty = scram(ScramHash.SHA_1, "user", "\u00AD", NONCE);
        assertThat(sent(answer(empty, SERVER_FIRST))).contains(",p=");
    }

    @ParameterizedTest
    @ValueSource(ints = {4096, 15_000})
    void s64_rounds_between_the_bounds_are_worked_off(int rounds) {
        String challenge = SERVER_FIRST.replace("i=4096", "i=" + rounds);
        assertThat(answer(sha1(), challenge)).isInstanceOf(Step.Send.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "4095", "1000001", "1000000000", "99999999999999999999"})
    void s64_rounds_outside_the_bounds_end_the_exchange(String rounds) {
        assertThat(answer(sha1(), SERVER_FIRST.replace("i=4096", "i=" + rounds)))
                .isEqualTo(new Step.Cancel(ProtocolFault.BAD_ITERATIONS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "r=",
                "i=4096",
                "r=somebodyelses,s=QSXCR+Q6sek8bf92,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL,s=QSXCR+Q6sek8bf92,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL 3,s=QSXCR+Q6sek8bf92,i=4096",
                "s=QSXCR+Q6sek8bf92,r=fyko+d2lbbFgONRv9qkxdawL3,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3,s=QSX*,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3,s=,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3,s=QSXCR+Q6sek8bf92,i=-4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3,s=QSXCR+Q6sek8bf92,i=٤٠٩٦",
                "r=fyko+d2lbbFgONRv9qkxdawL3,s=QSXCR+Q6sek8bf92,i=4096,",
                "m=x,r=fyko+d2lbbFgONRv9qkxdawL3,s=QSXCR+Q6sek8bf92,i=4096",
                "r=fyko+d2lbbFgONRv9qkxdawL3,s=QSXCR+Q6sek8bf92,i=4096,m=x",
                "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="
            })
    void a_first_message_that_is_none_ends_the_exchange(String challenge) {
        assertThat(answer(sha1(), challenge))
                .isEqualTo(new Step.Cancel(ProtocolFault.BAD_CHALLENGE));
    }

    @Test
    void an_extension_that_nobody_insists_on_is_passed_over() {
        assertThat(answer(sha1(), SERVER_FIRST + ",x=y")).isInstanceOf(Step.Send.class);
        assertThat(answer(sha1(), SERVER_FIRST + ",x=y".repeat(100)))
                .isEqualTo(new Step.Cancel(ProtocolFault.BAD_CHALLENGE));
    }

    @Test
    void bytes_that_are_not_utf_8_end_the_exchange() {
        assertThat(sha1().answer(new byte[] {'r', '=', (byte) 0xC3}))
                .isEqualTo(new Step.Cancel(ProtocolFault.BAD_CHALLENGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=AAAA", "v=*", "v=rmF9pqV8S7suAoZWja4dJRkFsKU="})
    void s64_a_wrong_signature_ends_the_exchange(String serverFinal) {
        Scram scram = sha1();
        answer(scram, SERVER_FIRST);
        assertThat(answer(scram, serverFinal))
                .isEqualTo(new Step.Cancel(ProtocolFault.SERVER_UNPROVEN));
        assertThat(scram.success()).isEqualTo(Success.UNPROVEN);
    }

    @Test
    void an_error_of_the_server_is_acknowledged_and_proves_nothing() {
        Scram scram = sha1();
        answer(scram, SERVER_FIRST);
        assertThat(sent(answer(scram, "e=invalid-proof"))).isEmpty();
        assertThat(scram.success()).isEqualTo(Success.UNPROVEN);
    }

    @Test
    void a_signature_before_the_salt_and_more_behind_it_end_the_exchange() {
        assertThat(answer(sha1(), SERVER_FINAL))
                .isEqualTo(new Step.Cancel(ProtocolFault.BAD_CHALLENGE));
        Scram scram = sha1();
        answer(scram, SERVER_FIRST);
        answer(scram, SERVER_FINAL);
        assertThat(answer(scram, SERVER_FINAL))
                .isEqualTo(new Step.Cancel(ProtocolFault.BAD_CHALLENGE));
    }

    @Test
    void no_two_nonces_are_the_same_and_none_holds_a_comma() {
        assertThat(Scram.freshNonce()).isNotEqualTo(Scram.freshNonce()).matches("[!-+\\--~]{24}");
    }
}
