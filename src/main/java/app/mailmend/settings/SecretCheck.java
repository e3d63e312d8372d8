package app.mailmend.settings;

import app.mailmend.account.Secret;
import java.util.Set;

/// A secret held against the form that the provider's secrets have.
///
/// @param secret what to sign in with: the one that was typed, without blanks where those do not
///   count; a copy, which whoever asked has to close
/// @param blanksLeftOut whether it differs from what was typed; the person is told then
/// @param doubts what looks wrong; never a reason not to try
public record SecretCheck(Secret secret, boolean blanksLeftOut, Set<SecretDoubt> doubts) {

    public SecretCheck {
        doubts = Set.copyOf(doubts);
    }

    public boolean looksRight() {
        return doubts.isEmpty();
    }
}
