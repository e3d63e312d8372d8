package app.mailmend.net;

import app.mailmend.evidence.ResolveFault;
import app.mailmend.settings.HostName;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/// Asks DNS servers chosen by the person instead of the system's.
public final class ChosenDns implements Dns {

    private final LookupSession session;

    public ChosenDns(List<InetSocketAddress> servers) {
        List<Resolver> resolvers = new ArrayList<>();
        for (InetSocketAddress server : servers) {
            resolvers.add(new SimpleResolver(server));
        }
        ExtendedResolver resolver = new ExtendedResolver(resolvers);
        resolver.setTimeout(TIME_LIMIT.dividedBy(2));
        session = LookupSession.builder().resolver(resolver).build();
    }

    @Override
    public Answer addresses(HostName host) {
        if (host.isAddress()) {
            return new SystemDns().addresses(host);
        }
        try {
            Name name = Name.fromString(host.value() + ".");
            CompletableFuture<LookupResult> v6 =
                    session.lookupAsync(name, Type.AAAA).toCompletableFuture();
            CompletableFuture<LookupResult> v4 =
                    session.lookupAsync(name, Type.A).toCompletableFuture();
            return merge(List.of(v6, v4));
        } catch (TextParseException malformed) {
            return new Answer.NotFound(ResolveFault.NO_SUCH_NAME);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.NotFound(ResolveFault.LOOKUP_FAILED);
        }
    }

    private static Answer merge(List<CompletableFuture<LookupResult>> lookups)
            throws InterruptedException {
        List<InetAddress> found = new ArrayList<>();
        ResolveFault fault = ResolveFault.NO_ADDRESS;
        for (CompletableFuture<LookupResult> lookup : lookups) {
            try {
                lookup.get().getRecords().forEach(record -> collect(record, found));
            } catch (ExecutionException e) {
                fault = fault(e, fault);
            }
        }
        return found.isEmpty() ? new Answer.NotFound(fault) : new Answer.Found(found);
    }

    private static void collect(Record answer, List<InetAddress> found) {
        switch (answer) {
            case ARecord v4 -> found.add(v4.getAddress());
            case AAAARecord v6 -> found.add(v6.getAddress());
            default -> {}
        }
    }

    private static ResolveFault fault(ExecutionException failed, ResolveFault otherwise) {
        if (failed.getCause() instanceof NoSuchDomainException) {
            return ResolveFault.NO_SUCH_NAME;
        }
        return failed.getCause() instanceof NoSuchRRSetException
                ? otherwise
                : ResolveFault.LOOKUP_FAILED;
    }
}
