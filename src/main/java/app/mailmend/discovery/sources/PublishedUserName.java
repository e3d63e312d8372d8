package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name to sign in with, as a document writes it.
///
/// @param askedAs the address that the document was asked for, if any was told: its parts stand for
///   those of whoever reads it
record PublishedUserName(String written, EmailAddress askedAs) {

    /// The percent sign at the end is missing in documents that are in use.
    private static final Pattern PLACEHOLDER =
            Pattern.compile("%(EMAILADDRESS|EMAILLOCALPART|EMAILDOMAIN)%?");

    private static final Pattern UNKNOWN_PLACEHOLDER = Pattern.compile("%[A-Z]{2}");

    /// The name for an address: the whole address where the document says nothing, or asks for
    /// something that the address does not tell. Empty when it would be no name.
    Optional<LoginName> of(EmailAddress address) {
        if (written.isBlank() || written.equalsIgnoreCase(askedAs.wire()) || isUnknown()) {
            return Optional.of(LoginName.of(address));
        }
        if (written.equalsIgnoreCase(askedAs.localPart())) {
            return LoginName.check(address.localPart()).toOptional();
        }
        String name =
                PLACEHOLDER
                        .matcher(written)
                        .replaceAll(found -> Matcher.quoteReplacement(part(found, address)));
        return LoginName.check(name).toOptional();
    }

    private boolean isUnknown() {
        String others = PLACEHOLDER.matcher(written).replaceAll("");
        return UNKNOWN_PLACEHOLDER.matcher(others).find();
    }

    private static String part(MatchResult found, EmailAddress address) {
        return switch (found.group(1)) {
            case "EMAILADDRESS" -> address.wire();
            case "EMAILLOCALPART" -> address.localPart();
            default -> address.domain().ascii();
        };
    }
}
