package app.mailmend.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A terminal in memory. */
final class TestTerminal implements Terminal {

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
    final Map<String, String> environment = new HashMap<>();
    InputStream in = InputStream.nullInputStream();
    boolean attended;
    String hidden = "";
    int hiddenReads;
    Runnable whileServing = () -> {};

    TestTerminal typing(String text) {
        in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    @Override
    public boolean attended() {
        return attended;
    }

    @Override
    public char[] readHidden() {
        hiddenReads++;
        return hidden.toCharArray();
    }

    @Override
    public void serveUntilStopped(Runnable cleanUp) {
        whileServing.run();
        cleanUp.run();
    }

    String outText() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    String errText() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }
}
