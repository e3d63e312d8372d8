package app.mailmend.catalog;

import app.mailmend.settings.SecretForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The form of a secret as the catalogue writes it: the alphabet, the lengths of the groups joined
/// by hyphens, `begins=TEXT`, and `blanks` where those are only there for reading. Only the
/// alphabet has to be there.
final class SecretForms {

    private static final String BEGINS = "begins=";
    private static final String BLANKS = "blanks";
    private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}(-[1-9]\\d{0,2}){0,9}");

    private SecretForms() {}

    static Optional<SecretForm> read(String words) {
        List<String> left = new ArrayList<>(Arrays.asList(words.split(" ", -1)));
        Optional<SecretForm.Alphabet> alphabet =
                Words.labelled(
                        SecretForm.Alphabet.values(),
                        SecretForm.Alphabet::label,
                        left.removeFirst());
        boolean blanks = left.remove(BLANKS);
        List<String> beginnings = left.stream().filter(word -> word.startsWith(BEGINS)).toList();
        List<String> groups = left.stream().filter(word -> GROUPS.matcher(word).matches()).toList();
        boolean whole =
                beginnings.size() + groups.size() == left.size()
                        && beginnings.size() <= 1
                        && groups.size() <= 1;
        return alphabet.filter(_ -> whole)
                .map(it ->
                        new SecretForm(
                                it,
                                groups.stream().flatMap(SecretForms::lengths).toList(),
                                String.join("", beginnings).replaceFirst(BEGINS, ""),
                                !blanks));
    }

    private static Stream<Integer> lengths(String groups) {
        return Arrays.stream(groups.split("-")).map(Integer::valueOf);
    }
}
