package app.mailmend.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is shown before it gets a secret although its source is trusted. */
class DoubtTest {

    private static final EmailAddress ALICE = EmailAddress.check("alice@own.example").orElseThrow();
    private static final Owners OWNERS = new Owners(ProviderCatalog.bundled());
    private static final String OWN = "mail.own.example";

    private static Candidate<SubmissionSettings> from(SourceName source, String host) {
        return new Candidate<>(
                new SubmissionSettings(
                        new Endpoint(new HostName(host), 465, Encryption.IMPLICIT_TLS),
                        new SignIn.WithPassword(LoginName.of(ALICE))),
                List.of(),
                Origin.of(source),
                Trust.TRUSTED,
                85);
    }

    private static Ranking.Standing standing(
            Map<SourceName, SourceAnswer> answers, Answer exchangers, End end) {
        return new Ranking.Standing(
                answers,
                DomainFacts.unknown(DomainFacts.Standing.ANSWERED),
                List.of(new Step(SourceName.MX, exchangers, Duration.ZERO)),
                end,
                Duration.ZERO);
    }

    private static Map<SourceName, SourceAnswer> recordsName(String host) {
        return Map.of(
                SourceName.MX,
                new SourceAnswer.Found(
                        ProviderFacts.unknown(),
                        "",
                        List.of(from(SourceName.MX, host)),
                        List.of(),
                        List.of()));
    }

    private static boolean concerns(Doubt doubt, SourceName source, String host) {
        return doubt.concerns(from(source, host), new HostName(host));
    }

    private static Doubt none() {
        return Doubt.of(standing(Map.of(), Answer.NOTHING, End.COMPLETE), List.of(), false, OWNERS);
    }

    @Test
    void without_any_reason_there_is_none() {
        assertThat(concerns(none(), SourceName.AUTOCONFIG, OWN)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = NoteKind.class,
            names = {"TYPO", "LOOK_ALIKE"})
    void a_domain_that_looks_mistyped_is_not_believed_for_itself(NoteKind kind) {
        Doubt doubt =
                Doubt.of(
                        standing(Map.of(), Answer.NOTHING, End.COMPLETE),
                        List.of(new Note(kind.label(), "", "")),
                        false,
                        OWNERS);

        assertThat(concerns(doubt, SourceName.AUTOCONFIG, OWN)).isTrue();
        assertThat(concerns(doubt, SourceName.PRESETS, OWN)).as("the own firm's").isFalse();
    }

    @Test
    void another_note_is_no_reason() {
        Doubt doubt =
                Doubt.of(
                        standing(Map.of(), Answer.NOTHING, End.COMPLETE),
                        List.of(new Note(NoteKind.APP_PASSWORD.label(), "", "")),
                        false,
                        OWNERS);

        assertThat(concerns(doubt, SourceName.AUTOCONFIG, OWN)).isFalse();
    }

    @Test
    void until_the_name_servers_have_spoken_they_may_contradict() {
        Doubt early =
                Doubt.of(standing(Map.of(), Answer.ASKING, End.NOT_YET), List.of(), false, OWNERS);
        Doubt late =
                Doubt.of(standing(Map.of(), Answer.FOUND, End.NOT_YET), List.of(), false, OWNERS);

        assertThat(concerns(early, SourceName.AUTOCONFIG, OWN)).isTrue();
        assertThat(concerns(early, SourceName.CATALOGUE, OWN)).isFalse();
        assertThat(concerns(late, SourceName.AUTOCONFIG, OWN)).isFalse();
    }

    @Test
    void records_that_name_another_provider_are_enough() {
        Doubt doubt =
                Doubt.of(
                        standing(recordsName("smtp.office365.com"), Answer.FOUND, End.COMPLETE),
                        List.of(),
                        false,
                        OWNERS);

        assertThat(concerns(doubt, SourceName.AUTOCONFIG, OWN)).isTrue();
        assertThat(concerns(doubt, SourceName.AUTOCONFIG, "outlook.office365.com")).isFalse();
    }

    @Test
    void an_open_question_leaves_nothing_out() {
        Doubt doubt =
                Doubt.of(standing(Map.of(), Answer.FOUND, End.COMPLETE), List.of(), true, OWNERS);

        assertThat(concerns(doubt, SourceName.AUTOCONFIG, OWN)).isTrue();
        assertThat(concerns(doubt, SourceName.PRESETS, OWN)).isTrue();
    }
}
