package app.mailmend.bench.search;

import app.mailmend.testing.internet.Internet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The fixed set of 200 domains. In life most addresses are at the great mailbox providers; these
 * are answered without any network and would only hide the rest, so they get a tenth here. Of the
 * domains that people and firms own, most have their mail at Microsoft, at Google or at a hosting
 * firm: together two fifths of the set. The rest is what makes searches slow, wrong or leaky, each
 * kind with two to ten domains of different shape: one kind that fails altogether is then seen in
 * the two percent that may be missed. Domains that nothing answers for are a twentieth, so that the
 * ninth decile of the times is that of domains that can be found.
 */
final class Cases {

    private Cases() {}

    static List<Case> all() {
        return Stream.of(
                        KnownAddresses.all(),
                        CloudDomains.all(),
                        HostedDomains.all(),
                        OwnFiles.all(),
                        OwnServers.all(),
                        Silence.all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Domains of one kind that differ in nothing but their name.
     *
     * @param domain from a number that starts at 1
     * @param scene puts the domain into an internet
     */
    static List<Case> several(
            String kind,
            int count,
            IntFunction<String> domain,
            BiConsumer<Internet, String> scene,
            Function<String, Truth> truth) {
        List<Case> cases = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            cases.add(one(kind, domain.apply(i), scene, truth));
        }
        return List.copyOf(cases);
    }

    static Case one(
            String kind,
            String domain,
            BiConsumer<Internet, String> scene,
            Function<String, Truth> truth) {
        return new Case(
                kind,
                "robin.doe@" + domain,
                net -> {
                    net.host(domain);
                    scene.accept(net, domain);
                },
                truth.apply(domain));
    }
}
