package app.mailmend.net;

import app.mailmend.evidence.ResolveFault;
import app.mailmend.settings.HostName;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The operating system's own look-up, with its hosts file and its order of addresses.
public final class SystemDns implements Dns {

    @Override
    public Answer addresses(HostName host) {
        assert OffScreen.here();
        CompletableFuture<InetAddress[]> lookup = new CompletableFuture<>();
        Thread.ofVirtual().name("dns").start(() -> lookUp(host, lookup));
        try {
            return new Answer.Found(
                    List.of(lookup.get(TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS)));
        } catch (ExecutionException notFound) {
            return new Answer.NotFound(ResolveFault.NO_SUCH_NAME);
        } catch (TimeoutException slow) {
            return new Answer.NotFound(ResolveFault.LOOKUP_FAILED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.NotFound(ResolveFault.LOOKUP_FAILED);
        }
    }

    private static void lookUp(HostName host, CompletableFuture<InetAddress[]> lookup) {
        try {
            lookup.complete(InetAddress.getAllByName(host.value()));
        } catch (UnknownHostException e) {
            lookup.completeExceptionally(e);
        }
    }
}
