package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.net.Web;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Public databases of providers, all asked at once.
///
/// @param bases in the order in which they count; a domain is put behind each
record Databases(Web web, List<URI> bases) {

    /// What the first database says that lists one of the domains.
    ///
    /// @param domains in the order in which they count
    /// @param worth of a database
    SourceAnswer ask(List<String> domains, EmailAddress address, Function<URI, Worth> worth) {
        ConfigFiles files = new ConfigFiles(web, address);
        return HttpAnswers.best(
                AllAtOnce.ask(
                        domains.stream()
                                .flatMap(domain ->
                                        bases.stream()
                                                .<Callable<SourceAnswer>>map(base ->
                                                        () ->
                                                                files.ask(
                                                                        URI.create(base + domain),
                                                                        worth.apply(base))))
                                .toList()));
    }
}
