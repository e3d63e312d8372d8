package app.mailmend.ui.details;

import app.mailmend.evidence.Transcript;
import app.mailmend.evidence.Visible;
import app.mailmend.ui.parts.Voice;
import java.util.ArrayList;
import java.util.List;

/// What was said at all places, each under a heading, in parts that a text area lays out at once.
///
/// A text area lays its text out as a whole, on the screen's thread. Measured with JavaFX 26:
/// 16,000 ordinary characters take 10 ms and 1,000,000 take 300 ms, but one line of as many
/// characters that run from right to left takes two minutes. So a long conversation is shown part
/// by part, and parts with costly characters are shorter.
///
/// @param starts where each part begins, the first at 0
record Conversation(String text, List<Integer> starts) {

    /// What a part may cost, in ordinary characters.
    static final int PART = 32_000;

    /// From here on characters may need shaping and reordering: Hebrew is the first such script.
    private static final int FIRST_COSTLY = 0x590;

    private static final int COST = 8;

    /// More is not shown: no conversation of ours is so long, only that of a strange report.
    private static final int MOST = 4 << 20;

    Conversation {
        starts = List.copyOf(starts);
    }

    /// Only places where something was said; empty where that was nowhere.
    static Conversation of(Voice voice, List<Visit> visits) {
        StringBuilder text = new StringBuilder();
        visits.stream()
                .filter(visit -> !visit.transcript().lines().isEmpty())
                .forEach(visit -> append(text, voice, visit));
        return of(text.toString().strip());
    }

    private static void append(StringBuilder text, Voice voice, Visit visit) {
        text.append("— ").append(new VisitWords(voice, visit).place()).append(" —\n");
        for (Transcript.Line line : visit.transcript().lines()) {
            if (text.length() > MOST) {
                text.append("…\n");
                break;
            }
            text.append(Visible.text(line.toString())).append('\n');
        }
        text.append('\n');
    }

    static Conversation of(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int cost = 0;
        int afterLine = 0;
        for (int at = 0; at < text.length(); at++) {
            cost += text.charAt(at) < FIRST_COSTLY ? 1 : COST;
            if (cost > PART) {
                int cut = afterLine > starts.getLast() ? afterLine : outsidePair(text, at);
                starts.add(cut);
                at = cut;
                cost = 1;
            }
            if (text.charAt(at) == '\n') {
                afterLine = at + 1;
            }
        }
        return new Conversation(text, starts);
    }

    private static int outsidePair(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int parts() {
        return starts.size();
    }

    String part(int index) {
        return text.substring(starts.get(index), end(index));
    }

    int end(int index) {
        return index + 1 < starts.size() ? starts.get(index + 1) : text.length();
    }

    /// The part that a place in the text is in.
    int partAt(int place) {
        int index = starts.size() - 1;
        while (starts.get(index) > place) {
            index--;
        }
        return index;
    }
}
