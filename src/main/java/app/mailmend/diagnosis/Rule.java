package app.mailmend.diagnosis;

import java.util.stream.Stream;

/// Knows one family of causes. A rule only looks: it sees the clues of one run and says which of
/// its causes they point to, how surely, and why. Rules know nothing of each other; the
/// [Diagnostician] weighs what they say.
@FunctionalInterface
public interface Rule {
    Stream<Finding> look(Clues clues);
}
