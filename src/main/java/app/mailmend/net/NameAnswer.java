package app.mailmend.net;

import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// What an answer says about the name that was asked for. Aliases are followed inside the answer,
/// where a resolver puts all of them (RFC 1034 section 4.3.1); records of other names are not used.
sealed interface NameAnswer {

    /// Aliases that are followed; no honest name needs more.
    int MAX_ALIASES = 8;

    /// At least one record of the type asked for.
    record Records(List<Record> records) implements NameAnswer {
        public Records {
            records = List.copyOf(records);
        }
    }

    /// The name does not exist.
    record NoName() implements NameAnswer {}

    /// The name has no record of the type.
    record NoRecord() implements NameAnswer {}

    /// An error, or aliases without an end.
    record Broken() implements NameAnswer {}

    static NameAnswer read(Message answer) {
        Name owner = answer.getQuestion().getName();
        int type = answer.getQuestion().getType();
        for (int i = 0; i <= MAX_ALIASES; i++) {
            List<Record> found = of(answer, owner, type).toList();
            List<Record> aliases = of(answer, owner, Type.CNAME).toList();
            if (!found.isEmpty()) {
                return new Records(found);
            }
            if (aliases.isEmpty()) {
                return none(answer.getRcode());
            }
            owner = ((CNAMERecord) aliases.getFirst()).getTarget();
        }
        return new Broken();
    }

    private static Stream<Record> of(Message answer, Name owner, int type) {
        return answer.getSection(Section.ANSWER).stream()
                .filter(one -> one.getType() == type && one.getDClass() == DClass.IN)
                .filter(one -> one.getName().equals(owner));
    }

    private static NameAnswer none(int code) {
        return switch (code) {
            case Rcode.NOERROR -> new NoRecord();
            case Rcode.NXDOMAIN -> new NoName();
            default -> new Broken();
        };
    }
}
