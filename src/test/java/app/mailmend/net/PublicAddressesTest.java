package app.mailmend.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of addresses, with the neighbours of every range beside it. */
class PublicAddressesTest {

    private static boolean isPublic(String literal) {
        return PublicAddresses.contains(InetAddress.ofLiteral(literal));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255, '', 1.0.0.0",
        "10.0.0.0, 10.255.255.255, 9.255.255.255, 11.0.0.0",
        "100.64.0.0, 100.127.255.255, 100.63.255.255, 100.128.0.0",
        "127.0.0.0, 127.255.255.255, 126.255.255.255, 128.0.0.0",
        "169.254.0.0, 169.254.255.255, 169.253.255.255, 169.255.0.0",
        "172.16.0.0, 172.31.255.255, 172.15.255.255, 172.32.0.0",
        "192.0.0.0, 192.0.0.255, 191.255.255.255, 192.0.1.0",
        "192.0.2.0, 192.0.2.255, 192.0.1.255, 192.0.3.0",
        "192.88.99.0, 192.88.99.255, 192.88.98.255, 192.88.100.0",
        "192.168.0.0, 192.168.255.255, 192.167.255.255, 192.169.0.0",
        "198.18.0.0, 198.19.255.255, 198.17.255.255, 198.20.0.0",
        "198.51.100.0, 198.51.100.255, 198.51.99.255, 198.51.101.0",
        "203.0.113.0, 203.0.113.255, 203.0.112.255, 203.0.114.0",
        "224.0.0.0, 255.255.255.255, 223.255.255.255, ''",
        "64:ff9b::, 64:ff9b::ff:ffff, '', 64:ff9b::100:0",
        "64:ff9b::a00:0, 64:ff9b::aff:ffff, 64:ff9b::9ff:ffff, 64:ff9b::b00:0",
        "2001::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, 2000:ffff::, 2001:200::",
        "2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db7:ffff::, 2001:db9::",
        "2002:a00::, 2002:aff:ffff::, 2002:9ff:ffff::, 2002:b00::",
        "3fff::, 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, 3ffe:ffff::, 3fff:1000::",
        "4000::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 3fff:ffff::, ''",
        "::, 64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff, '', 64:ff9b::808:808",
        "64:ff9b:0:0:0:1::, 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 64:ff9b::808:808, 2000::"
    })
    void from_the_first_to_the_last_address_a_range_is_not_public_and_its_neighbours_are(
            String first, String last, String before, String behind) {
        assertThat(isPublic(first)).as(first).isFalse();
        assertThat(isPublic(last)).as(last).isFalse();
        if (!before.isEmpty()) {
            assertThat(isPublic(before)).as(before).isTrue();
        }
        if (!behind.isEmpty()) {
            assertThat(isPublic(behind)).as(behind).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "169.254.169.254",
                "::",
                "::1",
                "::127.0.0.1",
                "100::1",
                "64:ff9b:1::8.8.8.8",
                "64:ff9b::169.254.169.254",
                "64:ff9b::127.0.0.1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::1",
                "2002:c0a8:101::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void known_traps_are_not_public(String literal) {
        assertThat(isPublic(literal)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "192.31.196.1",
                "64:ff9b::8.8.8.8",
                "2002:808:808::1",
                "2001:4860:4860::8888",
                "2606:4700:4700::1111",
                "2a00:1450:4001:80b::200e"
            })
    void ordinary_servers_are_public(String literal) {
        assertThat(isPublic(literal)).isTrue();
    }

    /** Java makes an IPv4 address of such a text; a resolver that reads bytes need not. */
    @Test
    void an_ipv4_address_in_the_form_of_ipv6_is_judged_as_ipv4() throws UnknownHostException {
        assertThat(PublicAddresses.contains(mapped(169, 254, 169, 254))).isFalse();
        assertThat(PublicAddresses.contains(mapped(127, 0, 0, 1))).isFalse();
        assertThat(PublicAddresses.contains(mapped(10, 0, 0, 1))).isFalse();
        assertThat(PublicAddresses.contains(mapped(8, 8, 8, 8))).isTrue();
    }

    static InetAddress mapped(int... four) throws UnknownHostException {
        byte[] bytes = new byte[16];
        bytes[10] = (byte) 0xFF;
        bytes[11] = (byte) 0xFF;
        for (int i = 0; i < four.length; i++) {
            bytes[12 + i] = (byte) four[i];
        }
        InetAddress address = Inet6Address.getByAddress("", bytes, -1);
        assertThat(address).isInstanceOf(Inet6Address.class);
        return address;
    }
}
