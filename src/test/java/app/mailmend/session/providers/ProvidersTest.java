package app.mailmend.session.providers;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.fix.Fix;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.OfferedFix;
import app.mailmend.testing.AuthAttempt;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The whole engine on servers that do and say what those of well-known providers do and say. */
class ProvidersTest {

    /** Sign-ins of one run; more of them lock people out. */
    private static final int MOST_SIGN_INS = 2;

    @TempDir private Path folder;

    static Stream<Story> stories() {
        return Stream.of(
                        Google.stories(),
                        Microsoft.stories(),
                        Mailboxes.stories(),
                        ChinaAndRussia.stories(),
                        Europe.stories(),
                        Relays.stories(),
                        OwnServers.stories(),
                        Detours.stories())
                .flatMap(stories -> stories);
    }

    private static Map<String, List<Story>> byProvider() {
        return stories().collect(Collectors.groupingBy(story -> story.provider().name()));
    }

    @Test
    void no_provider_of_the_list_is_forgotten() {
        assertThat(byProvider())
                .containsOnlyKeys(
                        "Gmail",
                        "Google Workspace",
                        "Microsoft 365",
                        "Outlook.com",
                        "Yahoo",
                        "AOL",
                        "iCloud",
                        "Zoho",
                        "QQ",
                        "NetEase 163",
                        "Yandex",
                        "Mail.ru",
                        "GMX",
                        "WEB.DE",
                        "IONOS",
                        "T-Online",
                        "Orange",
                        "Mailpro",
                        "Amazon SES",
                        "SendGrid",
                        "Mailgun",
                        "Brevo",
                        "cPanel with Exim",
                        "Exchange of a company",
                        "Postfix, strictly set up",
                        "Dovecot Submission",
                        "hMailServer",
                        "Kerio Connect",
                        "Proton Mail Bridge",
                        "Verizon from the network of Telus",
                        "Gmail and its MX",
                        "A club with servers of its own");
    }

    @Test
    void beside_every_fault_the_same_provider_lets_through_who_does_everything_right() {
        assertThat(byProvider().values())
                .allSatisfy(stories ->
                        assertThat(stories)
                                .extracting(Story::ending)
                                .hasAtLeastOneElementOfType(Ending.Works.class)
                                .anyMatch(ending -> !(ending instanceof Ending.Works)));
    }

    @TestFactory
    Stream<DynamicContainer> the_right_cause_and_the_right_help() {
        return byProvider().entrySet().stream()
                .map(entry ->
                        DynamicContainer.dynamicContainer(
                                entry.getKey(), entry.getValue().stream().map(this::test)));
    }

    private DynamicTest test(Story story) {
        return DynamicTest.dynamicTest(story.title(), () -> play(story));
    }

    private void play(Story story) throws Exception {
        try (Scene scene = new Scene(story, folder)) {
            CheckReport report = scene.play();
            assertThat(report.effort().authAttempts()).isLessThanOrEqualTo(MOST_SIGN_INS);
            assertThat(scene.signIns())
                    .hasSize(report.effort().authAttempts())
                    .allMatch(AuthAttempt::insideTls);
            assertThat(asksInVain(scene, report)).isFalse();
            switch (story.ending()) {
                case Ending.Works() -> works(report);
                case Ending.Mended expected -> mended(expected, story, report);
                case Ending.MendedBySender expected -> mendedBySender(expected, story, report);
                case Ending.Needs expected -> needs(expected, report);
            }
        }
    }

    /** Nobody is asked where the program has mended it or nothing is wrong. */
    private static boolean asksInVain(Scene scene, CheckReport report) {
        return !(report.conclusion() instanceof Conclusion.Fails)
                && scene.session().question(report).isPresent();
    }

    /** The message itself goes out with a sign-in of its own. */
    private static void works(CheckReport report) {
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Works.class);
        assertThat(report.effort().authAttempts()).isEqualTo(report.delivery().isEmpty() ? 1 : 2);
    }

    private static void mended(Ending.Mended expected, Story story, CheckReport report) {
        Conclusion.Mended mended = mended(expected.cause(), expected.face(), report);
        assertThat(mended.settings().endpoint()).isEqualTo(expected.at());
        assertThat(mended.settings().signIn().userName())
                .contains(new LoginName(story.provider().user()));
        assertThat(mended.fixes().getFirst().fix())
                .isEqualTo(new Fix.ChangeSettings(mended.settings()));
    }

    private static void mendedBySender(
            Ending.MendedBySender expected, Story story, CheckReport report) {
        Conclusion.Mended mended = mended(expected.cause(), expected.face(), report);
        EmailAddress own = EmailAddress.check(story.provider().address()).orElseThrow();
        assertThat(mended.fixes().getFirst().fix()).isEqualTo(new Fix.ChangeSender(own));
    }

    private static Conclusion.Mended mended(Cause cause, Circumstance face, CheckReport report) {
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Mended.class);
        Conclusion.Mended mended = (Conclusion.Mended) report.conclusion();
        assertThat(mended.diagnosis().cause()).isEqualTo(cause);
        assertThat(mended.diagnosis().best().circumstance()).isEqualTo(face);
        assertThat(mended.fixes().getFirst().proven()).isTrue();
        assertThat(mended.provenBy().wentThrough()).isTrue();
        return mended;
    }

    private static void needs(Ending.Needs expected, CheckReport report) {
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Fails.class);
        Conclusion.Fails fails = (Conclusion.Fails) report.conclusion();
        assertThat(fails.diagnosis().cause()).isEqualTo(expected.cause());
        assertThat(fails.diagnosis().best().circumstance()).isEqualTo(expected.face());
        List<Fix> untried =
                fails.fixes().stream()
                        .filter(offered -> offered.trial() instanceof OfferedFix.Trial.Untried)
                        .map(OfferedFix::fix)
                        .toList();
        assertThat(untried).first().isEqualTo(expected.primary());
        assertThat(untried).containsAll(expected.others());
    }
}
