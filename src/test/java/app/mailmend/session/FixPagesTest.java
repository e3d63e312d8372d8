package app.mailmend.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.fix.Addressee;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Letter;
import app.mailmend.fix.Wanted;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links lead to the provider's own pages as the catalogue names them, and nowhere else. */
class FixPagesTest {

    private static final ProviderCatalog CATALOG = ProviderCatalog.bundled();

    private static Stream<Fix> fixes() {
        EmailAddress anna = EmailAddress.check("anna@example.org").orElseThrow();
        return Stream.of(
                        Stream.of(new Fix.ChangeSender(anna)),
                        Arrays.stream(Wanted.values()).map(Fix.AskFor::new),
                        Arrays.stream(Errand.values()).map(Fix.DoElsewhere::new),
                        Arrays.stream(Letter.values())
                                .map(it -> new Fix.TellSomeone(Addressee.PROVIDER, it)))
                .flatMap(one -> one);
    }

    @Test
    void every_link_leads_to_a_host_whose_pages_the_catalogue_names() {
        Set<String> hosts =
                CATALOG.all().stream()
                        .flatMap(provider ->
                                Stream.concat(
                                        provider.helpPages().stream(),
                                        provider.remarks().stream()
                                                .map(Provider.Remark::link)
                                                .filter(link -> !link.isEmpty())
                                                .map(URI::create)))
                        .map(URI::getHost)
                        .collect(Collectors.toSet());
        for (Provider provider : CATALOG.all()) {
            fixes().flatMap(fix -> FixPages.of(fix, provider).stream())
                    .forEach(page -> {
                        assertThat(page.getScheme()).as(provider.id()).isEqualTo("https");
                        assertThat(hosts).as(provider.id()).contains(page.getHost());
                    });
        }
    }

    @Test
    void the_page_about_the_very_thing_comes_before_the_general_one() {
        Provider gmail = CATALOG.byId("gmail").orElseThrow();
        assertThat(FixPages.of(new Fix.AskFor(Wanted.APP_PASSWORD), gmail))
                .contains(URI.create("https://support.google.com/accounts/answer/185833"));
        assertThat(FixPages.of(new Fix.AskFor(Wanted.PASSWORD), gmail))
                .contains(gmail.helpPages().getFirst());
    }

    @Test
    void what_is_not_done_at_the_provider_has_no_page() {
        Provider gmail = CATALOG.byId("gmail").orElseThrow();
        assertThat(FixPages.of(new Fix.AskFor(Wanted.HOST_NAME), gmail)).isEmpty();
        assertThat(FixPages.of(new Fix.DoElsewhere(Errand.SET_THE_CLOCK), gmail)).isEmpty();
        assertThat(FixPages.of(new Fix.TellSomeone(Addressee.PROVIDER, Letter.UNEXPLAINED), gmail))
                .isEmpty();
    }
}
