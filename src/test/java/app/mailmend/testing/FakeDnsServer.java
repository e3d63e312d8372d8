package app.mailmend.testing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A name server on a free loopback port, over UDP and TCP, with the records that a test gives it
 * and with the manners that a test wants to see survived.
 */
public final class FakeDnsServer implements AutoCloseable {

    /** What the server does with an answer before it is sent. */
    public interface Manner {

        /**
         * @param answer the honest answer
         * @return the bytes to send; none to stay silent
         */
        Optional<byte[]> send(Message query, Message answer, boolean overTcp) throws IOException;
    }

    private static final int TRIES_FOR_A_PORT = 20;

    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final InetSocketAddress address;
    private final Queue<Record> records = new ConcurrentLinkedQueue<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile Manner manner = honest();
    private volatile Optional<FakeZoneKey> key = Optional.empty();

    public FakeDnsServer() {
        try {
            Sockets sockets = sameNumber();
            udp = sockets.udp();
            tcp = sockets.tcp();
            address = (InetSocketAddress) udp.getLocalSocketAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serveUdp);
        Thread.ofVirtual().start(this::serveTcp);
    }

    private record Sockets(DatagramSocket udp, ServerSocket tcp) {}

    /** A number that is free for TCP may be taken for UDP. */
    private static Sockets sameNumber() throws IOException {
        for (int i = 0; i < TRIES_FOR_A_PORT; i++) {
            ServerSocket tcp = new ServerSocket(0, 50, loopback());
            try {
                return new Sockets(new DatagramSocket(tcp.getLocalPort(), loopback()), tcp);
            } catch (BindException taken) {
                tcp.close();
            }
        }
        throw new IOException("no free port");
    }

    private static InetAddress loopback() {
        return InetAddress.ofLiteral("127.0.0.1");
    }

    public InetSocketAddress address() {
        return address;
    }

    /** Adds a record in the form of master files, such as {@code example.test. MX 10 mx.test.}. */
    public FakeDnsServer with(String line) {
        records.add(record(line));
        return this;
    }

    private static Record record(String line) {
        byte[] text = line.getBytes(StandardCharsets.US_ASCII);
        try (Master reader = new Master(new ByteArrayInputStream(text), Name.root, 60)) {
            return reader.nextRecord();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FakeDnsServer behaves(Manner other) {
        manner = other;
        return this;
    }

    /** Signs what it says with a key, and says that it has checked it. */
    public FakeDnsServer signs(FakeZoneKey with) {
        key = Optional.of(with);
        return this;
    }

    /** Every question with the protocol it came over, such as {@code UDP MX example.test}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public static Manner honest() {
        return (query, answer, overTcp) -> Optional.of(answer.toWire());
    }

    public static Manner silent() {
        return (query, answer, overTcp) -> Optional.empty();
    }

    /** Loses the first packets. */
    public static Manner losing(int packets) {
        AtomicInteger left = new AtomicInteger(packets);
        return (query, answer, overTcp) ->
                left.getAndDecrement() > 0 ? Optional.empty() : Optional.of(answer.toWire());
    }

    public static Manner failing(int rcode) {
        return (query, answer, overTcp) -> Optional.of(failure(query, rcode).toWire());
    }

    /** Does not know the extensions of RFC 6891. */
    public static Manner old() {
        return (query, answer, overTcp) ->
                Optional.of(
                        (query.getOPT() == null ? answer : failure(query, Rcode.FORMERR)).toWire());
    }

    /** Over UDP there is only room for the announcement that there is more. */
    public static Manner truncating() {
        return (query, answer, overTcp) -> {
            if (overTcp) {
                return Optional.of(answer.toWire());
            }
            Message cut = failure(query, Rcode.NOERROR);
            cut.getHeader().setFlag(Flags.TC);
            return Optional.of(cut.toWire());
        };
    }

    /** The right number, and noise behind it. */
    public static Manner noisy() {
        return (query, answer, overTcp) -> {
            byte[] noise = new byte[60];
            Arrays.fill(noise, (byte) 0xC7);
            noise[0] = (byte) (query.getHeader().getID() >> 8);
            noise[1] = (byte) query.getHeader().getID();
            return Optional.of(noise);
        };
    }

    public static Manner misnumbering() {
        return (query, answer, overTcp) -> {
            byte[] wire = answer.toWire();
            wire[1] ^= 1;
            return Optional.of(wire);
        };
    }

    /** Slips in a record that nobody asked for. */
    public static Manner adding(String line) {
        return (query, answer, overTcp) -> {
            answer.addRecord(record(line), Section.ANSWER);
            return Optional.of(answer.toWire());
        };
    }

    public static Manner answeringAbout(String name) {
        return (query, answer, overTcp) -> {
            answer.removeAllRecords(Section.QUESTION);
            answer.addRecord(
                    Record.newRecord(
                            Name.fromString(name), query.getQuestion().getType(), DClass.IN),
                    Section.QUESTION);
            return Optional.of(answer.toWire());
        };
    }

    private static Message failure(Message query, int rcode) {
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setRcode(rcode);
        reply.addRecord(query.getQuestion(), Section.QUESTION);
        return reply;
    }

    private Message answer(Message query) {
        Name name = query.getQuestion().getName();
        int type = query.getQuestion().getType();
        boolean known = records.stream().anyMatch(one -> one.getName().subdomain(name));
        Message reply = failure(query, known || key.isPresent() ? Rcode.NOERROR : Rcode.NXDOMAIN);
        reply.getHeader().setFlag(Flags.RA);
        Name owner = name;
        for (int i = 0; i <= records.size(); i++) {
            List<Record> found = at(owner, type);
            List<Record> aliases = at(owner, Type.CNAME);
            (found.isEmpty() ? aliases : found)
                    .forEach(one -> reply.addRecord(one, Section.ANSWER));
            if (!found.isEmpty() || aliases.isEmpty()) {
                break;
            }
            owner = ((CNAMERecord) aliases.getFirst()).getTarget();
        }
        key.ifPresent(with -> with.sign(query, reply));
        return reply;
    }

    private List<Record> at(Name owner, int type) {
        return records.stream()
                .filter(one -> one.getName().equals(owner) && one.getType() == type)
                .filter(one -> one.getDClass() == DClass.IN)
                .toList();
    }

    private Optional<byte[]> reply(byte[] said, boolean overTcp) throws IOException {
        Message query = new Message(said);
        Record question = query.getQuestion();
        asked.add(
                (overTcp ? "TCP " : "UDP ")
                        + Type.string(question.getType())
                        + " "
                        + question.getName().toString(true));
        return manner.send(query, answer(query), overTcp);
    }

    private void serveUdp() {
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
                udp.receive(packet);
                byte[] said = Arrays.copyOf(packet.getData(), packet.getLength());
                Thread.ofVirtual().start(() -> answerUdp(said, packet));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answerUdp(byte[] said, DatagramPacket from) {
        try {
            Optional<byte[]> reply = reply(said, false);
            if (reply.isPresent()) {
                byte[] wire = reply.get();
                udp.send(new DatagramPacket(wire, wire.length, from.getSocketAddress()));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serveTcp() {
        try {
            while (true) {
                Socket client = tcp.accept();
                Thread.ofVirtual().start(() -> answerTcp(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answerTcp(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            byte[] said = new byte[in.readUnsignedShort()];
            in.readFully(said);
            Optional<byte[]> reply = reply(said, true);
            if (reply.isEmpty()) {
                in.read();
                return;
            }
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            out.writeShort(reply.get().length);
            out.write(reply.get());
        } catch (IOException gone) {
            // The client has what it wanted.
        }
    }

    @Override
    public void close() {
        try {
            udp.close();
            tcp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
