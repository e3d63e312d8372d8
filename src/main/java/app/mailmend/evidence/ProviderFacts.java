package app.mailmend.evidence;

import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignInKind;
import java.util.Set;

/// What is known about the provider of an account and matters for a diagnosis.
///
/// @param id the catalogue's id; empty for an unknown provider
public record ProviderFacts(
        String id, String name, PasswordKind passwordKind, Set<SignInKind> signIns) {

    public ProviderFacts {
        signIns = Set.copyOf(signIns);
    }

    public static ProviderFacts unknown() {
        return new ProviderFacts("", "", PasswordKind.ACCOUNT_PASSWORD, Set.of());
    }

    public boolean isKnown() {
        return !id.isEmpty();
    }
}
