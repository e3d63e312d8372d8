package app.mailmend.discovery;

import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingProtocol;
import java.util.List;

/// Looks at servers up to what they offer, without any password and without the person's address.
public interface ServerSurvey {

    /// Servers for sending, best first. Places behind the best usable one need not be reported.
    List<Surveyed> sending(List<Endpoint> inOrder);

    /// Servers for fetching mail, in the same manner.
    List<Surveyed> fetching(IncomingProtocol protocol, List<Endpoint> inOrder);
}
