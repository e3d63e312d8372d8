package app.mailmend.discovery;

import app.mailmend.account.EmailAddress;

/// A place that may know the settings of an address.
public interface Source {

    /// A short, stable word, such as `catalogue`.
    String name();

    /// Asks. May take its time where it uses the network; what goes wrong there is an answer.
    SourceAnswer ask(EmailAddress address);
}
