package app.mailmend.bench;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** One direction of a relayed connection: what is read comes out later, in the same order. */
final class Pipe {

    private static final int PIECE = 8192;

    private static final class Parcel {

        final long due;

        /** Empty at the end of the stream. */
        final byte[] bytes;

        /** Which of the connection's flights it belongs to. */
        final int flight;

        Parcel(long due, byte[] bytes, int flight) {
            this.due = due;
            this.bytes = bytes;
            this.flight = flight;
        }
    }

    private final Socket from;
    private final Socket to;
    private final Pace pace;
    private final long delay;
    private final BlockingQueue<Parcel> underway = new LinkedBlockingQueue<>();

    Pipe(Socket from, Socket to, Pace pace, long delay) {
        this.from = from;
        this.to = to;
        this.pace = pace;
        this.delay = delay;
    }

    /**
     * Reads to the end.
     *
     * @param open before this time nothing leaves
     */
    void read(long open, IntSupplier flight) {
        byte[] piece = new byte[PIECE];
        try {
            for (int count = next(piece); count > 0; count = next(piece)) {
                send(open, Arrays.copyOf(piece, count), flight.getAsInt());
            }
        } catch (IOException gone) {
            // the end, too
        }
        send(open, new byte[0], 0);
    }

    private int next(byte[] piece) throws IOException {
        return from.getInputStream().read(piece);
    }

    private void send(long open, byte[] bytes, int flight) {
        underway.add(new Parcel(Math.max(pace.nanos(), open) + delay, bytes, flight));
    }

    /** Writes everything when its time has come. */
    void write(IntConsumer delivered) {
        try {
            for (Parcel parcel = underway.take();
                    parcel.bytes.length > 0;
                    parcel = underway.take()) {
                pace.sleepUntil(parcel.due);
                delivered.accept(parcel.flight);
                to.getOutputStream().write(parcel.bytes);
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            close(from);
            close(to);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // closing is all that was wanted
        }
    }
}
