package app.mailmend.discovery;

import app.mailmend.catalog.Provider;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.Ground;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Moves the score of a candidate by what else is known about it.
///
/// @param receiver the provider that takes the domain's mail in, where it is known; one at most
/// @param seen what servers showed
record Scoring(
        Owners owners, List<Provider> receiver, Map<Endpoint, Surveyed> seen, LocalDate today) {

    /// Highest score that is told.
    static final int HIGHEST = 100;

    private static final int CORROBORATED = 10;
    private static final int MOST_CORROBORATED = 20;
    private static final int AGREES = 5;
    private static final int CONTRADICTS = -40;
    private static final int CERTIFICATE_GOOD = 10;
    private static final int CERTIFICATE_WRONG = -25;
    private static final int SIGN_IN = 5;
    private static final int NO_SIGN_IN = -15;
    private static final int UNREACHABLE = -30;
    private static final int OLD = -20;

    /// How long facts are believed that nobody has confirmed since.
    private static final int YEARS_BELIEVED = 2;

    /// Sources that would be wrong together count once.
    private static final List<Set<SourceName>> FAMILIES =
            List.of(
                    Set.of(SourceName.PRESETS),
                    Set.of(SourceName.CATALOGUE, SourceName.MX),
                    Set.of(SourceName.ISPDB, SourceName.MX_ISPDB),
                    Set.of(
                            SourceName.AUTOCONFIG,
                            SourceName.WELL_KNOWN,
                            SourceName.HTTP_AUTOCONFIG,
                            SourceName.PACC,
                            SourceName.AUTODISCOVER),
                    Set.of(SourceName.MX_AUTOCONFIG),
                    Set.of(SourceName.SRV));

    /// @param sources that name the candidate's server, port and encryption, whatever the user name
    <S> Candidate<S> score(Candidate<S> candidate, Endpoint endpoint, Set<SourceName> sources) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        int score =
                candidate.score()
                        + agreement(sources, grounds)
                        + receiver(candidate, endpoint, grounds)
                        + look(endpoint, grounds)
                        + age(candidate, grounds);
        return new Candidate<>(
                candidate.settings(),
                candidate.signIns(),
                candidate.origins(),
                trust(candidate.trust(), grounds),
                score,
                grounds);
    }

    private static int agreement(Set<SourceName> sources, Set<Ground> grounds) {
        long families =
                FAMILIES.stream()
                        .filter(family -> family.stream().anyMatch(sources::contains))
                        .count();
        if (families < 2) {
            return 0;
        }
        grounds.add(Ground.CORROBORATED);
        return Math.min((int) (families - 1) * CORROBORATED, MOST_CORROBORATED);
    }

    /// What the person's organisation says needs no leave of the mail exchanger.
    private int receiver(Candidate<?> candidate, Endpoint endpoint, Set<Ground> grounds) {
        if (receiver.isEmpty() || candidate.sources().contains(SourceName.PRESETS)) {
            return 0;
        }
        boolean agrees =
                candidate.sources().contains(SourceName.MX)
                        || owners.runs(receiver.getFirst(), endpoint.host());
        grounds.add(agrees ? Ground.AGREES_WITH_MX : Ground.CONTRADICTS_MX);
        return agrees ? AGREES : CONTRADICTS;
    }

    private int look(Endpoint endpoint, Set<Ground> grounds) {
        return Optional.ofNullable(seen.get(endpoint)).map(look -> look(look, grounds)).orElse(0);
    }

    private static int look(Surveyed look, Set<Ground> grounds) {
        if (isCertificateWrong(look)) {
            grounds.add(Ground.CERTIFICATE_WRONG);
            return CERTIFICATE_WRONG;
        }
        if (!look.open()) {
            grounds.add(Ground.UNREACHABLE);
            return UNREACHABLE;
        }
        int score = 0;
        if (look.endpoint().encryption() != Encryption.NONE) {
            grounds.add(Ground.CERTIFICATE_GOOD);
            score += CERTIFICATE_GOOD;
        }
        grounds.add(look.offersSignIn() ? Ground.OFFERS_SIGN_IN : Ground.OFFERS_NO_SIGN_IN);
        return score + (look.offersSignIn() ? SIGN_IN : NO_SIGN_IN);
    }

    private static boolean isCertificateWrong(Surveyed look) {
        return look.stages().stream()
                .anyMatch(stage -> stage.find(Evidence.CertificateRefused.class).isPresent());
    }

    private int age(Candidate<?> candidate, Set<Ground> grounds) {
        boolean confirmed = grounds.contains(Ground.CERTIFICATE_GOOD);
        if (confirmed || candidate.origins().stream().anyMatch(origin -> !isOld(origin))) {
            return 0;
        }
        grounds.add(Ground.OLD);
        return OLD;
    }

    /// Only lists of other people's servers age. A provider's own file says when it was written,
    /// not when it was last true, and the catalogue's confidence weighs the age of its facts
    /// already.
    private boolean isOld(Origin origin) {
        String limit = today.minusYears(YEARS_BELIEVED).toString();
        String date = origin.asOf();
        return switch (origin.source()) {
            case ISPDB, MX_ISPDB ->
                    !date.isEmpty()
                            && date.compareTo(limit.substring(0, Math.min(date.length(), 10))) < 0;
            case PRESETS,
                    CATALOGUE,
                    MX,
                    DNS,
                    SRV,
                    AUTOCONFIG,
                    WELL_KNOWN,
                    MX_AUTOCONFIG,
                    PACC,
                    AUTODISCOVER,
                    HTTP_AUTOCONFIG,
                    SURVEY,
                    LESSON ->
                    false;
        };
    }

    /// What contradicts the facts is shown before it gets a secret, however good its source is.
    private static Trust trust(Trust trust, Set<Ground> grounds) {
        boolean doubtful =
                grounds.contains(Ground.CONTRADICTS_MX)
                        || grounds.contains(Ground.CERTIFICATE_WRONG);
        return trust == Trust.TRUSTED && doubtful ? Trust.CONFIRM : trust;
    }
}
