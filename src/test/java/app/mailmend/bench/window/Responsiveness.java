package app.mailmend.bench.window;

import app.mailmend.bench.Table;
import app.mailmend.bench.window.Pulse.Reading;
import app.mailmend.testing.internet.Internet;
import app.mailmend.ui.Screen;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long the thread that paints ever leaves a person waiting, while much is going on:
 * {@code mvn -q -Presponsiveness test-compile exec:exec}. Windows, engine and servers are real; a
 * search looks around in a simulated internet. {@code -Dplayed=search} plays only what has this in
 * its name; {@code -Dlimit=400} fails only above this.
 */
public final class Responsiveness {

    private static final String ALL = "all";
    private static final int RUNS = 3;
    private static final double WORTH_A_LOOK = 50;

    /** What a person takes for at once (Nielsen, Usability Engineering, 1993, chapter 5). */
    private static final double AT_ONCE = 100;

    private final Table table = new Table(System.out);
    private double worst;

    private Responsiveness() {}

    public static void main(String[] arguments) throws Exception {
        Responsiveness responsiveness = new Responsiveness();
        responsiveness.run(arguments[0]);
        System.exit(responsiveness.worst <= Double.parseDouble(arguments[1]) ? 0 : 1);
    }

    private void run(String wanted) throws Exception {
        Screen.start();
        table.title("Longest time without a sign of life");
        opening();
        for (Scenario scenario : Scenarios.all()) {
            if (wanted.equals(ALL) || scenario.name().contains(wanted)) {
                judge(scenario);
            }
        }
        table.note(table.missed() + " targets missed");
    }

    /** The first window pays for everything that is there once; it is told and not judged. */
    private void opening() throws Exception {
        Pulse pulse = Pulse.feel();
        try (pulse;
                Hand hand = Hand.on(Internet.still())) {
            hand.waits(1_000);
            Reading first = pulse.read();
            table.plain("the first window", first.longest().millis(), "", "ms");
            tell(first);
        }
    }

    private void judge(Scenario scenario) throws Exception {
        Reading first = read(scenario);
        Reading best = read(scenario);
        for (int run = 1; run < RUNS; run++) {
            best = best.orBetter(read(scenario));
        }
        worst = Math.max(worst, best.longest().millis());
        table.atMost(
                scenario.name(),
                best.longest().millis(),
                String.format(Locale.ROOT, "1st %.0f", first.longest().millis()),
                AT_ONCE,
                "ms");
        tell(first);
        if (best.longest().millis() > WORTH_A_LOOK) {
            tell(best);
        }
    }

    private Reading read(Scenario scenario) throws Exception {
        try (Hand hand = Hand.on(scenario.internet().get());
                Pulse pulse = Pulse.feel()) {
            scenario.play().with(hand);
            return pulse.read();
        }
    }

    private void tell(Reading reading) {
        table.note(
                String.format(
                        Locale.ROOT,
                        "    %.0f ms, %.0f of it at work",
                        reading.longest().millis(),
                        reading.longest().work()));
        for (String hot : List.copyOf(reading.hot())) {
            table.note("        " + hot);
        }
    }
}
