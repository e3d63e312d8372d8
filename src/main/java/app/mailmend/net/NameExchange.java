package app.mailmend.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;

/// One question and its answer on the wire (RFC 1035 section 4.2): over UDP, and over TCP where the
/// answer is too long for that. The port is a new one for each question and the socket takes
/// packets of the server alone, so that somebody who sees neither port nor number of the question
/// can hardly forge an answer (RFC 5452).
record NameExchange(InetSocketAddress server, Duration limit) {

    /// An answer that is none.
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }

    /// The longest answer over UDP that is asked for: what passes every network undivided.
    static final int UDP_SIZE = 1232;

    /// Room for servers that send more than they were asked for.
    private static final int UDP_ROOM = 4096;

    private static final int HEADER_SIZE = 12;
    private static final int BYTE = 8;
    private static final int LOW = 0xFF;

    /// @throws Unreadable when the server's answer cannot be read or answers something else
    /// @throws IOException when there is no answer: in time, or at all
    Message answer(Message query) throws IOException {
        long until = System.nanoTime() + limit.toNanos();
        Message shortAnswer = overUdp(query, until);
        return shortAnswer.getHeader().getFlag(Flags.TC) ? overTcp(query, until) : shortAnswer;
    }

    private Message overUdp(Message query, long until) throws IOException {
        byte[] wire = query.toWire();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(server);
            socket.send(new DatagramPacket(wire, wire.length));
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[UDP_ROOM], UDP_ROOM);
                socket.setSoTimeout(millisLeft(until));
                socket.receive(packet);
                byte[] said = Arrays.copyOf(packet.getData(), packet.getLength());
                if (isNumbered(said, query)) {
                    return read(said, query);
                }
            }
        }
    }

    private Message overTcp(Message query, long until) throws IOException {
        byte[] wire = query.toWire();
        try (Socket socket = new Socket()) {
            socket.connect(server, millisLeft(until));
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            byte[] framed = new byte[wire.length + 2];
            framed[0] = (byte) (wire.length >> BYTE);
            framed[1] = (byte) wire.length;
            System.arraycopy(wire, 0, framed, 2, wire.length);
            out.write(framed);
            socket.setSoTimeout(millisLeft(until));
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] said = new byte[in.readUnsignedShort()];
            in.readFully(said);
            if (!isNumbered(said, query)) {
                throw new Unreadable("another number");
            }
            return read(said, query);
        }
    }

    private static int millisLeft(long until) throws SocketTimeoutException {
        long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return Math.toIntExact(left);
    }

    /// Whether a packet says that it answers the query; others are somebody's attempt to be quicker
    /// than the server.
    private static boolean isNumbered(byte[] said, Message query) {
        return said.length >= HEADER_SIZE
                && (((said[0] & LOW) << BYTE) | (said[1] & LOW)) == query.getHeader().getID();
    }

    private static Message read(byte[] said, Message query) throws Unreadable {
        Message answer = parse(said);
        Optional<Record> question = Optional.ofNullable(answer.getQuestion());
        if (!answer.getHeader().getFlag(Flags.QR)
                || !question.equals(Optional.of(query.getQuestion()))) {
            throw new Unreadable("another question");
        }
        return answer;
    }

    private static Message parse(byte[] said) throws Unreadable {
        try {
            return new Message(said);
        } catch (IOException malformed) {
            throw new Unreadable("malformed");
        }
    }
}
