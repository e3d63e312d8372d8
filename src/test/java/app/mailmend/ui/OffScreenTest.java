package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.app.AttemptFile;
import app.mailmend.net.ChosenDns;
import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NetworkMap;
import app.mailmend.net.SystemDns;
import app.mailmend.net.TrustStores;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.HostName;
import app.mailmend.testing.RealEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Whatever may take long refuses the screen's thread while assertions are on, so that every test
/// with a window on the real engine finds it there.
class OffScreenTest {

    private static final HostName HERE = HostName.check("127.0.0.1").orElseThrow();

    @TempDir private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @TestFactory
    Stream<DynamicTest> what_may_take_long_is_refused_on_the_screen_s_thread() {
        SetupSession session = RealEngine.session();
        Lifeline lifeline = new Lifeline(Duration.ofMinutes(1));
        Connector connector = new Connector(new SystemDns(), new NetworkMap(Map.of()), lifeline);
        return Map.<String, Runnable>of(
                        "the catalogue", () -> session.recognise("anna@example.org"),
                        "a suggestion", () -> session.suggestion("anna@exmaple.org"),
                        "an explanation",
                                () ->
                                        session.explain(
                                                Samples.proven(Samples.TLS_465, Samples.ANNA)),
                        "the practice provider", session::practice,
                        "the operating system's names", () -> new SystemDns().addresses(HERE),
                        "a name server", () -> new ChosenDns(List.of()).addresses(HERE),
                        "a look-up", () -> connector.lookUp(HERE, 587),
                        "a connection", () -> connector.connect(HERE, 587, List.of()),
                        "closing connections", lifeline::cancel,
                        "the trust store", TrustStores::ordinary)
                .entrySet()
                .stream()
                .map(work ->
                        DynamicTest.dynamicTest(work.getKey(), () -> isRefused(work.getValue())));
    }

    @Test
    void the_file_of_attempts_is_refused_on_the_screen_s_thread() {
        isRefused(() ->
                new AttemptFile(folder)
                        .update(records -> new AttemptLedger.Change<>(records, true)));
    }

    private static void isRefused(Runnable work) {
        assertThatThrownBy(() -> Screen.run(work))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(AssertionError.class)
                .satisfies(surprise ->
                        assertThat(surprise.getStackTrace()[0].getClassName())
                                .startsWith("app.mailmend."));
    }

    /// A surprise that nobody waits for is found by the next look at the screen.
    @Test
    void a_surprise_on_the_screen_s_thread_fails_the_test_that_brought_it_about() throws Exception {
        SetupSession session = RealEngine.session();
        javafx.application.Platform.runLater(() -> session.recognise("anna@example.org"));

        assertThatThrownBy(() -> Screen.on(() -> true))
                .hasMessage("on the screen's thread")
                .hasCauseInstanceOf(AssertionError.class);
    }
}
