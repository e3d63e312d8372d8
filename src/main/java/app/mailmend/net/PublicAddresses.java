package app.mailmend.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses belong to the public network. Whoever writes a domain's records or a redirect
/// chooses where a search connects to; what only this computer or its own network can reach must
/// not be among that.
///
/// The ranges are those of the registries of special-purpose addresses (RFC 6890), without the few
/// that hold public services.
public final class PublicAddresses {

    private static final List<Range> NOT_PUBLIC =
            Stream.of(
                            "0.0.0.0/8", // this network
                            "10.0.0.0/8", // private use, RFC 1918
                            "100.64.0.0/10", // shared by a provider's customers, RFC 6598
                            "127.0.0.0/8", // loopback
                            "169.254.0.0/16", // link-local, RFC 3927; clouds keep secrets there
                            "172.16.0.0/12", // private use
                            "192.0.0.0/24", // protocol assignments
                            "192.0.2.0/24", // documentation, RFC 5737
                            "192.88.99.0/24", // relays to 6to4, RFC 7526
                            "192.168.0.0/16", // private use
                            "198.18.0.0/15", // benchmarks, RFC 2544
                            "198.51.100.0/24", // documentation
                            "203.0.113.0/24", // documentation
                            "224.0.0.0/4", // multicast
                            "240.0.0.0/4", // reserved, and broadcast
                            "2001::/23", // protocol assignments, Teredo among them
                            "2001:db8::/32", // documentation, RFC 3849
                            "3fff::/20") // documentation, RFC 9637
                    .map(Range::of)
                    .toList();

    /// All that is in use of IPv6; loopback, link-local, unique local and multicast lie outside.
    private static final Range GLOBAL_UNICAST = Range.of("2000::/3");

    private static final Range MAPPED = new Range(mappedPrefix(), 96);

    /// What a network with IPv6 only makes of an IPv4 address (RFC 6052).
    private static final Range TRANSLATED = Range.of("64:ff9b::/96");

    /// IPv4 inside of IPv6 (RFC 3056).
    private static final Range SIX_TO_FOUR = Range.of("2002::/16");

    private static final int IPV4_LENGTH = 4;

    private PublicAddresses() {}

    /// True for an address that everybody's packets can reach. One that carries an IPv4 address is
    /// as public as that.
    public static boolean contains(InetAddress address) {
        return isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        if (MAPPED.contains(address) || TRANSLATED.contains(address)) {
            return isPublic(four(address, MAPPED.bits() / Byte.SIZE));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return isPublic(four(address, SIX_TO_FOUR.bits() / Byte.SIZE));
        }
        return (address.length == IPV4_LENGTH || GLOBAL_UNICAST.contains(address))
                && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    private static byte[] four(byte[] address, int from) {
        return Arrays.copyOfRange(address, from, from + IPV4_LENGTH);
    }

    /// Java turns the text of this prefix into an IPv4 address.
    private static Octets mappedPrefix() {
        byte[] prefix = Inet6Address.ofLiteral("::").getAddress();
        prefix[10] = (byte) 0xFF;
        prefix[11] = (byte) 0xFF;
        return Octets.of(prefix);
    }

    /// The addresses that begin with the same bits.
    private record Range(Octets prefix, int bits) {

        static Range of(String text) {
            int slash = text.indexOf('/');
            return new Range(
                    Octets.of(InetAddress.ofLiteral(text.substring(0, slash)).getAddress()),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            byte[] first = prefix.toArray();
            if (first.length != address.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            return Arrays.equals(first, 0, whole, address, 0, whole)
                    && (rest == 0 || differing(first[whole], address[whole]) >= rest);
        }

        /// The place of the first bit in which they differ.
        private static int differing(byte one, byte other) {
            return Integer.numberOfLeadingZeros((one ^ other) & 0xFF) - (Integer.SIZE - Byte.SIZE);
        }
    }
}
