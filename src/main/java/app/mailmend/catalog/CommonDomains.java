package app.mailmend.catalog;

import app.mailmend.account.MailDomain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Mail domains that many people have, and slips of the finger that lead past them.
public final class CommonDomains {

    private static final String RESOURCE = "common-domains.txt";

    /// Below this length in characters, too many real domains are one letter away.
    private static final int SHORT = 7;

    /// Letters that are taken for others at a glance.
    private static final Map<String, String> GLANCES =
            Map.of("rn", "m", "vv", "w", "0", "o", "1", "l", "5", "s");

    private static final Set<String> MISSPELT_COM =
            Set.of("con", "cmo", "ocm", "vom", "xom", "comm", "coom", "cpm", "c0m", "om", "cm");

    private static final Set<String> DOMAINS = read();

    private CommonDomains() {}

    public static Set<String> all() {
        return DOMAINS;
    }

    public static boolean contains(String domain) {
        return DOMAINS.contains(domain);
    }

    /// The common domain that was probably meant: one letter missing, too many, wrong or swapped
    /// with its neighbour, or letters that look alike. Empty for a domain that the catalogue knows.
    public static Optional<MailDomain> meant(MailDomain typed, ProviderCatalog catalog) {
        if (contains(typed.ascii()) || catalog.byDomain(typed).isPresent()) {
            return Optional.empty();
        }
        String name = typed.ascii();
        return DOMAINS.stream()
                .filter(domain -> isSlip(name, domain))
                .findFirst()
                .map(MailDomain::new);
    }

    private static boolean isSlip(String typed, String domain) {
        return domain.equals(withCom(typed))
                || domain.equals(atAGlance(typed))
                || (domain.length() >= SHORT && isOneEditApart(typed, domain));
    }

    private static String withCom(String typed) {
        int dot = typed.lastIndexOf('.');
        return MISSPELT_COM.contains(typed.substring(dot + 1))
                ? typed.substring(0, dot + 1) + "com"
                : typed;
    }

    private static String atAGlance(String typed) {
        String seen = typed;
        for (Map.Entry<String, String> glance : GLANCES.entrySet()) {
            seen = seen.replace(glance.getKey(), glance.getValue());
        }
        return seen;
    }

    /// One insertion, deletion, substitution or swap of neighbours.
    private static boolean isOneEditApart(String one, String other) {
        int start = 0;
        while (start < Math.min(one.length(), other.length())
                && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String left = one.substring(start);
        String right = other.substring(start);
        return switch (left.length() - right.length()) {
            case 1 -> left.substring(1).equals(right);
            case -1 -> right.substring(1).equals(left);
            case 0 ->
                    !left.isEmpty()
                            && (left.substring(1).equals(right.substring(1))
                                    || swapped(left, right));
            default -> false;
        };
    }

    private static boolean swapped(String left, String right) {
        return left.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }

    private static Set<String> read() {
        try (InputStream in =
                Objects.requireNonNull(
                        CommonDomains.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
