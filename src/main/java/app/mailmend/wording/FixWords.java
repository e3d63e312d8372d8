package app.mailmend.wording;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.settings.KitKind;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What to do: a title that can stand on a button, and the steps one by one. Where the catalogue
/// has a provider's own instructions, they stand in the place of the general ones.
public final class FixWords {

    private static final String FIXES = "fixes";
    private static final int SECONDS_A_MINUTE = 60;

    /// More seconds than these nobody counts.
    private static final int MOST_SECONDS = 90;

    private final Wording wording;
    private final EncryptionWords encryption;
    private final Supplier<ProviderCatalog> catalog;

    /// With the instructions of the catalogue that comes with the program, read when the first of
    /// them is wanted.
    public FixWords(Wording wording) {
        this(wording, ProviderCatalog::bundled);
    }

    /// @param catalog where providers' own instructions come from
    public FixWords(Wording wording, ProviderCatalog catalog) {
        this(wording, () -> catalog);
    }

    private FixWords(Wording wording, Supplier<ProviderCatalog> catalog) {
        this.wording = wording;
        this.encryption = new EncryptionWords(wording);
        this.catalog = catalog;
    }

    public String title(Fix fix, ProviderFacts provider) {
        return wording.say(Sentence.of(FIXES, key(fix), "title"), arguments(fix, provider));
    }

    /// In the order in which they are done; numbering is the caller's.
    ///
    /// @param pause how long there is to wait, such as until the next sign-in; zero when that is
    ///   not known
    public List<String> steps(Fix fix, ProviderFacts provider, Duration pause) {
        List<String> steps = new ArrayList<>(steps(fix, provider));
        if (fix instanceof Fix.DoElsewhere(Errand errand) && errand.waits() && pause.isPositive()) {
            steps.set(0, wording.say(Sentence.of(FIXES, key(fix), "pause"), pause(pause)));
        }
        return steps;
    }

    /// A time to wait, rounded up: in seconds while they are few, then in minutes.
    public String pause(Duration pause) {
        long seconds = pause.plusNanos(999_999_999).toSeconds();
        return seconds <= MOST_SECONDS
                ? wording.say(Sentence.of(FIXES, "pause", "seconds"), seconds)
                : wording.say(
                        Sentence.of(FIXES, "pause", "minutes"),
                        (seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
    }

    /// In the order in which they are done; numbering is the caller's.
    public List<String> steps(Fix fix, ProviderFacts provider) {
        Object[] arguments = arguments(fix, provider);
        return switch (fix) {
            case Fix.TellSomeone tell ->
                    List.of(
                            wording.say(Sentence.of(FIXES, "tell-someone", "step", 1), arguments),
                            wording.say(
                                    Sentence.of(FIXES, "tell-someone", tell.addressee(), "step"),
                                    arguments));
            case Fix.ChangeSettings _, Fix.ChangeSender _, Fix.AskFor _, Fix.DoElsewhere _ ->
                    withKit(fix, provider, NumberedSteps.of(wording, FIXES, key(fix), arguments));
        };
    }

    /// The last general step says where the result goes, and for a sender the first one says which
    /// address needs no instructions at all.
    private List<String> withKit(Fix fix, ProviderFacts provider, List<String> general) {
        List<String> kit =
                fix.kit().stream()
                        .flatMap(kind ->
                                catalog
                                        .get()
                                        .byId(provider.id())
                                        .flatMap(known -> known.kit(kind))
                                        .stream())
                        .flatMap(one -> new KitWords(wording).steps(one).stream())
                        .toList();
        if (kit.isEmpty()) {
            return general;
        }
        boolean sender =
                fix.kit().filter(kind -> kind == KitKind.SENDER).isPresent()
                        && !(fix instanceof Fix.DoElsewhere);
        return Stream.of(
                        sender ? general.subList(0, 1) : List.<String>of(),
                        kit,
                        general.subList(general.size() - 1, general.size()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// The ready-made message that belongs to the fix, with the facts of the run.
    public String letter(Fix.TellSomeone tell, ProbeRun run, Diagnosis diagnosis) {
        return new LetterWords(wording).letter(tell, run, diagnosis);
    }

    private static String key(Fix fix) {
        return switch (fix) {
            case Fix.ChangeSettings _ -> fix.kind();
            case Fix.ChangeSender _ -> "change-sender";
            case Fix.AskFor ask -> fix.kind() + "." + ask.wanted();
            case Fix.DoElsewhere elsewhere -> fix.kind() + "." + elsewhere.errand();
            case Fix.TellSomeone tell -> fix.kind() + "." + tell.letter();
        };
    }

    private Object[] arguments(Fix fix, ProviderFacts provider) {
        return switch (fix) {
            case Fix.ChangeSettings(SubmissionSettings settings) ->
                    new Object[] {
                        encryption.endpoint(settings.endpoint()),
                        settings.host().unicode(),
                        Integer.toString(settings.port()),
                        encryption.name(settings.encryption()),
                        user(settings)
                    };
            case Fix.ChangeSender(EmailAddress sender) ->
                    new Object[] {sender.wire(), name(provider)};
            case Fix.AskFor _, Fix.DoElsewhere _, Fix.TellSomeone _ ->
                    new Object[] {name(provider)};
        };
    }

    private String user(SubmissionSettings settings) {
        return settings.signIn()
                .userName()
                .map(Object::toString)
                .orElseGet(() -> wording.say(Sentence.of(FIXES, "signin", "none")));
    }

    private String name(ProviderFacts provider) {
        return provider.name().isEmpty()
                ? wording.say(Sentence.of(FIXES, "provider", "unknown"))
                : provider.name();
    }
}
