package app.mailmend.net;

import java.util.List;

/// Looks up records other than addresses.
public interface DnsRecords {

    /// The kinds that are asked for.
    enum Kind {
        MX,
        SRV,
        TXT,
        CNAME
    }

    /// One record. Host names are in lower-case ASCII without the final dot; the root, which means
    /// that a service is not offered (RFC 2782, RFC 7505), is empty.
    sealed interface Entry {

        /// A mail exchanger (RFC 1035 section 3.3.9); the lowest preference comes first.
        record Mx(int preference, String host) implements Entry {}

        /// A service (RFC 2782).
        record Srv(int priority, int weight, int port, String target) implements Entry {}

        /// A text, its strings joined without anything between them.
        record Text(String text) implements Entry {}

        /// Another name for this one.
        record Alias(String target) implements Entry {}
    }

    /// What a look-up gave.
    sealed interface Answer {

        /// At least one record of the kind asked for, at most [#MAX_ENTRIES].
        ///
        /// @param authentic whether signatures prove the answer, up to the root (RFC 4035)
        record Found(List<Entry> entries, boolean authentic) implements Answer {
            public Found {
                entries = List.copyOf(entries);
            }
        }

        record NotFound(Fault fault) implements Answer {}
    }

    /// Why there is no record.
    enum Fault {
        NO_SUCH_NAME,
        /// The name exists, without a record of this kind.
        NO_RECORD,
        TIMED_OUT,
        /// The name server answered with an error or with something that is no answer.
        SERVER_FAILED
    }

    /// Records of one name and kind that are looked at.
    int MAX_ENTRIES = 64;

    /// The records of a name; waits at most the implementation's limit.
    ///
    /// @param name in ASCII without the final dot, labels such as `_imaps` included
    Answer ask(String name, Kind kind);
}
