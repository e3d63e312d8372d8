package app.mailmend.net;

import java.net.InetAddress;

/// What is so near that a person may take the risk of an unencrypted connection.
public final class Nearby {

    private static final int IPV4_OCTETS = 4;

    private Nearby() {}

    /// True for this computer and for addresses of one's own network (RFC 1918, RFC 3927).
    public static boolean contains(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress();
    }

    /// True where no server for everybody can be: nearby, or in a range kept for another purpose
    /// (RFC 6890; RFC 6598 for addresses behind a provider, RFC 4193 for local ones).
    public static boolean isNoPublicServer(InetAddress address) {
        return contains(address)
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address.getAddress());
    }

    private static boolean isReserved(byte[] octets) {
        int first = Byte.toUnsignedInt(octets[0]);
        int second = Byte.toUnsignedInt(octets[1]);
        if (octets.length > IPV4_OCTETS) {
            return (first & 0xFE) == 0xFC;
        }
        return first == 0 || first >= 240 || (first == 100 && (second & 0xC0) == 64);
    }
}
