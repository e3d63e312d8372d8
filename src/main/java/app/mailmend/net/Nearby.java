package app.mailmend.net;

import java.net.InetAddress;

/// What is so near that a person may take the risk of an unencrypted connection.
public final class Nearby {

    private Nearby() {}

    /// True for this computer and for addresses of one's own network (RFC 1918, RFC 3927).
    public static boolean contains(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress();
    }
}
