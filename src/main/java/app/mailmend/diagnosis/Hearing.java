package app.mailmend.diagnosis;

import app.mailmend.evidence.EnhancedStatus;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns texts and replies into utterances.
final class Hearing {

    /// What an outer layer weighs when a deeper one tells something.
    static final double WRAPPED = 0.5;

    /// How much of what was said is kept as a reason.
    static final int WORDS_KEPT = 600;

    /// Numbers that are reply codes by their form, not ports, addresses, sizes or counts.
    private static final Pattern CODE =
            Pattern.compile(
                    "(?<![\\w.:/@-])(?<!port )(?<!line )([245][0-5]\\d)(?![\\w.@/])(?!:\\d)"
                            + "(?! (?:messages|recipients|bytes|e-?mails|mails|kb|mb|ms|sec|minutes|per))");

    private static final Pattern ENHANCED =
            Pattern.compile("(?<![\\d.])([245])\\.([0-7])\\.(\\d{1,3})(?!\\d|\\.\\d)");

    /// A reply in quotes has more than its number.
    private static final int SHORTEST_REPLY = 8;

    private static final Map<Signal, Stage> PLACES =
            Map.of(
                    Signal.AT_CONNECT, Stage.CONNECT,
                    Signal.AT_AUTH, Stage.AUTH,
                    Signal.AT_MAIL_FROM, Stage.MAIL_FROM,
                    Signal.AT_RCPT_TO, Stage.RCPT_TO,
                    Signal.AT_DATA, Stage.DATA);

    private final Phrasebook phrasebook;

    Hearing(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /// A text of unknown make, outermost layer first.
    ///
    /// @param told where it arose, as far as somebody said so; empty for unknown
    List<Utterance> quoted(String text, Set<Stage> told) {
        List<Utterance> heard = new ArrayList<>();
        String words = shortened(text);
        List<String> layers = Layers.of(Spelling.plain(text));
        List<Set<Signal>> signals = phrasebook.signalsIn(layers);
        for (int depth = 0; depth < layers.size(); depth++) {
            String layer = layers.get(depth);
            Set<Signal> said = signals.get(depth);
            Set<Stage> stages = told.isEmpty() ? places(said) : told;
            heard.add(new Utterance(stages, codes(layer), enhanced(layer), said, 1, words));
        }
        return weighed(heard, layers);
    }

    /// A reply of a live test.
    List<Utterance> replied(SmtpReply reply, Stage stage) {
        return quoted(reply.text(), Set.of(stage));
    }

    Set<Signal> signalsIn(String text) {
        return phrasebook.signalsIn(Spelling.plain(text));
    }

    private static List<Utterance> weighed(List<Utterance> heard, List<String> layers) {
        int deepest = heard.size() - 1;
        while (deepest > 0
                && (!heard.get(deepest).tells()
                        || repeats(layers.get(deepest), layers.get(deepest - 1)))) {
            deepest--;
        }
        List<Utterance> weighed = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            weighed.add(heard.get(i).weighing(i < deepest ? WRAPPED : 1));
        }
        return weighed;
    }

    /// True for a layer that says the reply of the layer above once more, in full or cut off. Some
    /// programs print a reply in the message and again, shorter, in a field of its own.
    private static boolean repeats(String layer, String above) {
        int end = SHORTEST_REPLY;
        while (end < layer.length() && layer.charAt(end) != '"' && layer.charAt(end) != '\'') {
            end++;
        }
        return end < layer.length() && above.startsWith(layer.substring(0, end));
    }

    private static Set<Stage> places(Set<Signal> signals) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (Signal signal : signals) {
            if (PLACES.containsKey(signal)) {
                stages.add(PLACES.get(signal));
            }
        }
        return stages;
    }

    private static Set<Integer> codes(String plain) {
        Set<Integer> codes = new LinkedHashSet<>();
        Matcher matcher = seeingAround(CODE, plain);
        for (int at = 0; at + 2 < plain.length(); at++) {
            if (startsReply(plain.charAt(at))
                    && digit(plain.charAt(at + 2))
                    && matcher.region(at, plain.length()).lookingAt()) {
                codes.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return codes;
    }

    private static Set<EnhancedStatus> enhanced(String plain) {
        Set<EnhancedStatus> found = new LinkedHashSet<>();
        Matcher matcher = seeingAround(ENHANCED, plain);
        for (int at = 0; at + 4 < plain.length(); at++) {
            if (startsReply(plain.charAt(at))
                    && plain.charAt(at + 1) == '.'
                    && matcher.region(at, plain.length()).lookingAt()) {
                found.add(
                        new EnhancedStatus(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3))));
            }
        }
        return found;
    }

    /// A matcher that is told where to look, and sees what stands before and behind.
    private static Matcher seeingAround(Pattern pattern, String plain) {
        return pattern.matcher(plain).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private static boolean startsReply(char letter) {
        return letter == '2' || letter == '4' || letter == '5';
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.length() <= WORDS_KEPT
                ? stripped
                : stripped.substring(0, WORDS_KEPT - 1) + "…";
    }
}
