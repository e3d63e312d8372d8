package app.mailmend.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told about a surprise, and what never is. */
class SurpriseReportTest {

    private static final ProgramFacts PROGRAM =
            new ProgramFacts("1.2.3", "25, Somebody", "26", "Linux 6 amd64");

    private static String told(Throwable surprise) {
        return new SurpriseReport("A1B2C3", "SETTINGS", "Found", List.of(surprise)).text(PROGRAM);
    }

    @Test
    void it_says_where_it_happened_and_on_what() {
        String report = told(new IllegalStateException("no matter"));
        assertThat(report)
                .contains("Mailmend 1.2.3", "Java 25", "JavaFX 26", "Linux 6")
                .contains("Code A1B2C3", "Page SETTINGS", "State Found")
                .contains("java.lang.IllegalStateException")
                .contains("at app.mailmend.ui.help.SurpriseReportTest.");
    }

    @Test
    void a_message_of_an_exception_never_stands_in_it() {
        Throwable cause = new IllegalArgumentException("secret-word of anna@example.org");
        Throwable surprise = new IllegalStateException("login anna@example.org", cause);
        surprise.addSuppressed(new RuntimeException("secret-word in a socket"));
        assertThat(told(surprise))
                .contains("caused by java.lang.IllegalArgumentException")
                .doesNotContain("anna", "secret-word", "socket");
    }

    @Test
    void a_cause_that_carries_its_message_inside_another_is_no_way_out() {
        Throwable wrapped = new RuntimeException(new IllegalStateException("secret-word"));
        assertThat(wrapped.getMessage()).contains("secret-word");
        assertThat(told(wrapped)).doesNotContain("secret-word");
    }

    @Test
    void a_chain_that_bites_its_tail_ends() {
        Throwable one = new IllegalStateException();
        Throwable other = new IllegalArgumentException(one);
        one.initCause(other);
        assertThat(told(one)).containsOnlyOnce("java.lang.IllegalArgumentException");
    }

    @Test
    void a_runaway_recursion_does_not_fill_the_clipboard() {
        Throwable surprise = new StackOverflowError();
        StackTraceElement frame = new StackTraceElement("a.B", "c", "B.java", 1);
        surprise.setStackTrace(
                java.util.Collections.nCopies(1000, frame).toArray(StackTraceElement[]::new));
        assertThat(told(surprise).lines().count()).isLessThan(100);
    }
}
