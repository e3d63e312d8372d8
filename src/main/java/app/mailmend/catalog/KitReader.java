package app.mailmend.catalog;

import app.mailmend.account.Characters;
import app.mailmend.catalog.LocatedJson.Text;
import app.mailmend.settings.KitKind;
import app.mailmend.settings.SecretForm;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what has to be done at a provider, and how.
final class KitReader {

    private final Problems problems;

    KitReader(Problems problems) {
        this.problems = problems;
    }

    /// One of a kind; a second one of the same kind is noted and left out.
    List<CredentialKit> read(List<Fields> kits) {
        Set<KitKind> seen = EnumSet.noneOf(KitKind.class);
        return kits.stream().flatMap(kit -> kit(kit, seen).stream()).toList();
    }

    private Optional<CredentialKit> kit(Fields kit, Set<KitKind> seen) {
        Text kind = kit.required("for");
        Optional<KitKind> known = Words.kitKind(kind.value());
        List<Text> steps = kit.texts("steps");
        Optional<Text> words = kit.text("words");
        steps.forEach(this::printable);
        words.filter(name -> !Words.isName(name.value())).ifPresent(this::bad);
        if (words.isPresent() != steps.isEmpty()) {
            problems.add(kit.line(), CatalogueFault.MISSING_FIELD, "steps");
        }
        List<String> links =
                kit.text("link").flatMap(this::link).map(URI::toString).stream().toList();
        List<SecretForm> forms = kit.text("secret").flatMap(this::form).stream().toList();
        kit.done();
        if (known.isEmpty()) {
            bad(kind);
        } else if (!seen.add(known.get())) {
            problems.add(kind.line(), CatalogueFault.DUPLICATE, kind.value());
        }
        return known.filter(_ -> words.isPresent() == steps.isEmpty())
                .map(it ->
                        new CredentialKit(
                                it,
                                words.map(Text::value).orElse(""),
                                steps.stream().map(Text::value).toList(),
                                String.join("", links),
                                forms));
    }

    private Optional<URI> link(Text text) {
        Optional<URI> link = Words.link(text.value());
        if (link.isEmpty()) {
            bad(text);
        }
        return link;
    }

    private Optional<SecretForm> form(Text text) {
        Optional<SecretForm> form = SecretForms.read(text.value());
        if (form.isEmpty()) {
            bad(text);
        }
        return form;
    }

    private void printable(Text step) {
        if (Characters.fault(step.value()).isPresent()) {
            bad(step);
        }
    }

    private void bad(Text text) {
        problems.add(text.line(), CatalogueFault.BAD_VALUE, text.value());
    }
}
