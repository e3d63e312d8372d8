package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Secret;
import app.mailmend.catalog.CredentialKit;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Wanted;
import app.mailmend.settings.KitKind;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SecretForm;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A provider's own instructions, and what is said about a secret that looks wrong. */
class KitWordsTest {

    private static final ProviderCatalog CATALOG = ProviderCatalog.bundled();
    private static final SecretForm GOOGLE =
            new SecretForm(SecretForm.Alphabet.SMALL, List.of(16), "", false);

    private final KitWords words = new KitWords(new Wording(Locale.ENGLISH));
    private final FixWords fixes = new FixWords(new Wording(Locale.ENGLISH));

    private static ProviderFacts facts(String id) {
        return CATALOG.byId(id).orElseThrow().facts();
    }

    @Test
    void a_providers_own_steps_take_the_place_of_the_general_ones_up_to_the_last() {
        Fix fix = new Fix.AskFor(Wanted.APP_PASSWORD);
        CredentialKit kit =
                CATALOG.byId("gmail").flatMap(it -> it.kit(KitKind.APP_PASSWORD)).orElseThrow();
        assertThat(fixes.steps(fix, facts("gmail")))
                .startsWith(words.steps(kit).toArray(String[]::new))
                .hasSize(words.steps(kit).size() + 1)
                .endsWith("Paste it in place of the ordinary password and test again.");
        assertThat(fixes.steps(fix, ProviderFacts.unknown()))
                .doesNotContainAnyElementsOf(words.steps(kit));
    }

    @Test
    void for_a_sender_the_accounts_own_address_still_comes_first() {
        List<String> steps = fixes.steps(new Fix.AskFor(Wanted.SENDER_ADDRESS), facts("gmail"));
        assertThat(steps.getFirst()).startsWith("Enter the address of the account");
        assertThat(steps).anyMatch(step -> step.contains("Send mail as"));
        assertThat(
                        fixes.steps(
                                        new Fix.DoElsewhere(Errand.CONFIRM_THE_SENDER),
                                        facts("sendgrid"))
                                .getFirst())
                .contains("Sender Authentication");
    }

    @Test
    void what_is_not_done_at_the_provider_needs_no_instructions_of_it() {
        Fix fix = new Fix.DoElsewhere(Errand.SET_THE_CLOCK);
        assertThat(fixes.steps(fix, facts("gmail")))
                .isEqualTo(fixes.steps(fix, ProviderFacts.unknown()));
    }

    @Test
    void an_organisations_own_steps_are_shown_as_they_stand() {
        Provider like = CATALOG.byId("gmail").orElseThrow();
        CredentialKit own =
                new CredentialKit(
                        KitKind.PASSWORD, "", List.of("Ask at the front desk."), "", List.of());
        assertThat(words.steps(own)).containsExactly("Ask at the front desk.");
        CredentialKit unknown =
                new CredentialKit(KitKind.PASSWORD, "of-the-future", List.of(), "", List.of());
        assertThat(words.steps(unknown)).isEmpty();
        assertThat(like.kit(KitKind.BRIDGE)).isEmpty();
    }

    @Test
    void the_providers_that_many_people_have_come_with_instructions_for_their_secret() {
        for (String id :
                List.of(
                        "gmail",
                        "google-workspace",
                        "yahoo",
                        "aol",
                        "icloud",
                        "zoho",
                        "yandex",
                        "mail-ru",
                        "qq",
                        "netease-163",
                        "netease-126",
                        "t-online",
                        "fastmail",
                        "proton",
                        "posteo",
                        "mailpro",
                        "sendgrid",
                        "mailgun",
                        "amazon-ses",
                        "brevo",
                        "postmark",
                        "outlook-com")) {
            Provider provider = CATALOG.byId(id).orElseThrow();
            assertThat(provider.kit(kind(provider.passwordKind()))).as(id).isPresent();
        }
        for (String id : List.of("gmx-net", "web-de", "naver", "free-fr", "orange-fr", "zoho")) {
            assertThat(CATALOG.byId(id).orElseThrow().kit(KitKind.ACCESS)).as(id).isPresent();
        }
    }

    private static KitKind kind(PasswordKind kind) {
        return switch (kind) {
            case ACCOUNT_PASSWORD -> KitKind.PASSWORD;
            case APP_PASSWORD -> KitKind.APP_PASSWORD;
            case AUTHORIZATION_CODE -> KitKind.AUTHORIZATION_CODE;
            case SMTP_CREDENTIAL -> KitKind.SMTP_CREDENTIAL;
            case OAUTH_ONLY -> KitKind.BROWSER;
            case BRIDGE -> KitKind.BRIDGE;
        };
    }

    @Test
    void a_form_is_described_in_words() {
        assertThat(words.form(GOOGLE)).isEqualTo("16 small letters");
        assertThat(words.form(new SecretForm(SecretForm.Alphabet.SMALL, List.of(4, 4), "", true)))
                .isEqualTo("8 small letters, with hyphens as in xxxx-xxxx");
        assertThat(words.form(new SecretForm(SecretForm.Alphabet.ANY, List.of(), "SG.", true)))
                .isEqualTo("a row of characters, beginning with SG.");
    }

    @Test
    void every_doubt_is_said_and_no_secret_is() {
        String secret = "Zqxwvutsrq!";
        List<String> remarks = words.remarks(GOOGLE, GOOGLE.check(Secret.of(secret)));
        assertThat(remarks)
                .hasSize(3)
                .allMatch(remark -> remark.contains("16 small letters"))
                .noneMatch(remark -> remark.contains("11"));
        assertThat(String.join(" ", remarks)).doesNotContain(secret, secret.substring(0, 4));
        assertThat(words.remarks(GOOGLE, GOOGLE.check(Secret.of("abcdefghijklmnop")))).isEmpty();
        assertThat(words.remarks(GOOGLE, GOOGLE.check(Secret.of("abcd efgh ijkl mnop"))))
                .containsExactly("The blanks were left out: they are only there for reading.");
    }

    @Test
    void every_kit_of_the_catalogue_has_steps_in_every_language() {
        for (Locale language : Wording.LANGUAGES) {
            KitWords said = new KitWords(new Wording(language));
            for (Provider provider : CATALOG.all()) {
                provider.kits()
                        .forEach(kit ->
                                assertThat(said.steps(kit))
                                        .as(provider.id() + " " + kit.kind())
                                        .isNotEmpty());
            }
        }
        assertThat(
                        CATALOG.all().stream()
                                .flatMap(provider -> provider.kits().stream())
                                .map(CredentialKit::kind)
                                .distinct())
                .containsAll(
                        Set.of(KitKind.ACCESS, KitKind.SENDER, KitKind.BRIDGE, KitKind.BROWSER));
    }
}
