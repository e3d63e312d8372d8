package app.mailmend.session;

import app.mailmend.practice.PracticeDesk;
import app.mailmend.settings.HostName;
import java.util.List;

/// The way to the practice provider: its advertised names lead to its ports on this computer, and
/// its certificate authority is trusted for the run.
public final class PracticeRoutes {

    private static final HostName THIS_COMPUTER = new HostName("127.0.0.1");

    private PracticeRoutes() {}

    public static NetworkOptions to(PracticeDesk desk) {
        List<NetworkOptions.Mapping> mappings =
                desk.services().stream()
                        .map(service ->
                                new NetworkOptions.Mapping(
                                        service.advertised().host(),
                                        service.advertised().port(),
                                        THIS_COMPUTER,
                                        service.port()))
                        .toList();
        return new NetworkOptions(
                mappings, List.of(desk.caFile()), List.of(), NetworkOptions.DEFAULT_TIMEOUT, false);
    }
}
