package app.mailmend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class OutputCaptureTest {

    @Test
    void sees_both_streams_and_the_log_at_every_level() {
        try (var capture = OutputCapture.start()) {
            System.out.print("to out ä");
            System.err.print("to err");
            Logger.getLogger("some.library").log(Level.FINEST, "{0} logged", "quietly");
            Logger.getLogger("some.library")
                    .log(Level.WARNING, "with a cause", new IllegalStateException("the cause"));

            assertThat(capture.out()).isEqualTo("to out ä");
            assertThat(capture.err()).isEqualTo("to err");
            assertThat(capture.log())
                    .startsWith("quietly logged\nwith a cause\n")
                    .contains("IllegalStateException: the cause");
            assertThat(capture.all()).contains("to out ä", "to err", "quietly logged");
        }
    }

    @Test
    void gives_everything_back() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Logger root = Logger.getLogger("");
        var handlers = root.getHandlers();
        Level level = root.getLevel();

        OutputCapture.start().close();

        assertThat(System.out).isSameAs(out);
        assertThat(System.err).isSameAs(err);
        assertThat(root.getHandlers()).containsExactly(handlers);
        assertThat(root.getLevel()).isEqualTo(level);
    }
}
