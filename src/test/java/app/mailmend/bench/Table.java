package app.mailmend.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what was seen beside what is aimed at. */
public final class Table {

    private final PrintStream out;
    private int missed;

    public Table(PrintStream out) {
        this.out = out;
    }

    public void title(String text) {
        out.printf(
                Locale.ROOT, "%n%-50s %12s %9s %12s %8s%n", text, "seen", "counted", "target", "");
    }

    /** A figure that is to stay below its target. */
    public void atMost(String what, double seen, double target, String unit) {
        line(what, seen, "", target, new Judged(unit, seen <= target));
    }

    /** A figure that is to stay below its target, and what else is to be said about it. */
    public void atMost(String what, double seen, String beside, double target, String unit) {
        line(what, seen, beside, target, new Judged(unit, seen <= target));
    }

    /** A figure in round trips, beside those that the proxy counted. */
    public void atMost(String what, double seen, int counted, double target) {
        line(what, seen, counted + " RT", target, new Judged("RTT", seen <= target));
    }

    public void atLeast(String what, double seen, double target, String unit) {
        line(what, seen, "", target, new Judged(unit, seen >= target));
    }

    private record Judged(String unit, boolean met) {}

    private void line(String what, double seen, String counted, double target, Judged judged) {
        missed += judged.met() ? 0 : 1;
        out.printf(
                Locale.ROOT,
                "%-50s %12s %9s %12s %8s%n",
                what,
                text(seen, judged.unit()),
                counted,
                text(target, judged.unit()),
                judged.met() ? "met" : "NOT MET");
    }

    /** A figure without a target, for comparison. */
    public void plain(String what, double seen, String counted, String unit) {
        out.printf(Locale.ROOT, "%-50s %12s %9s%n", what, text(seen, unit), counted);
    }

    public void note(String text) {
        out.println(text);
    }

    public int missed() {
        return missed;
    }

    private static String text(double value, String unit) {
        return String.format(Locale.ROOT, "%.2f %s", value, unit);
    }
}
