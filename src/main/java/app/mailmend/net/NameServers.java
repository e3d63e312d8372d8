package app.mailmend.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Asks name servers directly. A question ends at once when the lifeline is cut or its thread is
/// interrupted.
///
/// An answer counts as authentic only when its signatures were checked here. That the server says
/// so itself (the AD bit, RFC 4035 section 3.2.3) only shows that the check is worth its time: the
/// way to the server is not protected, and even a server on this computer may just pass the bit on.
/// Where the check is not done in time, the answer is there all the same, unproven.
public final class NameServers implements DnsRecords {

    private static final Duration EACH_TRY = Duration.ofMillis(1500);

    private final NameTries tries;
    private final Signatures signatures;
    private final Lifeline lifeline;

    /// @param servers empty for those of this computer
    /// @param limit each question holds a place of it while a name server is asked
    /// @param lifeline what the questions hang on
    public NameServers(List<InetSocketAddress> servers, SocketLimit limit, Lifeline lifeline) {
        this(
                new NameTries(servers.isEmpty() ? ofThisComputer() : servers, limit, EACH_TRY),
                Signatures.ROOT_ANCHORS,
                lifeline);
    }

    NameServers(NameTries tries, List<String> anchors, Lifeline lifeline) {
        this.tries = tries;
        this.signatures = new Signatures(tries, anchors);
        this.lifeline = lifeline;
    }

    /// Read anew each time: a laptop may have come to another network.
    private static List<InetSocketAddress> ofThisComputer() {
        ResolverConfig.refresh();
        return ResolverConfig.getCurrentConfig().servers();
    }

    @Override
    public Answer ask(String name, Kind kind) {
        Optional<Name> owner = owner(name);
        if (owner.isEmpty()) {
            return new Answer.NotFound(Fault.NO_SUCH_NAME);
        }
        NameQuestion<Answer> question = new NameQuestion<>(new Answer.NotFound(Fault.TIMED_OUT));
        lifeline.hold(question);
        try {
            return question.ask(
                    self -> answer(self, owner.get(), kind),
                    tries.inTotal(),
                    new Answer.NotFound(Fault.SERVER_FAILED));
        } finally {
            lifeline.release(question);
        }
    }

    private static Optional<Name> owner(String name) {
        try {
            return Optional.of(Name.fromString(name, Name.root));
        } catch (TextParseException malformed) {
            return Optional.empty();
        }
    }

    private Answer answer(NameQuestion<Answer> question, Name owner, Kind kind) {
        Message query = NameTries.question(owner, type(kind));
        try {
            Message said = tries.ask(query);
            Answer plain = answer(said, false);
            question.note(plain);
            return plain instanceof Answer.Found && said.getHeader().getFlag(Flags.AD)
                    ? signatures
                            .proven(query, question.threads())
                            .map(proven -> answer(proven, true))
                            .orElse(plain)
                    : plain;
        } catch (NameExchange.Unreadable noise) {
            return new Answer.NotFound(Fault.SERVER_FAILED);
        } catch (IOException | InterruptedException silence) {
            return new Answer.NotFound(Fault.TIMED_OUT);
        }
    }

    private static Answer answer(Message said, boolean authentic) {
        return switch (NameAnswer.read(said)) {
            case NameAnswer.Records(var records) -> found(records, authentic);
            case NameAnswer.NoName() -> new Answer.NotFound(Fault.NO_SUCH_NAME);
            case NameAnswer.NoRecord() -> new Answer.NotFound(Fault.NO_RECORD);
            case NameAnswer.Broken() -> new Answer.NotFound(Fault.SERVER_FAILED);
        };
    }

    private static Answer found(List<Record> records, boolean authentic) {
        List<Entry> entries =
                records.stream().limit(MAX_ENTRIES).flatMap(one -> entry(one).stream()).toList();
        return entries.isEmpty()
                ? new Answer.NotFound(Fault.SERVER_FAILED)
                : new Answer.Found(entries, authentic);
    }

    /// Empty for a record that has another content than its type says.
    private static Optional<Entry> entry(Record found) {
        return switch (found) {
            case MXRecord mx -> Optional.of(new Entry.Mx(mx.getPriority(), plain(mx.getTarget())));
            case SRVRecord srv ->
                    Optional.of(
                            new Entry.Srv(
                                    srv.getPriority(),
                                    srv.getWeight(),
                                    srv.getPort(),
                                    plain(srv.getTarget())));
            case TXTRecord txt -> Optional.of(new Entry.Text(text(txt)));
            case CNAMERecord alias -> Optional.of(new Entry.Alias(plain(alias.getTarget())));
            default -> Optional.empty();
        };
    }

    private static String plain(Name name) {
        return name.equals(Name.root) ? "" : name.toString(true).toLowerCase(Locale.ROOT);
    }

    private static String text(TXTRecord txt) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        txt.getStringsAsByteArrays().forEach(joined::writeBytes);
        return joined.toString(StandardCharsets.UTF_8);
    }

    private static int type(Kind kind) {
        return switch (kind) {
            case MX -> Type.MX;
            case SRV -> Type.SRV;
            case TXT -> Type.TXT;
            case CNAME -> Type.CNAME;
        };
    }
}
