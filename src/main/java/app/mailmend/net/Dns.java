package app.mailmend.net;

import app.mailmend.evidence.ResolveFault;
import app.mailmend.settings.HostName;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/// Looks up the addresses of a name.
public interface Dns {

    /// What a look-up gave.
    sealed interface Answer {

        /// At least one address, in the order in which they should be tried.
        record Found(List<InetAddress> addresses) implements Answer {
            public Found {
                addresses = List.copyOf(addresses);
            }
        }

        record NotFound(ResolveFault fault) implements Answer {}
    }

    /// Longest wait for an answer.
    Duration TIME_LIMIT = Duration.ofSeconds(10);

    /// The addresses of a name; an address literal is its own answer. Waits at most [#TIME_LIMIT].
    Answer addresses(HostName host);
}
