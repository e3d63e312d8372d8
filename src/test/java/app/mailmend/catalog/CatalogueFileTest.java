package app.mailmend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.CatalogueFile.Broken;
import app.mailmend.catalog.CatalogueFile.Good;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.KitKind;
import app.mailmend.settings.SecretForm;
import app.mailmend.settings.SignInKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueFileTest {

    /** A file in which everything that may be there is there, each field on a line of its own. */
    private static final String FULL =
            """
            {
              "format": "mailmend-providers/1",
              "gateways": [
                {"name": "Filter", "mx": ["filter.example"], "forwards": true}
              ],
              "signs": [
                {"provider": "acme", "spf": ["spf.acme.example"], "weak-text": ["acme="]}
              ],
              "providers": [
                {
                  "id": "acme",
                  "name": "Acme",
                  "kind": "hosting",
                  "tier": 2,
                  "status": "ending",
                  "password": "app-password",
                  "confidence": "low",
                  "checked": "2026-05",
                  "domains": ["acme.example", "*.acme.example"],
                  "mx": ["mx.acme.example"],
                  "regions": ["eu-1"],
                  "user": "local-part",
                  "signIn": ["oauth2", "password"],
                  "outgoing": ["smtp.{region}.acme.example 465 tls user=literal:key sign-in=password"],
                  "incoming": ["imap {domain} 143 starttls"],
                  "oauth": {
                    "issuer": "acme",
                    "authorization": "https://login.acme.example/a",
                    "token": "https://login.acme.example/t",
                    "device": "https://login.acme.example/d",
                    "pkce": false,
                    "scopes": ["mail"]
                  },
                  "remarks": [
                    {"kind": "paid-plan", "text": "Costs.", "link": "https://acme.example/plan"}
                  ],
                  "deadlines": [
                    {"date": "2027-01-31", "text": "Ends.", "checked": "2026"}
                  ],
                  "kits": [
                    {"for": "app-password", "words": "acme-way", "secret": "small 4-4 begins=x- blanks", "link": "https://acme.example/kit"},
                    {"for": "access", "steps": ["Ask at the desk.", "Wait a day."]}
                  ],
                  "help": ["https://acme.example/help"],
                  "note": "Nothing more."
                }
              ]
            }
            """;

    private static CatalogueFile parse(String text) {
        return CatalogueFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }

    @Test
    void every_field_finds_its_place() {
        Good file = (Good) parse(FULL);
        Provider acme = file.providers().getFirst();
        ServerEntry out = acme.outgoing().getFirst();
        IncomingEntry in = acme.incoming().getFirst();

        assertThat(file.gateways()).containsExactly(new Gateway("Filter", "filter.example", true));
        assertThat(file.signs())
                .containsExactly(
                        new MailboxSign("acme", MailboxSign.Place.SPF, "spf.acme.example"),
                        new MailboxSign("acme", MailboxSign.Place.WEAK_TEXT, "acme="));
        assertThat(acme.domains()).containsExactly("acme.example");
        assertThat(acme.domainPatterns()).containsExactly("*.acme.example");
        assertThat(out.userName()).isEqualTo(new UserNameForm.Literal("key"));
        assertThat(out.signIns()).containsExactly(SignInKind.PASSWORD);
        assertThat(in.protocol()).isEqualTo(IncomingProtocol.IMAP);
        assertThat(in.server())
                .isEqualTo(
                        new ServerEntry(
                                "{domain}",
                                143,
                                Encryption.STARTTLS,
                                new UserNameForm.LocalPart(),
                                List.of(SignInKind.OAUTH2, SignInKind.PASSWORD)));
        assertThat(acme.oauth().getFirst().endpoints()).hasSize(3);
        assertThat(acme.oauth().getFirst().pkce()).isFalse();
        assertThat(acme.remarks())
                .containsExactly(
                        new Provider.Remark(
                                NoteKind.PAID_PLAN, "Costs.", "https://acme.example/plan"));
        assertThat(acme.deadlines())
                .containsExactly(new Provider.Deadline("2027-01-31", "Ends.", "2026"));
        assertThat(acme.kits())
                .containsExactly(
                        new CredentialKit(
                                KitKind.APP_PASSWORD,
                                "acme-way",
                                List.of(),
                                "https://acme.example/kit",
                                List.of(
                                        new SecretForm(
                                                SecretForm.Alphabet.SMALL,
                                                List.of(4, 4),
                                                "x-",
                                                false))),
                        new CredentialKit(
                                KitKind.ACCESS,
                                "",
                                List.of("Ask at the desk.", "Wait a day."),
                                "",
                                List.of()));
        assertThat(acme.kit(KitKind.ACCESS)).contains(acme.kits().getLast());
        assertThat(acme.kit(KitKind.BRIDGE)).isEmpty();
        assertThat(acme.status()).isEqualTo(ProviderStatus.ENDING);
        assertThat(acme.tier()).isEqualTo(2);
        assertThat(acme.checkedOn()).isEqualTo("2026-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"acme\"            | \"id\": \"Acme Inc\"            | BAD_VALUE",
                "\"help\"                  | \"helps\"                     | UNKNOWN_FIELD",
                "\"mx.acme.example\"         | \"com\"                         | BAD_VALUE",
                "\"name\": \"Acme\"          | \"name\": \" \"                 | BAD_VALUE",
                "\"name\": \"Acme\"          | \"name\": [\"Acme\"]            | WRONG_TYPE",
                "\"name\": \"Acme\"          | \"name\": null                  | WRONG_TYPE",
                "\"hosting\"                 | \"hoster\"                      | BAD_VALUE",
                "\"tier\": 2                 | \"tier\": 4                     | BAD_VALUE",
                "\"tier\": 2                 | \"tier\": 2.5                   | WRONG_TYPE",
                "\"ending\"                  | \"closed\"                      | BAD_VALUE",
                "\"app-password\"            | \"secret\"                      | BAD_VALUE",
                "\"low\"                     | \"none\"                        | BAD_VALUE",
                "\"checked\": \"2026-05\"    | \"checked\": \"05/2026\"        | BAD_VALUE",
                "\"checked\": \"2026-05\"    | \"checked\": \"2026-13\"        | BAD_VALUE",
                "\"*.acme.example\"          | \"acme.*\"                      | BAD_VALUE",
                "\"*.acme.example\"          | \"Acme.Example\"                | BAD_VALUE",
                "\"*.acme.example\"          | \"acme.example\"                | DUPLICATE",
                "\"mx.acme.example\"         | \"mx acme\"                     | BAD_VALUE",
                "\"mx.acme.example\"         | \"filter.example\"              | DUPLICATE",
                "\"eu-1\"                    | \"eu 1\"                        | BAD_VALUE",
                "\"local-part\"              | \"template:{user}\"             | BAD_VALUE",
                "\"signIn\": [\"oauth2\",    | \"signIn\": [\"ntlm\",          | BAD_VALUE",
                "{region}.acme.example 465   | {place}.acme.example 465        | BAD_VALUE",
                "465 tls user                | 0 tls user                      | BAD_VALUE",
                "465 tls user                | 70000 tls user                  | BAD_VALUE",
                "465 tls user                | 465 ssl user                    | BAD_VALUE",
                "465 tls user                | 465  tls user                   | BAD_VALUE",
                "user=literal:key            | user=literal:                   | BAD_VALUE",
                "user=literal:key            | name=key                        | BAD_VALUE",
                "sign-in=password            | sign-in=password,password       | BAD_VALUE",
                "imap {domain}               | jmap {domain}                   | BAD_VALUE",
                "imap {domain}               | {domain}                        | BAD_VALUE",
                "\"https://login.acme.example/a\" | \"http://login.acme.example/a\" | BAD_VALUE",
                "\"pkce\": false             | \"pkce\": \"no\"                | WRONG_TYPE",
                "\"scopes\"                  | \"scope\"                       | UNKNOWN_FIELD",
                "\"paid-plan\"               | \"unknown-provider\"            | BAD_VALUE",
                "\"https://acme.example/plan\" | \"javascript:alert(1)\"       | BAD_VALUE",
                "\"2027-01-31\"              | \"2027-02-30\"                  | BAD_VALUE",
                "\"for\": \"access\"         | \"for\": \"entry\"             | BAD_VALUE",
                "\"for\": \"access\"         | \"for\": \"app-password\"      | DUPLICATE",
                "\"words\": \"acme-way\"     | \"words\": \"Acme Way\"       | BAD_VALUE",
                "\"words\": \"acme-way\",    | \"steps\": [],                | MISSING_FIELD",
                "\"steps\": [\"Ask at         | \"words\": \"a\", \"steps\": [\"Ask at | MISSING_FIELD",
                "\"small 4-4                 | \"tiny 4-4                   | BAD_VALUE",
                "\"small 4-4                 | \"small 4-0                  | BAD_VALUE",
                "\"small 4-4                 | \"small 4 4                  | BAD_VALUE",
                "begins=x- blanks             | begins=x-  blanks             | BAD_VALUE",
                "begins=x- blanks             | begins=x- begins=y blanks     | BAD_VALUE",
                "\"https://acme.example/kit\" | \"http://acme.example/kit\" | BAD_VALUE",
                "\"Wait a day.\"             | \"Wait a \\u202eday.\"     | BAD_VALUE",
                "\"https://acme.example/help\" | \"https://acme example/\"     | BAD_VALUE",
                "\"format\": \"mailmend-providers/1\" | \"format\": \"mailmend-providers/2\" | WRONG_FORMAT",
                "\"note\": \"Nothing more.\" | \"note\": {                     | NOT_JSON"
            })
    void a_planted_fault_is_found_on_its_line(String right, String wrong, CatalogueFault fault) {
        assertThat(FULL).contains(right);
        String text = FULL.replace(right, wrong);
        CatalogueFile file = parse(text);

        assertThat(file)
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(fault));
        if (fault != CatalogueFault.NOT_JSON) {
            assertThat(((Broken) file).line()).isEqualTo(lineOf(FULL, right));
        }
    }

    @Test
    void a_missing_name_is_told_with_the_line_where_its_provider_begins() {
        String text = FULL.replace("\"name\": \"Acme\",\n", "\n");

        assertThat(parse(text)).isEqualTo(new Broken(10, CatalogueFault.MISSING_FIELD, "name"));
    }

    @Test
    void the_same_provider_twice_is_refused() {
        String one = "{\"id\": \"a\", \"name\": \"A\"}";
        String start = "{\"format\": \"mailmend-providers/1\", \"providers\": [";

        assertThat(parse(start + one + "]}")).isInstanceOf(Good.class);
        assertThat(parse(start + one + ",\n" + one + "]}"))
                .isEqualTo(new Broken(2, CatalogueFault.DUPLICATE, "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "not json",
                "{\"format\": \"mailmend-providers/1\"} {}",
                "{\"format\": \"mailmend-providers/1\", \"format\": \"mailmend-providers/1\"}"
            })
    void what_is_not_json_is_a_result_too(String text) {
        assertThat(parse(text))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.fault()).isEqualTo(CatalogueFault.NOT_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "null", "{\"format\": 1}"})
    void json_of_another_format_is_refused(String text) {
        assertThat(parse(text))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken ->
                                assertThat(broken.fault()).isEqualTo(CatalogueFault.WRONG_FORMAT));
    }

    @Test
    void endless_nesting_and_broken_utf_8_are_results_too() {
        byte[] broken = FULL.getBytes(StandardCharsets.UTF_8);
        broken[FULL.indexOf("Nothing")] = (byte) 0xC3;

        assertThat(parse("[".repeat(100_000))).isInstanceOf(Broken.class);
        assertThat(CatalogueFile.parse(broken)).isInstanceOf(Broken.class);
    }

    @Test
    void a_long_or_dangerous_value_is_shown_short_and_harmless() {
        String text = FULL.replace("\"hosting\"", "\"\\u001b[31m" + "x".repeat(500) + "\"");

        assertThat(parse(text))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken ->
                                assertThat(broken.subject())
                                        .hasSizeLessThan(100)
                                        .doesNotContain("\u001b"));
    }
}
