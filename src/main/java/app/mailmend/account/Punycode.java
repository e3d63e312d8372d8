package app.mailmend.account;

/// Letters beyond ASCII written in ASCII (RFC 3492), with the parameters of domain names.
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;

    private final StringBuilder out = new StringBuilder();
    private int bias = INITIAL_BIAS;

    private Punycode() {}

    /// The encoded label without the `xn--` in front (RFC 3492 section 6.3). Labels are short, so
    /// nothing overflows.
    static String encode(String label) {
        return new Punycode().run(label.codePoints().toArray());
    }

    private String run(int[] input) {
        for (int c : input) {
            if (c < INITIAL_N) {
                out.append((char) c);
            }
        }
        int basic = out.length();
        int handled = basic;
        if (basic > 0) {
            out.append('-');
        }
        int n = INITIAL_N;
        int delta = 0;
        while (handled < input.length) {
            int next = smallestFrom(n, input);
            delta += (next - n) * (handled + 1);
            n = next;
            for (int c : input) {
                if (c < n) {
                    delta++;
                }
                if (c == n) {
                    appendNumber(delta);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return out.toString();
    }

    private static int smallestFrom(int n, int[] input) {
        int smallest = Integer.MAX_VALUE;
        for (int c : input) {
            if (c >= n && c < smallest) {
                smallest = c;
            }
        }
        return smallest;
    }

    private void appendNumber(int number) {
        int rest = number;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.clamp(k - bias, T_MIN, T_MAX);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapt(int number, int points, boolean first) {
        int delta = first ? number / DAMP : number / 2;
        delta += delta / points;
        int k = 0;
        while (delta > (BASE - T_MIN) * T_MAX / 2) {
            delta /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * delta / (delta + SKEW);
    }
}
