package app.mailmend.fix;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Subject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How long a server itself says that one should wait: "try again in 300 seconds".
final class ServerPause {

    /// Whatever is longer is no pause but another matter, such as a limit of a month.
    private static final Duration LONGEST = Duration.ofHours(24);

    /// How far into a text is read.
    private static final int MOST_CHARACTERS = 20_000;

    private static final Pattern NUMBER_AND_UNIT =
            Pattern.compile(
                    "(?<![\\d.])(\\d{1,5}) {0,2}"
                            + "(seconds?|secs?|s|minutes?|mins?|hours?|hrs?"
                            + "|sekunden?|minuten?|stunden?|secondes?|heures?"
                            + "|segundos?|minutos?|horas?)(?![\\p{L}\\d])");

    /// Hours, minutes and seconds, as greylisting programs write them.
    private static final Pattern CLOCK =
            Pattern.compile("(?<![\\d:])(\\d{2}):(\\d{2}):(\\d{2})(?![\\d:])");

    /// A time is a pause only near words that speak of waiting.
    private static final Pattern WAITING =
            Pattern.compile(
                    "(again|retry|wait|later|after|greylist|graylist|delayed|warten|erneut|später"
                            + "|attend|réessay|plus tard|espere|vuelva|intente)");

    /// How far those words may stand from the time, in characters.
    private static final int NEAR = 60;

    private ServerPause() {}

    /// The longest pause that was named; nothing where none was.
    static Optional<Duration> of(ProbeRun run) {
        return texts(run)
                .map(text -> text.substring(0, Math.min(text.length(), MOST_CHARACTERS)))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(ServerPause::named)
                .filter(pause -> pause.isPositive() && pause.compareTo(LONGEST) <= 0)
                .max(Duration::compareTo);
    }

    private static Stream<String> texts(ProbeRun run) {
        return run.subject() instanceof Subject.Quoted quoted
                ? Stream.of(quoted.text())
                : run.all(Evidence.Replied.class)
                        .map(Evidence.Replied::reply)
                        .filter(SmtpReply::isTransient)
                        .map(SmtpReply::text);
    }

    private static Stream<Duration> named(String text) {
        return Stream.concat(
                matches(NUMBER_AND_UNIT, text)
                        .map(match -> length(Long.parseLong(match.group(1)), match.group(2))),
                matches(CLOCK, text)
                        .map(match ->
                                Duration.ofHours(Long.parseLong(match.group(1)))
                                        .plusMinutes(Long.parseLong(match.group(2)))
                                        .plusSeconds(Long.parseLong(match.group(3)))));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().filter(match -> speaksOfWaiting(text, match));
    }

    private static boolean speaksOfWaiting(String text, MatchResult match) {
        int from = Math.max(0, match.start() - NEAR);
        int to = Math.min(text.length(), match.end() + NEAR);
        Matcher words = WAITING.matcher(text).region(from, to);
        return words.find();
    }

    private static Duration length(long count, String unit) {
        return switch (unit.charAt(0)) {
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default ->
                    unit.startsWith("stunde") ? Duration.ofHours(count) : Duration.ofSeconds(count);
        };
    }
}
