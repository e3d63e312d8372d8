package app.mailmend.discovery.sources;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Failed;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.discovery.SourceAnswer.Skipped;
import app.mailmend.discovery.format.Reading.Why;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Octets;
import app.mailmend.net.Web.Answer.Page;
import app.mailmend.net.Web.Answer.Unavailable;
import app.mailmend.net.Web.Fault;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswersTest {

    private static SourceAnswer refusal(int status, String body) {
        URI uri = URI.create("https://autoconfig.example.org/mail/config-v1.1.xml");
        return HttpAnswers.refusal(
                new Page(List.of(uri), status, "text/plain", Octets.of(body), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "204, NOT_LISTED",
        "400, NOT_LISTED",
        "401, WANTS_SIGN_IN",
        "403, NOT_LISTED",
        "404, NOT_LISTED",
        "405, NOT_LISTED",
        "407, WANTS_SIGN_IN",
        "410, NOT_LISTED",
        "422, NOT_LISTED",
        "511, WEB_PAGE",
    })
    void a_refusal_that_will_stay_means_that_there_is_nothing(int status, SourceRemark remark) {
        assertThat(refusal(status, "")).isEqualTo(new Nothing(remark, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "304, REDIRECT",
        "408, SERVER_ERROR",
        "429, SERVER_ERROR",
        "500, SERVER_ERROR",
        "502, SERVER_ERROR",
        "503, SERVER_ERROR",
        "599, SERVER_ERROR",
    })
    void c07_a_refusal_that_may_pass_is_a_failure_and_never_nothing(
            int status, SourceRemark remark) {
        assertThat(refusal(status, "")).isEqualTo(new Failed(remark, "HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Missing parameter: emailaddress",
                "Please provide your e-mail address",
                "<h1>email required</h1>",
                "no email given"
            })
    void a_refusal_may_ask_for_the_address(String words) {
        Nothing wish = new Nothing(SourceRemark.WANTS_ADDRESS, "autoconfig.example.org");

        assertThat(List.of(refusal(400, words), refusal(403, words), refusal(422, words)))
                .containsOnly(wish);
        assertThat(refusal(404, words)).isEqualTo(new Nothing(SourceRemark.NOT_LISTED, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can email the site owner to let them know you were blocked.",
                "Bad Request",
                "The plain HTTP request was sent to HTTPS port"
            })
    void a_refusal_that_only_speaks_of_mail_does_not_ask_for_the_address(String words) {
        assertThat(refusal(403, words)).isEqualTo(new Nothing(SourceRemark.NOT_LISTED, ""));
    }

    @ParameterizedTest
    @CsvSource({"EMPTY, NOT_LISTED", "OTHER_DOCUMENT, NOT_LISTED", "WEB_PAGE, WEB_PAGE"})
    void another_document_means_that_there_is_nothing(Why why, SourceRemark remark) {
        assertThat(HttpAnswers.unreadable(why)).isEqualTo(new Nothing(remark, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "DOCTYPE, MALFORMED, DOCTYPE",
        "TOO_LARGE, TOO_LARGE, ''",
        "MALFORMED, MALFORMED, ''"
    })
    void a_broken_document_is_a_failure(Why why, SourceRemark remark, String detail) {
        assertThat(HttpAnswers.unreadable(why)).isEqualTo(new Failed(remark, detail));
    }

    @Test
    void a_name_that_does_not_exist_means_that_there_is_nothing() {
        assertThat(HttpAnswers.unavailable(new Unavailable(Fault.NO_SUCH_NAME, "")))
                .isEqualTo(new Nothing(SourceRemark.NO_SUCH_NAME, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "LOOKUP_FAILED, LOOKUP_FAILED",
        "PRIVATE_ADDRESS, PRIVATE_ADDRESS",
        "NOT_CONNECTED, NOT_REACHED",
        "TIMED_OUT, TIMED_OUT",
        "CERTIFICATE, CERTIFICATE",
        "TLS, TLS",
        "TOO_LARGE, TOO_LARGE",
        "REDIRECT, REDIRECT",
        "DOWNGRADE, REDIRECT",
        "BROKEN, MALFORMED",
        "CANCELLED, CANCELLED",
    })
    void c07_any_other_fault_is_a_failure_with_the_librarys_words(
            Fault fault, SourceRemark remark) {
        assertThat(HttpAnswers.unavailable(new Unavailable(fault, "connection reset")))
                .isEqualTo(new Failed(remark, "connection reset"));
    }

    @Test
    void of_several_answers_the_most_telling_counts() {
        SourceAnswer found =
                new SourceAnswer.Found(
                        ProviderFacts.unknown(), "", List.of(), List.of(), List.of());
        SourceAnswer failed = new Failed(SourceRemark.TIMED_OUT, "");
        SourceAnswer page = new Nothing(SourceRemark.WEB_PAGE, "");
        SourceAnswer notListed = new Nothing(SourceRemark.NOT_LISTED, "");
        SourceAnswer noName = new Nothing(SourceRemark.NO_SUCH_NAME, "");
        SourceAnswer skipped = new Skipped(SourceRemark.NOT_NEEDED);

        assertThat(HttpAnswers.best(List.of(skipped, notListed, page, failed, found)))
                .isSameAs(found);
        assertThat(HttpAnswers.best(List.of(skipped, notListed, page, failed))).isSameAs(failed);
        assertThat(HttpAnswers.best(List.of(skipped, notListed, page))).isSameAs(page);
        assertThat(HttpAnswers.best(List.of(notListed, noName, skipped))).isSameAs(notListed);
        assertThat(HttpAnswers.best(List.of(noName, notListed))).isSameAs(noName);
    }

    @Test
    void without_any_answer_the_search_ended_before() {
        assertThat(HttpAnswers.best(List.of())).isEqualTo(new Failed(SourceRemark.CANCELLED, ""));
    }
}
