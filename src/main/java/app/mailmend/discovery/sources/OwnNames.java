package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.PublicSuffixes;
import java.util.Optional;

/// Who has the names below a mail domain.
final class OwnNames {

    private OwnNames() {}

    /// Why names below the domain are not asked: below a public suffix such as `co.uk` they belong
    /// to whoever registered them, and not to the address. Empty when they may be.
    static Optional<SourceRemark> missing(EmailAddress address) {
        return PublicSuffixes.registrable(address.domain().ascii()).isPresent()
                ? Optional.empty()
                : Optional.of(SourceRemark.NO_SIGNS);
    }
}
