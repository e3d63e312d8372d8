package app.mailmend.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The server's side of one connection, up to its end or to STARTTLS. */
final class BenchDialogue {

    private static final int LONGEST_LINE = 8192;

    private final InputStream in;
    private final OutputStream out;
    private final Runnable travel;
    private final StringBuilder answers = new StringBuilder();
    private boolean signedIn;

    /**
     * @param travel waited for before each flight
     */
    BenchDialogue(Socket socket, Runnable travel) throws IOException {
        this.travel = travel;
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    void say(String reply) throws IOException {
        answers.append(reply).append("\r\n");
        if (in.available() == 0) {
            travel.run();
            out.write(answers.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
            answers.setLength(0);
        }
    }

    /** Answers until the client leaves; true when TLS comes next. */
    boolean talk(boolean encrypted, boolean offersTls) throws IOException {
        while (true) {
            String line = readLine();
            switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> say(offer(encrypted, offersTls));
                case "STARTTLS" -> {
                    say("220 2.0.0 Ready to start TLS");
                    return true;
                }
                case "AUTH" -> signIn(line, encrypted);
                case "MAIL" -> say(signedIn ? "250 2.1.0 Ok" : "530 5.7.0 Authentication required");
                case "RCPT" -> say(signedIn ? "250 2.1.5 Ok" : "503 5.5.1 MAIL first");
                case "RSET", "NOOP" -> say("250 2.0.0 Ok");
                case "QUIT" -> {
                    say("221 2.0.0 Bye");
                    return false;
                }
                default -> say("500 5.5.2 What?");
            }
        }
    }

    private static String offer(boolean encrypted, boolean offersTls) {
        return "250-"
                + BenchServer.NAME
                + "\r\n250-PIPELINING\r\n250-SIZE 52428800\r\n250-ENHANCEDSTATUSCODES\r\n"
                + (encrypted ? "250-AUTH PLAIN LOGIN\r\n" : "")
                + (offersTls ? "250-STARTTLS\r\n" : "")
                + "250 8BITMIME";
    }

    private void signIn(String line, boolean encrypted) throws IOException {
        if (!encrypted) {
            say("503 5.5.1 Not here");
            return;
        }
        String[] words = line.split(" ");
        if (words[1].equalsIgnoreCase("LOGIN")) {
            say("334 VXNlcm5hbWU6");
            readLine();
            say("334 UGFzc3dvcmQ6");
            readLine();
        } else if (words.length == 2) {
            say("334 ");
            readLine();
        }
        signedIn = true;
        say("235 2.7.0 Authentication successful");
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("the client left");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
