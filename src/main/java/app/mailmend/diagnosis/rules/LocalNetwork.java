package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.CONNECTION_DROPPED;
import static app.mailmend.diagnosis.Cause.PORT_BLOCKED;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Interruption;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.settings.HostName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The fault is on this side: this computer, or the network it is in, and not the server.
final class LocalNetwork implements Rule {

    /// Where filters send names they do not like: nowhere.
    private static final List<String> NOWHERE = List.of("0.0.0.0", "0:0:0:0:0:0:0:0", "::");

    /// Addresses of networks of one's own (RFC 1918, RFC 6598, RFC 3927, RFC 4193, RFC 4291), where
    /// no public provider lives. Loopback is left out: there a person has put a server on purpose.
    private static final Pattern OWN_NETWORK =
            Pattern.compile(
                    "(10|192\\.168|169\\.254|172\\.(1[6-9]|2\\d|3[01])"
                            + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))\\..*"
                            + "|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*");

    @Override
    public Stream<Finding> look(Clues clues) {
        return clues.live()
                ? Finding.all(interrupted(clues), ledAstray(clues), webPage(clues))
                : Stream.empty();
    }

    private static Stream<Finding> interrupted(Clues clues) {
        return clues.seen(Evidence.Interrupted.class)
                .map(Evidence.Interrupted::why)
                .map(why ->
                        switch (why) {
                            case Interruption.SLEPT ->
                                    broken(clues, Fact.COMPUTER_SLEPT).in(Circumstance.SLEPT);
                            case Interruption.NETWORK_CHANGED ->
                                    broken(clues, Fact.NETWORK_WAS_LEFT)
                                            .in(Circumstance.NETWORK_LEFT);
                        });
    }

    private static Finding broken(Clues clues, Fact fact) {
        Stage stage = clues.failure().map(StageResult::stage).orElse(Stage.CONNECT);
        return Finding.of(CONNECTION_DROPPED, 0.98, new Reason.Happened(fact, stage));
    }

    /// A name filter or a sign-in page of the network answers for names that are not its own.
    private static Stream<Finding> ledAstray(Clues clues) {
        if (clues.failure().isEmpty()) {
            return Stream.empty();
        }
        List<String> addresses =
                clues.seen(Evidence.Resolved.class)
                        .flatMap(resolved -> resolved.addresses().stream())
                        .toList();
        boolean nowhere = !addresses.isEmpty() && NOWHERE.containsAll(addresses);
        boolean own =
                clues.run().provider().isKnown()
                        && isName(clues)
                        && !addresses.isEmpty()
                        && addresses.stream().allMatch(LocalNetwork::isOwnNetwork);
        return nowhere || own
                ? Stream.of(
                        Finding.of(
                                        PORT_BLOCKED,
                                        nowhere ? 0.98 : 0.97,
                                        new Reason.Happened(Fact.NAME_LEADS_ASTRAY, Stage.RESOLVE))
                                .in(Circumstance.RESOLVER_LIES))
                : Stream.empty();
    }

    private static boolean isName(Clues clues) {
        return clues.endpoint().map(endpoint -> endpoint.host()).stream()
                .noneMatch(HostName::isAddress);
    }

    private static boolean isOwnNetwork(String address) {
        return OWN_NETWORK.matcher(address).matches();
    }

    /// One web page on a mail port is a wrong port; web pages at several places are the network's.
    private static Stream<Finding> webPage(Clues clues) {
        long elsewhere =
                clues.run().survey().stream()
                        .filter(look -> look.stages().stream().anyMatch(LocalNetwork::sawWebPage))
                        .count();
        boolean here = clues.run().stages().stream().anyMatch(LocalNetwork::sawWebPage);
        return elsewhere + (here ? 1 : 0) > 1
                ? Stream.of(
                        Finding.of(
                                        PORT_BLOCKED,
                                        0.97,
                                        new Reason.Happened(Fact.WEB_PAGE_ANSWERED, Stage.GREETING))
                                .in(Circumstance.CAPTIVE_PORTAL))
                : Stream.empty();
    }

    private static boolean sawWebPage(StageResult stage) {
        return stage.find(Evidence.OtherProtocol.class)
                .filter(other -> other.name().equals("HTTP"))
                .isPresent();
    }
}
