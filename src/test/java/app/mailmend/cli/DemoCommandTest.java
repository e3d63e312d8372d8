package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.practice.PracticeAccount.Lesson;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.Trust;
import app.mailmend.testing.Canary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    private static final Canary PASSWORD = Canary.random("alice@example.org");

    private final Bench bench = new Bench();

    @BeforeEach
    void a_desk_with_one_pupil() {
        PracticeAccount pupil =
                new PracticeAccount(
                        Samples.ALICE,
                        Lesson.STARTTLS_FIRST,
                        Secret.of(PASSWORD.password()),
                        Secret.of(PASSWORD.password()),
                        Samples.endpoint("mail.example.org", 587, Encryption.NONE));
        bench.session.desk =
                Optional.of(
                        new PracticeDesk(
                                ProviderCatalog.bundled().all().getFirst(),
                                List.of(pupil),
                                List.of(),
                                Path.of("ca.pem")));
        bench.session.found = it -> Samples.found(it.address(), Trust.TRUSTED);
    }

    @Test
    void the_whole_journey_is_told_and_proven() {
        bench.session.checked = Samples::mended;

        assertThat(bench.run("demo")).isZero();

        assertThat(bench.out())
                .containsSubsequence(
                        "practice account",
                        "alice@example.org",
                        "smtp.example.org:465",
                        "mail.example.org:587 (none)",
                        "530",
                        "What it means",
                        "tried just now: it works",
                        "Settings that work",
                        "Proven");
        PASSWORD.assertAbsentFrom(bench.out(), bench.err());
    }

    @Test
    void it_asks_for_everything_with_the_real_account() {
        bench.session.checked = Samples::mended;

        bench.run("demo");

        CheckRequest request = bench.session.checks.getFirst();
        assertThat(request.goals().fix()).isTrue();
        assertThat(request.goals().send()).isTrue();
        assertThat(request.goals().arrival()).isTrue();
        assertThat(request.settings().encryption()).isEqualTo(Encryption.NONE);
        assertThat(request.settings().signIn())
                .isEqualTo(new SignIn.WithPassword(LoginName.of(Samples.ALICE)));
        assertThat(request.known()).isNotEmpty();
        assertThat(request.incoming()).isNotEmpty();
        assertThat(bench.session.secrets).containsExactly(PASSWORD.password());
    }

    @Test
    void a_journey_without_arrival_is_not_proven() {
        bench.session.checked =
                request -> {
                    CheckReport mended = Samples.mended(request);
                    return Samples.report(
                            request,
                            mended.run(),
                            mended.conclusion(),
                            mended.delivery().subList(0, 1));
                };

        assertThat(bench.run("demo")).isEqualTo(1);
        assertThat(bench.out()).contains("Not everything could be proven");
    }

    @Test
    void a_journey_without_a_530_is_not_proven() {
        bench.session.checked = Samples::works;

        assertThat(bench.run("demo")).isEqualTo(1);
    }

    @Test
    void a_journey_that_ends_in_failure_is_not_proven() {
        bench.session.checked = Samples::fails;

        assertThat(bench.run("demo")).isEqualTo(1);
    }
}
