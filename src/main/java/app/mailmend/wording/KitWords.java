package app.mailmend.wording;

import app.mailmend.catalog.CredentialKit;
import app.mailmend.settings.SecretCheck;
import app.mailmend.settings.SecretDoubt;
import app.mailmend.settings.SecretForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How something is done at one provider, and what a secret of it looks like. A secret itself never
/// stands in a sentence, nor how long it is.
public record KitWords(Wording wording) {

    private static final String KITS = "kits";

    /// In the order in which they are done; numbering is the caller's. None where the kit comes
    /// from a later version of the catalogue, whose steps have no words here.
    public List<String> steps(CredentialKit kit) {
        return kit.words().isEmpty() ? kit.steps() : NumberedSteps.of(wording, KITS, kit.words());
    }

    /// What a secret looks like: "16 small letters".
    public String form(SecretForm form) {
        List<String> parts = new ArrayList<>();
        Sentence characters =
                Sentence.of(
                        KITS,
                        "form",
                        form.alphabet().label(),
                        form.groups().isEmpty() ? "some" : "count");
        parts.add(wording.say(characters, form.length()));
        if (form.groups().size() > 1) {
            parts.add(wording.say(Sentence.of(KITS, "form", "groups"), example(form)));
        }
        if (!form.beginning().isEmpty()) {
            parts.add(wording.say(Sentence.of(KITS, "form", "beginning"), form.beginning()));
        }
        return String.join(", ", parts);
    }

    private static String example(SecretForm form) {
        return String.join("-", form.groups().stream().map("x"::repeat).toList());
    }

    /// One sentence for each doubt, and one for blanks that were left out; none where all is well.
    public List<String> remarks(SecretForm form, SecretCheck check) {
        List<String> remarks = new ArrayList<>();
        if (check.blanksLeftOut()) {
            remarks.add(wording.say(Sentence.of(KITS, "blanks-left-out")));
        }
        Arrays.stream(SecretDoubt.values())
                .filter(check.doubts()::contains)
                .map(doubt -> wording.say(Sentence.of(KITS, "doubt", doubt), form(form)))
                .forEach(remarks::add);
        return remarks;
    }
}
