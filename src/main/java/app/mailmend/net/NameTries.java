package app.mailmend.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/// Asks name servers in turn until one of them answers.
///
/// @param limit every try holds a place of it
/// @param each longest wait of one try
record NameTries(List<InetSocketAddress> servers, SocketLimit limit, Duration each) {

    /// How often a question is asked, whatever the number of servers.
    static final int COUNT = 2;

    NameTries {
        servers = List.copyOf(servers);
    }

    /// The longest that all tries take.
    Duration inTotal() {
        return each.multipliedBy(COUNT);
    }

    /// An ordinary question, which says that an answer checked by the server may say so (RFC 6840
    /// section 5.7).
    static Message question(Name name, int type) {
        Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        query.getHeader().setFlag(Flags.AD);
        query.addRecord(new OPTRecord(NameExchange.UDP_SIZE, 0, 0), Section.ADDITIONAL);
        return query;
    }

    /// The same question with the wish for the signatures (RFC 3225).
    static Message withSignatures(Message query) {
        Message wanted = query.clone();
        wanted.removeAllRecords(Section.ADDITIONAL);
        wanted.addRecord(
                new OPTRecord(NameExchange.UDP_SIZE, 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
        return wanted;
    }

    /// The first answer that says whether the name exists; where no server says that, the last
    /// answer with an error.
    ///
    /// @throws NameExchange.Unreadable when all that came could not be read
    /// @throws IOException when nothing came, or this thread was interrupted
    Message ask(Message query) throws IOException {
        Message wording = query;
        Optional<Message> refusal = Optional.empty();
        IOException silence = new IOException("no name server");
        for (int i = 0; i < COUNT && !servers.isEmpty(); i++) {
            try {
                Message answer = once(servers.get(i % servers.size()), wording);
                if (says(answer, Rcode.NOERROR, Rcode.NXDOMAIN)) {
                    return answer;
                }
                refusal = Optional.of(answer);
                wording = says(answer, Rcode.FORMERR, Rcode.NOTIMP) ? plainer(query) : query;
            } catch (NameExchange.Unreadable noise) {
                silence = noise;
            } catch (IOException nothing) {
                if (Thread.currentThread().isInterrupted()) {
                    throw nothing;
                }
                silence = silence instanceof NameExchange.Unreadable ? silence : nothing;
            }
        }
        if (refusal.isPresent()) {
            return refusal.get();
        }
        throw silence;
    }

    private Message once(InetSocketAddress server, Message query) throws IOException {
        try (SocketLimit.Place _ = limit.take()) {
            return new NameExchange(server, each).answer(query);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static boolean says(Message answer, int one, int other) {
        return answer.getRcode() == one || answer.getRcode() == other;
    }

    /// Without what servers of long ago do not understand (RFC 6891 section 7).
    private static Message plainer(Message query) {
        Message plain = query.clone();
        plain.removeAllRecords(Section.ADDITIONAL);
        return plain;
    }
}
