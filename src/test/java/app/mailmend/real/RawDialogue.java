package app.mailmend.real;

import app.mailmend.testing.TestCertificates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.net.ssl.SSLSocket;

/** A client by hand, for seeing exactly what a server answers. */
final class RawDialogue implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final String host;
    private Socket socket;

    private RawDialogue(String host, int port) throws IOException {
        this.host = host;
        this.socket = new Socket(host, port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    /** Connects in clear and takes the greeting. */
    static RawDialogue open(RealServer servers, Service service) throws IOException {
        var dialogue = new RawDialogue(servers.host(), servers.port(service));
        dialogue.reply();
        return dialogue;
    }

    /** Connects, starts TLS at once and takes the greeting. */
    static RawDialogue openTls(RealServer servers, Service service) throws IOException {
        var dialogue = new RawDialogue(servers.host(), servers.port(service));
        dialogue.handshake();
        dialogue.reply();
        return dialogue;
    }

    /** Sends a line; the whole reply, lines joined by line feeds, without the last line end. */
    String say(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return reply();
    }

    /** The reply to EHLO behind STARTTLS. */
    String startTls() throws IOException {
        String reply = say("STARTTLS");
        if (!reply.startsWith("220")) {
            throw new IOException("no TLS: " + reply);
        }
        handshake();
        return say("EHLO [127.0.0.1]");
    }

    String signIn(String user, String password) throws IOException {
        byte[] response = ("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8);
        return say("AUTH PLAIN " + Base64.getEncoder().encodeToString(response));
    }

    private void handshake() throws IOException {
        var secured =
                (SSLSocket)
                        TestCertificates.clientContext()
                                .getSocketFactory()
                                .createSocket(socket, host, socket.getPort(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        socket = secured;
    }

    private String reply() throws IOException {
        var reply = new StringBuilder();
        String line = line();
        while (line.length() > 3 && line.charAt(3) == '-') {
            reply.append(line).append('\n');
            line = line();
        }
        return reply.append(line).toString();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        int next = socket.getInputStream().read();
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = socket.getInputStream().read();
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
