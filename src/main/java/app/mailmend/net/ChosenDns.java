package app.mailmend.net;

import app.mailmend.evidence.ResolveFault;
import app.mailmend.settings.HostName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Asks DNS servers chosen by the person instead of the system's. Ends early when its thread is
/// interrupted.
public final class ChosenDns implements Dns {

    /// Addresses of each family that are looked at; a connection would try no more of them.
    static final int MAX_ADDRESSES = 8;

    private final NameTries tries;

    public ChosenDns(List<InetSocketAddress> servers) {
        this(servers, SocketLimit.of(SocketLimit.MAX_OPEN));
    }

    /// @param limit each question holds a place of it while a server is asked
    public ChosenDns(List<InetSocketAddress> servers, SocketLimit limit) {
        tries = new NameTries(servers, limit, TIME_LIMIT.dividedBy(NameTries.COUNT));
    }

    @Override
    public Answer addresses(HostName host) {
        assert OffScreen.here();
        if (host.isAddress()) {
            return new SystemDns().addresses(host);
        }
        Answer failed = new Answer.NotFound(ResolveFault.LOOKUP_FAILED);
        try {
            Name name = Name.fromString(host.value(), Name.root);
            return new NameQuestion<>(failed).ask(self -> both(self, name), TIME_LIMIT, failed);
        } catch (TextParseException malformed) {
            return new Answer.NotFound(ResolveFault.NO_SUCH_NAME);
        }
    }

    private Answer both(NameQuestion<Answer> question, Name name) {
        CompletableFuture<NameAnswer> v6 =
                CompletableFuture.supplyAsync(() -> ask(name, Type.AAAA), question.threads());
        return merge(ask(name, Type.A), v6.join());
    }

    private NameAnswer ask(Name name, int type) {
        try {
            return NameAnswer.read(tries.ask(NameTries.question(name, type)));
        } catch (IOException nothing) {
            return new NameAnswer.Broken();
        }
    }

    private static Answer merge(NameAnswer v4, NameAnswer v6) {
        List<InetAddress> found = Stream.concat(addresses(v6), addresses(v4)).toList();
        return found.isEmpty() ? new Answer.NotFound(fault(v4, v6)) : new Answer.Found(found);
    }

    private static Stream<InetAddress> addresses(NameAnswer answer) {
        return answer instanceof NameAnswer.Records(var records)
                ? records.stream().flatMap(ChosenDns::address).limit(MAX_ADDRESSES)
                : Stream.of();
    }

    private static Stream<InetAddress> address(Record found) {
        return switch (found) {
            case ARecord v4 -> Stream.of(v4.getAddress());
            case AAAARecord v6 -> Stream.of(v6.getAddress());
            default -> Stream.of();
        };
    }

    private static ResolveFault fault(NameAnswer v4, NameAnswer v6) {
        List<NameAnswer> both = List.of(v4, v6);
        if (both.contains(new NameAnswer.NoName())) {
            return ResolveFault.NO_SUCH_NAME;
        }
        return both.contains(new NameAnswer.Broken())
                ? ResolveFault.LOOKUP_FAILED
                : ResolveFault.NO_ADDRESS;
    }
}
