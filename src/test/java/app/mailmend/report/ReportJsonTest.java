package app.mailmend.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.Secret;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.Answers;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Surveyed;
import app.mailmend.evidence.Transcript;
import app.mailmend.report.Opened.Fault;
import app.mailmend.report.Report.Belief;
import app.mailmend.report.Report.Fetching;
import app.mailmend.report.Report.Then;
import app.mailmend.report.Report.Trial;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.Wording;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written comes back as it was, and whatever else is opened gets its sentence. */
class ReportJsonTest {

    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.5Z");

    private static ProbeRun run(Subject subject, List<Evidence> seen) {
        List<StageResult> stages =
                List.of(new StageResult(Stage.AUTH, Outcome.FAILED, Duration.ofMillis(12), seen));
        return new ProbeRun(
                subject,
                Everything.of(ProviderFacts.class).getFirst(),
                stages,
                List.of(new Surveyed(Everything.of(Endpoint.class).getFirst(), stages)),
                Everything.of(Transcript.class).getFirst(),
                Everything.of(Effort.class).getFirst(),
                Answers.none().with(Question.TWO_STEP, true).with(Question.WEB_SIGN_IN, false));
    }

    private static Report report(ProbeRun run) {
        return new Report(
                NOW,
                "1.0",
                run,
                List.of(new Trial(run, true), new Trial(run, false)),
                run.stages(),
                List.of(
                        new Fetching(
                                new IncomingRun(
                                        Everything.of(IncomingSettings.class).getFirst(),
                                        run.stages(),
                                        run.transcript(),
                                        run.effort()),
                                true)),
                run.effort(),
                new Then(
                        Ending.MENDED,
                        List.of(new Belief("tls-required", "", 0.98)),
                        List.of(Everything.of(SubmissionSettings.class).getFirst())));
    }

    private static String written(Report report) {
        ObjectNode document =
                ReportJson.of(
                        StandardRules.diagnostician().diagnose(report.run()),
                        List.of(),
                        ENGLISH,
                        report);
        return Json.document(document);
    }

    private static Report opened(String text) {
        assertThat(ReportJson.read(text)).isInstanceOf(Opened.Whole.class);
        return ((Opened.Whole) ReportJson.read(text)).report();
    }

    private static Subject tested() {
        return Everything.of(Subject.class).getFirst();
    }

    private static String sample() {
        return written(report(run(tested(), List.of())));
    }

    @TestFactory
    Stream<DynamicTest> every_kind_of_evidence_comes_back_as_it_was() {
        return Stream.of(Evidence.class.getPermittedSubclasses())
                .map(kind ->
                        DynamicTest.dynamicTest(
                                kind.getSimpleName(),
                                () -> {
                                    List<Evidence> seen =
                                            Everything.of(kind).stream()
                                                    .map(Evidence.class::cast)
                                                    .toList();
                                    Report report = report(run(tested(), seen));
                                    assertThat(opened(written(report))).isEqualTo(report);
                                }));
    }

    @TestFactory
    Stream<DynamicTest> every_subject_and_hint_comes_back_as_it_was() {
        return Stream.concat(
                        Everything.of(Subject.class).stream(),
                        Everything.of(Hint.class).stream()
                                .map(hint -> new Subject.Quoted("535 no", Set.of(hint))))
                .distinct()
                .map(subject ->
                        DynamicTest.dynamicTest(
                                subject.toString(),
                                () -> {
                                    Report report = report(run(subject, List.of()));
                                    assertThat(opened(written(report))).isEqualTo(report);
                                }));
    }

    @TestFactory
    Stream<DynamicTest> every_part_of_a_run_comes_back_as_it_was() {
        return Stream.of(Transcript.Line.class, ProviderFacts.class, Endpoint.class)
                .flatMap(kind -> Everything.of(kind).stream())
                .map(part ->
                        DynamicTest.dynamicTest(
                                part.toString(),
                                () -> {
                                    Report report = report(with(part));
                                    assertThat(opened(written(report))).isEqualTo(report);
                                }));
    }

    private static ProbeRun with(Record part) {
        ProbeRun run = run(tested(), List.of());
        return switch (part) {
            case Transcript.Line line ->
                    new ProbeRun(
                            run.subject(),
                            run.provider(),
                            run.stages(),
                            run.survey(),
                            new Transcript(List.of(line)),
                            run.effort());
            case ProviderFacts provider ->
                    new ProbeRun(
                            run.subject(),
                            provider,
                            run.stages(),
                            run.survey(),
                            run.transcript(),
                            run.effort());
            case Endpoint endpoint -> run.withSurvey(List.of(new Surveyed(endpoint, run.stages())));
            default -> throw new AssertionError("no place for " + part);
        };
    }

    @Test
    void a_pasted_text_keeps_its_lines_and_put_together_signs() {
        String text = "Sending failed\r\n\t535 5.7.8 no 👩‍💻\n";
        Report report =
                Report.quoted(
                        ProbeRun.quoted(
                                new Subject.Quoted(text, Set.of()), ProviderFacts.unknown()),
                        StandardRules.diagnostician()
                                .diagnose(
                                        ProbeRun.quoted(
                                                new Subject.Quoted(text, Set.of()),
                                                ProviderFacts.unknown())),
                        NOW,
                        "");

        assertThat(opened(written(report))).isEqualTo(report);
        assertThat(report.then().ending()).isEqualTo(Ending.QUOTED);
    }

    @Test
    void no_name_of_a_class_stands_in_a_document() {
        String text = written(report(run(tested(), Everything.of(Evidence.class))));

        assertThat(text)
                .doesNotContain("app.mailmend", "Evidence", "SmtpReply", "NotConnected", "NOT_");
    }

    @Test
    void no_secret_can_be_reached_from_a_report() {
        Set<Type> reached = new HashSet<>();
        walk(Report.class, reached);

        assertThat(reached)
                .contains(Evidence.Replied.class, Subject.Quoted.class)
                .doesNotContain(Secret.class, Credential.class, Credential.Password.class);
    }

    private static void walk(Type type, Set<Type> reached) {
        if (!reached.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType container) {
            Stream.of(container.getActualTypeArguments()).forEach(of -> walk(of, reached));
        } else if (type instanceof Class<?> kind && kind.isRecord()) {
            Stream.of(kind.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(part -> walk(part, reached));
        } else if (type instanceof Class<?> kind && kind.isSealed()) {
            Stream.of(kind.getPermittedSubclasses()).forEach(part -> walk(part, reached));
        }
    }

    @Test
    void a_report_of_version_1_opens_for_ever() throws IOException {
        Report report = opened(stored());

        assertThat(report.written()).isEqualTo(Instant.parse("2026-11-22T10:00:00.500Z"));
        assertThat(report.then().ending()).isEqualTo(Ending.MENDED);
        assertThat(report.run().stages().stream().flatMap(stage -> stage.seen().stream()))
                .extracting(Object::getClass)
                .doesNotHaveDuplicates()
                .hasSize(28);
        assertThat(opened(written(report))).isEqualTo(report);
    }

    private static String stored() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ReportJsonTest.class.getResourceAsStream("report-version-1.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertRefused(String text, Fault fault) {
        assertThat(ReportJson.read(text))
                .isInstanceOfSatisfying(
                        Opened.Refused.class,
                        refused -> {
                            assertThat(refused.fault()).isEqualTo(fault);
                            assertThat(new ReportWording(ENGLISH).refusal(refused)).isNotBlank();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "hello",
                "[]",
                "[{\"report\": 1}]",
                "{}",
                "{\"report\": 1}",
                "{\"report\": {}}",
                "{\"report\": {\"version\": \"1\"}}",
                "{\"report\": {\"version\": 1.5}}",
                "{'report': 1}",
                "\u0000\u0001\u0002PNG",
                "{\u0000}",
                "<html></html>",
                "{\"report\" {}}",
            })
    void what_is_no_report_is_called_so(String text) {
        assertRefused(text, Fault.NO_REPORT);
    }

    @Test
    void a_result_without_evidence_says_what_to_do() {
        assertRefused("{\"stages\": [], \"diagnosis\": null}", Fault.WITHOUT_EVIDENCE);
        assertRefused(
                "{\"stages\": [], \"diagnosis\": null, \"report\": null}", Fault.WITHOUT_EVIDENCE);
    }

    @Test
    void what_was_cut_is_called_so_wherever_it_was_cut() {
        String whole = sample();
        IntStream.iterate(1, at -> at < whole.length() - 2, at -> at + 97)
                .forEach(at -> assertRefused(whole.substring(0, at), Fault.CUT_SHORT));
    }

    @Test
    void absurd_depth_and_number_are_refused_at_once() {
        assertRefused("{\"report\":" + "[".repeat(100_000), Fault.DAMAGED);
        assertRefused("{\"report\":[" + "[],".repeat(600_000) + "1]}", Fault.DAMAGED);
        assertRefused("{\"report\":{\"version\":" + "9".repeat(5000) + "}}", Fault.DAMAGED);
        assertRefused("{" + " ".repeat(ReportJson.MOST_BYTES), Fault.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "99", "2147483647", "99999999999999999999"})
    void a_later_version_is_called_newer(String version) {
        assertRefused("{\"report\":{\"version\":" + version + "}}", Fault.NEWER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"stage\" : \"auth\" | \"stage\" : \"teleport\"",
                "\"kind\" : \"tested\" | \"kind\" : \"dreamt\"",
                "\"ending\" : \"mended\" | \"ending\" : \"vanished\"",
            })
    void words_of_a_later_version_are_called_newer(String before, String after) {
        String text = sample();
        assertThat(text).contains(before);

        assertRefused(text.replace(before, after), Fault.NEWER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"port\" : 465 | \"port\" : 0",
                "\"port\" : 465 | \"port\" : 65536",
                "\"port\" : 465 | \"port\" : \"465\"",
                "\"port\" : 465 | \"port\" : 4.65",
                "\"port\" : 465 | \"prt\" : 465",
                "\"host\" : \"smtp.example.org\" | \"host\" : \"http://smtp.example.org/\"",
                "\"to\" : \"anna@example.org\" | \"to\" : \"anna@example.org\\r\\nDATA\"",
                "\"elapsed\" : \"PT0.012S\" | \"elapsed\" : \"-PT0.012S\"",
                "\"elapsed\" : \"PT0.012S\" | \"elapsed\" : \"PT999999999999999H\"",
                "\"elapsed\" : \"PT0.012S\" | \"elapsed\" : \"soon\"",
                "\"elapsed\" : \"PT0.012S\" | \"elapsed\" : 12",
                "\"confidence\" : 0.98 | \"confidence\" : 1.5",
                "\"confidence\" : 0.98 | \"confidence\" : null",
                "\"written\" : \"2026-11-22T10:00:00.500Z\" | \"written\" : \"yesterday\"",
                "\"written\" : \"2026-11-22T10:00:00.500Z\" | \"written\" : []",
                "\"authAttempts\" : 465 | \"authAttempts\" : -1",
                "\"authAttempts\" : 465 | \"authAttempts\" : 9999999999",
                "\"trials\" : [ | \"trials\" : {}, \"others\" : [",
            })
    void what_cannot_be_is_refused_with_its_place(String before, String after) {
        String text = evidenceOf(sample());
        String changed = text.replaceAll(java.util.regex.Pattern.quote(before), quoted(after));
        assertThat(changed).isNotEqualTo(text);

        assertThat(ReportJson.read(changed))
                .isInstanceOfSatisfying(
                        Opened.Refused.class,
                        refused -> {
                            assertThat(refused.fault()).isEqualTo(Fault.DAMAGED);
                            assertThat(refused.place()).startsWith("report.");
                            assertThat(new ReportWording(ENGLISH).refusal(refused))
                                    .contains(refused.place());
                        });
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }

    /** Without what other programs read, which is not looked at. */
    private static String evidenceOf(String document) {
        return "{" + document.substring(document.indexOf("\"report\""));
    }

    @Test
    void unknown_and_repeated_members_do_no_harm() {
        String text = sample();
        String more =
                text.replace("\"version\" : 1,", "\"version\" : 1, \"mood\" : {\"a\":[1,2]},")
                        .replace("\"program\" : \"1.0\"", "\"program\" : 7, \"program\" : \"1.0\"");

        assertThat(opened("\uFEFF  " + more)).isEqualTo(opened(text));
    }

    @Test
    void control_characters_and_turned_letters_are_shown_as_their_numbers() {
        String text =
                sample().replace(
                                "\"program\" : \"1.0\"",
                                "\"program\" : \"a\\u001b[2J\\u202e\\u0000z\"");

        assertThat(opened(text).program()).isEqualTo("aU+001B[2JU+202EU+0000z");
    }
}
