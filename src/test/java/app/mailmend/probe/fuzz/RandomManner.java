package app.mailmend.probe.fuzz;

import app.mailmend.smtp.fuzz.Mutator;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A server that behaves up to some point and then no longer: what it says is mutated, repeated,
 * doubled, dripped, left out or made of what the client said. The same seed behaves the same.
 */
final class RandomManner implements HostileServer.Manner {

    /** Long enough for a client with short patience to give up. */
    private static final int SILENCE_MS = 700;

    private static final long DRIP_NANOS = 5_000_000;
    private static final int STAGES = 9;

    private final SplittableRandom random;
    private final Mutator mutator;
    private final boolean implicitTls;
    private int goodReplies;
    private boolean over;

    RandomManner(long seed, boolean implicitTls) {
        this.random = new SplittableRandom(seed);
        this.mutator = new Mutator(seed);
        this.implicitTls = implicitTls;
        this.goodReplies = random.nextInt(STAGES);
    }

    @Override
    public void treat(Line line) throws IOException {
        if (implicitTls) {
            handshake(line);
        }
        answer(line, "", "220 " + Line.NAME + " ESMTP\r\n");
        while (!over) {
            String said = line.readLine();
            String verb = said.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            answer(line, said, reply(verb, line.encrypted()));
            if (verb.equals("STARTTLS") && !over) {
                handshake(line);
            }
        }
    }

    private void handshake(Line line) throws IOException {
        if (goodReplies == 0 && random.nextInt(3) == 0) {
            line.send(mutator.next());
            throw new EOFException("no TLS here");
        }
        line.encrypt();
    }

    private static String reply(String verb, boolean encrypted) {
        return switch (verb) {
            case "EHLO" ->
                    "250-"
                            + Line.NAME
                            + "\r\n250-PIPELINING\r\n250-SIZE 1000\r\n"
                            + (encrypted ? "250 AUTH PLAIN LOGIN\r\n" : "250 STARTTLS\r\n");
            case "STARTTLS" -> "220 2.0.0 go\r\n";
            case "AUTH" -> "235 2.7.0 welcome\r\n";
            default -> "250 2.0.0 Ok\r\n";
        };
    }

    private void answer(Line line, String said, String good) throws IOException {
        if (goodReplies > 0) {
            goodReplies--;
            line.send(good);
            return;
        }
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> line.send(mutator.mutated(bytes));
            case 3 -> line.send(mutator.next());
            case 4 -> line.send("250-more and more\r\n".repeat(random.nextInt(20_000)));
            case 5 -> line.send("250 " + "x".repeat(random.nextInt(200_000)));
            case 6 -> line.send(good + good);
            case 7 -> line.drip(mutator.mutated(bytes), DRIP_NANOS);
            case 8 -> end(line);
            case 9 -> line.send(mutator.mutated(echo("535 5.7.8 ", said)));
            case 10 -> line.send(echo("334 ", said));
            default -> line.send(bytes);
        }
    }

    private void end(Line line) throws IOException {
        over = true;
        switch (random.nextInt(3)) {
            case 0 -> line.beSilent(SILENCE_MS);
            case 1 -> line.reset();
            default -> line.send(mutator.next());
        }
    }

    /** The client's own words, as they came or without their base64. */
    private byte[] echo(String code, String said) {
        String last = said.substring(said.lastIndexOf(' ') + 1);
        if (random.nextBoolean()) {
            return (code + said + "\r\n").getBytes(StandardCharsets.UTF_8);
        }
        try {
            String decoded = new String(Base64.getDecoder().decode(last), StandardCharsets.UTF_8);
            return (code + "you said " + decoded + "\r\n").getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return (code + last + "\r\n").getBytes(StandardCharsets.UTF_8);
        }
    }
}
