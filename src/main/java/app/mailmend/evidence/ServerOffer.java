package app.mailmend.evidence;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a server said it can do, as it answered EHLO (RFC 5321 section 4.1.1.1): upper-case keyword
/// to parameters, in the server's order.
public record ServerOffer(Map<String, String> extensions) {

    public ServerOffer {
        extensions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    public static ServerOffer none() {
        return new ServerOffer(Map.of());
    }

    public boolean has(String keyword) {
        return extensions.containsKey(keyword);
    }

    public boolean startTls() {
        return has("STARTTLS");
    }

    /// The SASL mechanisms offered, in the server's order and in upper case (RFC 4954 section 3).
    public Set<String> mechanisms() {
        Set<String> names = new LinkedHashSet<>();
        for (String word : extensions.getOrDefault("AUTH", "").split("\\s+")) {
            if (!word.isEmpty()) {
                names.add(word.toUpperCase(Locale.ROOT));
            }
        }
        return java.util.Collections.unmodifiableSet(names);
    }
}
