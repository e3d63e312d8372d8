package app.mailmend.evidence;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
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

    /// The largest message taken, in octets (RFC 1870). Empty where there is no fixed limit, which
    /// `SIZE 0` says too, or what is said is no size; a number too large for any message is the
    /// largest there is.
    public OptionalLong maxMessageSize() {
        String size = extensions.getOrDefault("SIZE", "").strip();
        if (!size.matches("[0-9]{1,20}")) {
            return OptionalLong.empty();
        }
        long octets = new BigInteger(size).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
        return octets == 0 ? OptionalLong.empty() : OptionalLong.of(octets);
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
