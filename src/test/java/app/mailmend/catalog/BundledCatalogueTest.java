package app.mailmend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.MailDomain;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignInKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue that comes with the program. That it keeps its format is checked by reading it. */
class BundledCatalogueTest {

    private static final ProviderCatalog CATALOG = ProviderCatalog.bundled();

    @Test
    void it_holds_every_provider_domain_and_rule() {
        assertThat(CATALOG.all()).hasSize(308);
        assertThat(CATALOG.all().stream().mapToInt(one -> one.domains().size()).sum())
                .isEqualTo(1400);
        assertThat(CATALOG.all().stream().mapToInt(one -> one.domainPatterns().size()).sum())
                .isEqualTo(6);
        assertThat(CATALOG.all().stream().mapToInt(one -> one.mxSuffixes().size()).sum())
                .isEqualTo(142);
        assertThat(CATALOG.all().stream().mapToInt(one -> one.outgoing().size()).sum())
                .isEqualTo(484);
        assertThat(CATALOG.all().stream().mapToInt(one -> one.incoming().size()).sum())
                .isEqualTo(416);
        assertThat(CATALOG.all()).filteredOn(one -> !one.oauth().isEmpty()).hasSize(16);
    }

    @Test
    void defaults_left_out_are_filled_in() {
        Provider gmail = CATALOG.byId("gmail").orElseThrow();

        assertThat(gmail.kind()).isEqualTo(ProviderKind.MAILBOX);
        assertThat(gmail.status()).isEqualTo(ProviderStatus.ACTIVE);
        assertThat(gmail.confidence()).isEqualTo(Provider.Confidence.HIGH);
        assertThat(gmail.passwordKind()).isEqualTo(PasswordKind.APP_PASSWORD);
        assertThat(gmail.outgoing())
                .containsExactly(
                        new ServerEntry(
                                "smtp.gmail.com",
                                465,
                                Encryption.IMPLICIT_TLS,
                                new UserNameForm.FullAddress(),
                                List.of(SignInKind.OAUTH2, SignInKind.PASSWORD)),
                        new ServerEntry(
                                "smtp.gmail.com",
                                587,
                                Encryption.STARTTLS,
                                new UserNameForm.FullAddress(),
                                List.of(SignInKind.OAUTH2, SignInKind.PASSWORD)));
        assertThat(gmail.oauth().getFirst().endpoint(OAuthFacts.Role.TOKEN)).isPresent();
        assertThat(gmail.oauth().getFirst().endpoint(OAuthFacts.Role.DEVICE)).isEmpty();
    }

    @Test
    void unusual_user_names_and_regions_are_kept() {
        assertThat(CATALOG.byId("sendgrid").orElseThrow().outgoing())
                .allSatisfy(server ->
                        assertThat(server.userName())
                                .isEqualTo(new UserNameForm.Literal("apikey")));
        assertThat(CATALOG.byId("dd-iij4u-or-jp").orElseThrow().outgoing().getFirst().userName())
                .isEqualTo(new UserNameForm.Template("{local}.{domain}"));
        assertThat(CATALOG.byId("web-de").orElseThrow().incoming())
                .allSatisfy(entry ->
                        assertThat(entry.server().userName())
                                .isEqualTo(new UserNameForm.LocalPart()));
        assertThat(CATALOG.byId("amazon-ses").orElseThrow().regions()).contains("eu-west-1");
        assertThat(CATALOG.byId("kokuyou-ne-jp").orElseThrow().outgoing().getFirst().signIns())
                .isEmpty();
    }

    @Test
    void dated_changes_carry_their_day_and_the_day_they_were_checked() {
        assertThat(CATALOG.byId("microsoft-365").orElseThrow().deadlines())
                .first()
                .satisfies(deadline -> {
                    assertThat(deadline.date()).isEqualTo("2026-12-31");
                    assertThat(deadline.checkedOn()).isEqualTo("2026-01-29");
                });
        assertThat(dates("amazon-workmail")).containsExactly("2027-03-31");
        assertThat(dates("gmail")).containsExactly("2022-05-30");
        assertThat(dates("outlook-com")).containsExactly("2024-09-16");
    }

    private static List<String> dates(String id) {
        return CATALOG.byId(id).orElseThrow().deadlines().stream()
                .map(Provider.Deadline::date)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "gmail.com, gmail",
        "googlemail.com, gmail",
        "contoso.onmicrosoft.com, microsoft-365",
        "a.b.onmicrosoft.com, microsoft-365",
        "onmicrosoft.com, microsoft-365",
        "nyc.rr.com, spectrum-twc",
        "yahoo.co.jp, yahoo-japan",
        "yahoo.co.uk, yahoo"
    })
    void a_domain_is_found_by_name_then_by_pattern(String domain, String id) {
        assertThat(CATALOG.byDomain(domain(domain)).map(Provider::id)).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmial.com",
                "mail.gmail.com",
                "evilonmicrosoft.com",
                "gmail.com.evil.org",
                "gmаil.com",
                "example.org"
            })
    void a_domain_that_only_resembles_one_is_not_found(String domain) {
        assertThat(CATALOG.byDomain(domain(domain))).isEmpty();
    }

    private static MailDomain domain(String name) {
        return MailDomain.check(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "contoso-com.mail.protection.outlook.com, microsoft-365",
        "outlook-com.olc.protection.outlook.com, outlook-com",
        "hotmail-com.olc.protection.outlook.com., outlook-com",
        "ASPMX.L.GOOGLE.COM, google-workspace",
        "gmail-smtp-in.l.google.com, gmail",
        "mx.zoho.eu, zoho-eu"
    })
    void a_mail_exchanger_is_found_by_its_longest_suffix(String mx, String id) {
        assertThat(CATALOG.byMx(mx).map(Provider::id)).hasValue(id);
        assertThat(CATALOG.gateway(mx)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.evilgoogle.com",
                "aspmx.l.google.com.evil.org",
                "protection.outlook.com",
                "evilmail.protection.outlook.com.example",
                "xolc.protection.outlook.com",
                "com",
                "not a host",
                ""
            })
    void a_mail_exchanger_that_only_resembles_one_is_not_found(String mx) {
        assertThat(CATALOG.byMx(mx)).isEmpty();
        assertThat(CATALOG.gateway(mx)).isEmpty();
    }

    @Test
    void a_gateway_is_named_and_hides_no_one() {
        assertThat(CATALOG.gateway("mx1.contoso.pphosted.com").map(Gateway::name))
                .hasValue("Proofpoint Enterprise");
        assertThat(CATALOG.byMx("mx1.contoso.pphosted.com")).isEmpty();
        assertThat(CATALOG.gateway("evilpphosted.com")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SPF, spf.protection.outlook.com, microsoft-365",
        "SPF, SPF.Protection.Outlook.com, microsoft-365",
        "SPF, spfd.spf.protection.office365.us, microsoft-365-gcc-high",
        "AUTODISCOVER, autodiscover.outlook.com, microsoft-365",
        "TEXT, MS=ms12345678, microsoft-365",
        "WEAK_TEXT, google-site-verification=abc, google-workspace"
    })
    void a_sign_is_recognised(MailboxSign.Place place, String seen, String id) {
        assertThat(CATALOG.bySign(place, seen).map(Provider::id)).hasValue(id);
    }

    @ParameterizedTest
    @CsvSource({
        "SPF, xspf.protection.outlook.com",
        "SPF, spf.protection.outlook.com.evil.org",
        "SPF, autodiscover.outlook.com",
        "TEXT, about MS=ms12345678",
        "TEXT, google-site-verification=abc"
    })
    void what_only_resembles_a_sign_is_none(MailboxSign.Place place, String seen) {
        assertThat(CATALOG.bySign(place, seen)).isEmpty();
    }

    @Test
    void those_who_forward_are_told_from_those_who_filter() {
        assertThat(CATALOG.gateway("route1.mx.cloudflare.net").map(Gateway::forwards))
                .hasValue(true);
        assertThat(CATALOG.gateway("mxa.area1security.com").map(Gateway::forwards)).hasValue(false);
    }

    @Test
    void every_provider_without_encryption_says_so() {
        assertThat(CATALOG.all())
                .filteredOn(one ->
                        one.outgoing().stream()
                                .anyMatch(server -> server.encryption() == Encryption.NONE))
                .hasSize(38)
                .allSatisfy(one -> assertThat(one.note()).isNotEmpty());
    }

    @Test
    void a_provider_put_first_comes_before_all_others() {
        Provider own = copyWithDomains("own", List.of("gmail.com"));

        ProviderCatalog catalog = CATALOG.with(own);

        assertThat(catalog.byDomain(domain("gmail.com"))).isEqualTo(Optional.of(own));
        assertThat(catalog.byDomain(domain("googlemail.com")).map(Provider::id)).hasValue("gmail");
        assertThat(catalog.all()).hasSize(309).startsWith(own);
        assertThat(CATALOG.all()).hasSize(308);
        assertThat(catalog.gateway("pphosted.com")).isPresent();
    }

    @Test
    void a_provider_put_first_replaces_the_one_with_its_id() {
        Provider own = copyWithDomains("gmail", List.of("example.org"));

        ProviderCatalog catalog = CATALOG.with(own);

        assertThat(catalog.byId("gmail")).hasValue(own);
        assertThat(catalog.byDomain(domain("gmail.com"))).isEmpty();
        assertThat(catalog.all()).hasSize(308);
    }

    private static Provider copyWithDomains(String id, List<String> domains) {
        Provider like = CATALOG.byId("gmail").orElseThrow();
        return new Provider(
                id,
                like.name(),
                like.kind(),
                like.tier(),
                like.status(),
                domains,
                List.of(),
                List.of(),
                like.outgoing(),
                like.incoming(),
                like.passwordKind(),
                like.oauth(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                like.confidence(),
                "");
    }
}
