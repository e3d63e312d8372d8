package app.mailmend.net;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.ResolveFault;
import app.mailmend.settings.HostName;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class ChosenDnsTest {

    private static final HostName HOST = new HostName("mail.example.test");

    /** A name server on loopback that answers every query the same way. */
    private static final class NameServer implements AutoCloseable {

        private final DatagramSocket socket;

        NameServer(Function<Message, Message> answer) throws IOException {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> serve(answer));
        }

        private void serve(Function<Message, Message> answer) {
            byte[] room = new byte[1024];
            try {
                while (true) {
                    DatagramPacket query = new DatagramPacket(room, room.length);
                    socket.receive(query);
                    byte[] said = Arrays.copyOf(query.getData(), query.getLength());
                    byte[] reply = answer.apply(new Message(said)).toWire();
                    socket.send(new DatagramPacket(reply, reply.length, query.getSocketAddress()));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        Dns.Answer ask(HostName host) {
            return new ChosenDns(List.of((InetSocketAddress) socket.getLocalSocketAddress()))
                    .addresses(host);
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    private static Message reply(Message query, int code) {
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setRcode(code);
        reply.addRecord(query.getQuestion(), Section.QUESTION);
        return reply;
    }

    private static Message withAddress(Message query) {
        Message reply = reply(query, Rcode.NOERROR);
        Name name = query.getQuestion().getName();
        if (query.getQuestion().getType() == Type.A) {
            reply.addRecord(
                    new ARecord(name, DClass.IN, 60, InetAddress.getLoopbackAddress()),
                    Section.ANSWER);
        }
        return reply;
    }

    @Test
    void the_chosen_server_is_asked_and_believed() throws IOException {
        try (NameServer server = new NameServer(ChosenDnsTest::withAddress)) {
            assertThat(server.ask(HOST))
                    .isEqualTo(new Dns.Answer.Found(List.of(InetAddress.ofLiteral("127.0.0.1"))));
        }
    }

    @Test
    void a_name_that_does_not_exist_is_told_from_one_without_an_address() throws IOException {
        try (NameServer server = new NameServer(query -> reply(query, Rcode.NXDOMAIN))) {
            assertThat(server.ask(HOST))
                    .isEqualTo(new Dns.Answer.NotFound(ResolveFault.NO_SUCH_NAME));
        }
        try (NameServer server = new NameServer(query -> reply(query, Rcode.NOERROR))) {
            assertThat(server.ask(HOST))
                    .isEqualTo(new Dns.Answer.NotFound(ResolveFault.NO_ADDRESS));
        }
    }

    @Test
    void a_server_that_refuses_to_look_is_a_failed_look_up() throws IOException {
        try (NameServer server = new NameServer(query -> reply(query, Rcode.REFUSED))) {
            assertThat(server.ask(HOST))
                    .isEqualTo(new Dns.Answer.NotFound(ResolveFault.LOOKUP_FAILED));
        }
    }
}
