package app.mailmend.catalog;

import app.mailmend.settings.KitKind;
import app.mailmend.settings.SecretForm;
import java.util.List;

/// How one thing is done at one provider: the steps, the page for it, and what the secret looks
/// like that comes out.
///
/// @param words the name of steps that this program has in all its languages; empty where the steps
///   stand in `steps`
/// @param steps the steps in the words of whoever wrote the file; empty where `words` names them
/// @param link the provider's own page for it; empty where there is none
/// @param forms what the secret looks like; at most one, none where that is not known
public record CredentialKit(
        KitKind kind, String words, List<String> steps, String link, List<SecretForm> forms) {

    public CredentialKit {
        steps = List.copyOf(steps);
        forms = List.copyOf(forms);
        if (words.isEmpty() == steps.isEmpty()) {
            throw new IllegalArgumentException("steps come from one place: " + kind);
        }
        if (forms.size() > 1) {
            throw new IllegalArgumentException("a secret has one form: " + kind);
        }
    }
}
