package app.mailmend.ui.parts;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.InputFault;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.fix.Fix;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Ground;
import app.mailmend.settings.SourceName;
import app.mailmend.wording.CatalogueWords;
import app.mailmend.wording.DiagnosisWords;
import app.mailmend.wording.DiscoveryWords;
import app.mailmend.wording.FixWords;
import app.mailmend.wording.Glossary;
import app.mailmend.wording.HandOverWords;
import app.mailmend.wording.HelpWords;
import app.mailmend.wording.InputWords;
import app.mailmend.wording.KitWords;
import app.mailmend.wording.ProgramWords;
import app.mailmend.wording.QuestionWords;
import app.mailmend.wording.StageWords;
import app.mailmend.wording.TextKey;
import app.mailmend.wording.WindowText;
import app.mailmend.wording.Wording;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Everything the window says, in one language.
public final class Voice {

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Wording wording;
    private final DiagnosisWords diagnosis;
    private final FixWords fixes;
    private final StageWords stages;
    private final InputWords input;

    public Voice(Wording wording) {
        this.wording = wording;
        this.diagnosis = new DiagnosisWords(wording);
        this.fixes = new FixWords(wording);
        this.stages = new StageWords(wording);
        this.input = new InputWords(wording);
    }

    /// For whoever writes something down in the same language.
    public Wording wording() {
        return wording;
    }

    public String say(TextKey key, Object... arguments) {
        return wording.say(key, arguments);
    }

    /// Which language this is.
    public Locale locale() {
        return wording.locale();
    }

    /// The name of a language, in the one that is spoken here.
    public String language(Locale other) {
        return other.getDisplayLanguage(wording.locale());
    }

    /// A time as people say it: milliseconds below a second, tenths of a second above.
    public String time(Duration elapsed) {
        NumberFormat number = NumberFormat.getNumberInstance(wording.locale());
        if (elapsed.compareTo(SHORT) < 0) {
            return say(WindowText.TIME_MILLISECONDS, number.format(elapsed.toMillis()));
        }
        number.setMinimumFractionDigits(1);
        number.setMaximumFractionDigits(1);
        return say(WindowText.TIME_SECONDS, number.format(elapsed.toMillis() / 1000.0));
    }

    /// A whole number, grouped as people write it.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(wording.locale()).format(number);
    }

    /// Day and time of day in UTC, which says so.
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(wording.locale())
                        .format(moment.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    public String name(Encryption encryption) {
        return say(
                switch (encryption) {
                    case IMPLICIT_TLS -> WindowText.ENCRYPTION_TLS;
                    case STARTTLS -> WindowText.ENCRYPTION_STARTTLS;
                    case NONE -> WindowText.ENCRYPTION_NONE;
                });
    }

    /// A source of settings.
    public String source(SourceName source) {
        return new DiscoveryWords(wording).source(source);
    }

    /// Several of them, in one line.
    public String sources(Collection<SourceName> sources) {
        return sources.stream().map(this::source).collect(Collectors.joining(", "));
    }

    /// Why settings stand higher or lower.
    public String ground(Ground ground) {
        return new DiscoveryWords(wording).ground(ground);
    }

    /// What else there is to say about how a source answered; may be empty.
    public String note(DiscoveryRun.Step step) {
        return new DiscoveryWords(wording).note(step);
    }

    /// An address as people read it, and where that differs, as it is really spelled.
    public String spelled(EmailAddress address) {
        String read = address.localPart() + "@" + address.domain().unicode();
        return read.equals(address.wire()) ? read : read + " (" + address.wire() + ")";
    }

    /// A year, a month or a day as people write it.
    ///
    /// @param asOf in the form of ISO 8601; anything else is said as it is
    public String day(String asOf) {
        return wording.day(asOf);
    }

    /// A note about the provider, heading first.
    public String note(DiscoveryRun.Note note) {
        return new CatalogueWords(wording).note(note);
    }

    public String title(Finding finding) {
        return diagnosis.title(finding);
    }

    public String meaning(Finding finding) {
        return diagnosis.meaning(finding);
    }

    public List<String> evidence(Finding finding) {
        return diagnosis.evidence(finding);
    }

    public String title(Fix fix, ProviderFacts provider) {
        return fixes.title(fix, provider);
    }

    public List<String> steps(Fix fix, ProviderFacts provider) {
        return fixes.steps(fix, provider);
    }

    /// @param pause how long the next sign-in is held back
    public List<String> steps(Fix fix, ProviderFacts provider, Duration pause) {
        return fixes.steps(fix, provider, pause);
    }

    public String letter(Fix.TellSomeone fix, ProbeRun run, Diagnosis found) {
        return fixes.letter(fix, run, found);
    }

    /// How sure a cause is, as a sentence.
    public String certainty(Finding finding) {
        return diagnosis.certainty(finding);
    }

    public QuestionWords questions() {
        return new QuestionWords(wording);
    }

    public KitWords kits() {
        return new KitWords(wording);
    }

    public ProgramWords programs() {
        return new ProgramWords(wording);
    }

    public HandOverWords handOver() {
        return new HandOverWords(wording);
    }

    public Glossary glossary() {
        return new Glossary(wording);
    }

    public HelpWords help() {
        return new HelpWords(wording);
    }

    /// The faces of a cause that are explained in words of their own.
    public List<Circumstance> faces(Cause cause) {
        return diagnosis.faces(cause);
    }

    public String name(Stage stage) {
        return stages.name(stage);
    }

    public String detail(StageResult result) {
        return stages.detail(result);
    }

    public String fault(InputFault fault) {
        return input.fault(fault);
    }
}
