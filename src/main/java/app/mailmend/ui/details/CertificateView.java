package app.mailmend.ui.details;

import static app.mailmend.wording.DetailsText.*;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Visible;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Fingerprint;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.SelectableText;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.DetailsText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The certificates that servers showed, each once, and where none was shown, why.
final class CertificateView extends VBox {

    /// A certificate as it was shown.
    ///
    /// @param encryption version and cipher; empty where the connection did not get so far
    private record Shown(CertificateFacts facts, String encryption) {}

    private final Voice voice;

    CertificateView(Voice voice, List<Visit> visits) {
        super(20);
        this.voice = voice;
        Map<CertificateFacts, List<Visit>> places = new LinkedHashMap<>();
        Map<CertificateFacts, Shown> certificates = new LinkedHashMap<>();
        List<Visit> without = new ArrayList<>();
        for (Visit visit : visits) {
            List<Shown> shown = shown(visit);
            if (shown.isEmpty()) {
                without.add(visit);
            }
            shown.forEach(one -> {
                certificates.putIfAbsent(one.facts(), one);
                places.computeIfAbsent(one.facts(), _ -> new ArrayList<>()).add(visit);
            });
        }
        certificates.forEach((facts, shown) ->
                getChildren().add(card(shown, places.getOrDefault(facts, List.of()))));
        without.stream()
                .filter(visit -> visit.kind() != Visit.Kind.MESSAGE)
                .map(this::unseen)
                .forEach(getChildren()::add);
        if (getChildren().isEmpty()) {
            getChildren()
                    .add(
                            new SelectableText(
                                    voice.say(CERTIFICATE_NONE), voice.say(SECTION_CERTIFICATE)));
        }
    }

    private static List<Shown> shown(Visit visit) {
        Stream<Shown> taken =
                visit.seen(Evidence.TlsUp.class)
                        .map(tls ->
                                new Shown(tls.certificate(), tls.version() + ", " + tls.cipher()));
        Stream<Shown> refused =
                visit.seen(Evidence.CertificateRefused.class)
                        .map(seen -> new Shown(seen.certificate(), ""));
        return Stream.concat(taken, refused).toList();
    }

    private Node card(Shown shown, List<Visit> places) {
        CertificateFacts facts = shown.facts();
        String where =
                places.stream()
                        .map(visit -> new VisitWords(voice, visit).place())
                        .distinct()
                        .collect(Collectors.joining("\n"));
        String host = Visible.text(places.getFirst().endpoint().host().unicode());
        Node verdict =
                Parts.note(
                        facts.trusted() ? Look.NOTE_GOOD : Look.NOTE_BAD,
                        facts.trusted() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE,
                        new SelectableText(voice.say(problem(facts), host), where));
        return new VBox(12, title(where), verdict, data(shown));
    }

    private ValueGrid data(Shown shown) {
        CertificateFacts facts = shown.facts();
        Validity validity = new Validity(voice, facts);
        ValueGrid grid = new ValueGrid(voice);
        grid.add(CERTIFICATE_SUBJECT, facts.subject());
        grid.add(CERTIFICATE_ISSUER, facts.issuer());
        grid.add(CERTIFICATE_NAMES, lines(facts.names()));
        grid.add(CERTIFICATE_FROM, validity.from());
        grid.add(CERTIFICATE_TO, validity.to());
        grid.add(CERTIFICATE_CHECKED, voice.moment(facts.checkedAt()));
        grid.add(CERTIFICATE_FINGERPRINT, grouped(facts.sha256()));
        grid.add(CERTIFICATE_EXPECTED, grouped(facts.expected()));
        grid.add(CERTIFICATE_ENCRYPTION, shown.encryption());
        grid.add(CERTIFICATE_ALONG, lines(facts.sentAlong()));
        return grid;
    }

    private static String lines(List<String> values) {
        return String.join("\n", values);
    }

    /// As other programs show it; as it is where it is none.
    private static String grouped(String sha256) {
        return Fingerprint.parse(sha256)
                .map(fingerprint -> fingerprint.shown().replace(' ', '\n'))
                .orElse(sha256);
    }

    private static DetailsText problem(CertificateFacts facts) {
        return switch (facts.problem()) {
            case NONE -> PROBLEM_NONE;
            case EXPIRED -> PROBLEM_EXPIRED;
            case NOT_YET_VALID -> PROBLEM_NOT_YET_VALID;
            case NAME_MISMATCH -> PROBLEM_NAME_MISMATCH;
            case SELF_SIGNED -> PROBLEM_SELF_SIGNED;
            case UNKNOWN_ISSUER -> PROBLEM_UNKNOWN_ISSUER;
            case INTERCEPTED -> PROBLEM_INTERCEPTED;
            case FINGERPRINT_CHANGED -> PROBLEM_FINGERPRINT_CHANGED;
            case INCONSISTENT -> PROBLEM_INCONSISTENT;
            case UNFIT -> PROBLEM_UNFIT;
        };
    }

    private Node unseen(Visit visit) {
        VisitWords words = new VisitWords(voice, visit);
        boolean plain = visit.endpoint().encryption() == Encryption.NONE;
        String why =
                plain
                        ? voice.say(CERTIFICATE_UNENCRYPTED)
                        : voice.say(CERTIFICATE_UNSEEN, words.result()).strip();
        return new VBox(
                2, title(words.place()), new SelectableText(why, words.place(), Look.QUIET));
    }

    private Node title(String places) {
        return new SelectableText(places, voice.say(SECTION_CERTIFICATE), Look.CARD_TITLE);
    }
}
