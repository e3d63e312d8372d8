package app.mailmend.net;

import java.net.InetAddress;

/// Where names may lead. What the map of a run says is not concerned: a person wrote that.
public enum AddressRange {
    /// To any address: the person named the server.
    EVERYWHERE,
    /// To this computer and the public network.
    PUBLIC_AND_THIS_COMPUTER,
    /// To the public network only: a stranger may have written the records.
    PUBLIC;

    /// For a search, which follows the records of strangers.
    ///
    /// @param loopbackAllowed whether the records may be those of a laboratory on this computer
    public static AddressRange ofSearch(boolean loopbackAllowed) {
        return loopbackAllowed ? PUBLIC_AND_THIS_COMPUTER : PUBLIC;
    }

    boolean includes(InetAddress address) {
        return switch (this) {
            case EVERYWHERE -> true;
            case PUBLIC_AND_THIS_COMPUTER ->
                    address.isLoopbackAddress() || PublicAddresses.contains(address);
            case PUBLIC -> PublicAddresses.contains(address);
        };
    }
}
