package app.mailmend.practice;

import app.mailmend.testing.TrustedCa;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A raw dialogue with a service of the practice provider: one line there, one reply back. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final PracticeDesk desk;
    private final PracticeService service;
    private Socket socket;
    private BufferedReader reader;

    private Wire(PracticeDesk desk, PracticeService service, Socket socket) throws IOException {
        this.desk = desk;
        this.service = service;
        this.socket = socket;
        this.reader = reader(socket);
    }

    static Wire plain(PracticeDesk desk, String name) throws Exception {
        PracticeService service = service(desk, name);
        Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), service.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Wire(desk, service, socket);
    }

    /** Connects with TLS at once. */
    static Wire tls(PracticeDesk desk, String name) throws Exception {
        Wire wire = plain(desk, name);
        wire.encrypt();
        return wire;
    }

    static PracticeService service(PracticeDesk desk, String name) {
        return desk.services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Goes on in TLS, checking the certificate against the advertised host. */
    void encrypt() throws Exception {
        SSLContext context = TrustedCa.context(desk.caFile());
        SSLSocket tls =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(
                                        socket,
                                        service.advertised().host().value(),
                                        service.port(),
                                        true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        socket = tls;
        reader = reader(tls);
    }

    /** STARTTLS and a new EHLO; returns the second offer. */
    String startTls() throws Exception {
        say("STARTTLS");
        encrypt();
        return say("EHLO [127.0.0.1]");
    }

    String say(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return hear();
    }

    /** One complete reply, its lines joined with line feeds. */
    String hear() throws IOException {
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = reader.readLine();
            lines.add(String.valueOf(line));
        } while (line != null && line.length() > 3 && line.charAt(3) == '-');
        return String.join("\n", lines);
    }

    /** An IMAP command; returns everything up to its tagged answer. */
    String imap(String command) throws IOException {
        socket.getOutputStream().write(("t " + command + "\r\n").getBytes(StandardCharsets.UTF_8));
        StringBuilder answer = new StringBuilder();
        String line;
        do {
            line = reader.readLine();
            answer.append(line).append('\n');
        } while (line != null && !line.startsWith("t "));
        return answer.toString();
    }

    String signInPlain(String user, String password) throws IOException {
        return say("AUTH PLAIN " + base64("\0" + user + "\0" + password));
    }

    String signInLogin(String user, String password) throws IOException {
        say("AUTH LOGIN");
        say(base64(user));
        return say(base64(password));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
