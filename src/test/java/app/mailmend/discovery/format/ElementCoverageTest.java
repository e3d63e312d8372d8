package app.mailmend.discovery.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every part of the formats stands in a document of these tests: what is read and what is not. */
class ElementCoverageTest {

    /** What the formats and their extensions have more; all of it has "ignored" in its content. */
    private static final List<String> READ_PAST_IN_CLIENT_CONFIG =
            List.of(
                    "addressBook",
                    "calendar",
                    "fileShare",
                    "chatServer",
                    "videoConference",
                    "setupServer",
                    "webMail",
                    "loginPage",
                    "loginPageInfo",
                    "clientConfigUpdate",
                    "url",
                    "password",
                    "clientID",
                    "clientSecret",
                    "restriction",
                    "pop3",
                    "leaveMessagesOnServer",
                    "daysToLeaveMessagesOnServer",
                    "downloadOnBiff",
                    "owaURL",
                    "ewsURL",
                    "easURL");

    private static final List<String> READ_PAST_IN_AUTODISCOVER =
            List.of(
                    "User",
                    "AccountType",
                    "TTL",
                    "SMTPLast",
                    "DebugData",
                    "ServerDN",
                    "ASUrl",
                    "MailStore",
                    "External");
    private static final List<String> MEMBERS_OF_PACC =
            List.of(
                    "protocols",
                    "host",
                    "authentication",
                    "oauth-public",
                    "issuer",
                    "password",
                    "info",
                    "provider",
                    "name",
                    "shortName",
                    "help",
                    "documentation");

    private static final Pattern START_TAG = Pattern.compile("<(\\w+)");
    private static final Pattern MEMBER = Pattern.compile("\"([\\w-]+)\"\\s*:");

    @Test
    void every_element_of_client_config_is_in_a_document() {
        assertThat(names(Documents.CLIENT_CONFIGS, START_TAG))
                .containsAll(labels(ClientConfigReader.Element.values()))
                .containsAll(READ_PAST_IN_CLIENT_CONFIG);
    }

    @Test
    void every_element_of_autodiscover_is_in_a_document() {
        assertThat(names(Documents.AUTODISCOVER, START_TAG))
                .containsAll(labels(AutodiscoverReader.Element.values()))
                .containsAll(READ_PAST_IN_AUTODISCOVER);
        assertThat(names(Documents.AUTODISCOVER_JSON, MEMBER))
                .containsExactlyInAnyOrder("Protocol", "Url", "ErrorCode", "ErrorMessage");
    }

    @Test
    void every_member_of_pacc_is_in_a_document() {
        assertThat(names(Documents.PACC, MEMBER))
                .containsAll(
                        Arrays.stream(PaccReader.Protocol.values())
                                .map(PaccReader.Protocol::label)
                                .toList())
                .containsAll(MEMBERS_OF_PACC);
    }

    @Test
    void every_way_to_sign_in_is_in_a_document() {
        Set<Authentication> read =
                Stream.of(
                                read(Documents.CLIENT_CONFIGS, ClientConfigReader::read),
                                read(Documents.AUTODISCOVER, AutodiscoverReader::readXml))
                        .flatMap(List::stream)
                        .flatMap(settings -> settings.servers().stream())
                        .flatMap(server -> server.authentications().stream())
                        .collect(Collectors.toSet());

        assertThat(read).containsExactlyInAnyOrder(Authentication.values());
    }

    @Test
    void nothing_of_what_is_read_past_is_kept() {
        assertThat(read(Documents.CLIENT_CONFIGS, ClientConfigReader::read).toString())
                .doesNotContain("ignored");
        assertThat(read(Documents.AUTODISCOVER, AutodiscoverReader::readXml).toString())
                .doesNotContain("ignored");
        assertThat(read(Documents.PACC, PaccReader::read).toString()).doesNotContain("ignored");
    }

    private static List<PublishedSettings> read(
            List<String> files, Function<byte[], Reading> reader) {
        return files.stream().map(Documents::file).map(reader).map(Documents::settings).toList();
    }

    private static List<String> labels(XmlElement.Name[] names) {
        return Arrays.stream(names).map(XmlElement.Name::label).toList();
    }

    private static Set<String> names(List<String> files, Pattern name) {
        return files.stream()
                .map(file -> new String(Documents.file(file), StandardCharsets.UTF_8))
                .flatMap(text -> name.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
