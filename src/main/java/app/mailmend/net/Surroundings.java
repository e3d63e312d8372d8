package app.mailmend.net;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Instant;

/// What a run can notice of the computer it runs on.
interface Surroundings {

    /// What the clock on the wall says; it goes on while the computer sleeps.
    Instant now();

    /// Whether the address still belongs to one of this computer's networks.
    boolean has(InetAddress local);

    static Surroundings ofThisComputer() {
        return new Surroundings() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public boolean has(InetAddress local) {
                try {
                    return local.isLoopbackAddress()
                            || NetworkInterface.getByInetAddress(local) != null;
                } catch (SocketException unknown) {
                    return true;
                }
            }
        };
    }
}
