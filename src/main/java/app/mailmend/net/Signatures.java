package app.mailmend.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

/// Checks answers by their signatures, from the root of the name system down (RFC 4035).
final class Signatures {

    /// The keys of the root zone that IANA signs with, as digests: that of 2017 and its successor.
    static final List<String> ROOT_ANCHORS =
            List.of(
                    ". IN DS 20326 8 2"
                            + " E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D",
                    ". IN DS 38696 8 2"
                            + " 683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16");

    private final ValidatingResolver validator;

    /// @param anchors DS or DNSKEY records in master-file form (RFC 1035 section 5.1)
    Signatures(NameTries tries, List<String> anchors) {
        validator = new ValidatingResolver(new Asker(tries, new ConcurrentHashMap<>()));
        byte[] lines = String.join("\n", anchors).getBytes(StandardCharsets.US_ASCII);
        try {
            validator.loadTrustAnchors(new ByteArrayInputStream(lines));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /// Asks again, with the signatures, and checks them.
    ///
    /// @return the answer that the signatures prove; empty where they do not, or cannot be had
    Optional<Message> proven(Message query, Executor threads) throws InterruptedException {
        try {
            // Inside a stage, so that broken signatures, too, on which the library may throw at
            // once, are no proof and nothing worse.
            Message answer =
                    CompletableFuture.completedStage(query)
                            .thenCompose(asked -> validator.sendAsync(asked, threads))
                            .toCompletableFuture()
                            .get();
            return Optional.of(answer).filter(one -> one.getHeader().getFlag(Flags.AD));
        } catch (ExecutionException unfinished) {
            return Optional.empty();
        }
    }

    /// What the library asks through. The keys of a zone are asked for once, however many answers
    /// from it are being checked.
    private record Asker(NameTries tries, Map<Record, CompletableFuture<Message>> keys)
            implements Resolver {

        @Override
        public CompletionStage<Message> sendAsync(Message query, Executor threads) {
            int type = query.getQuestion().getType();
            return type == Type.DNSKEY || type == Type.DS
                    ? keys.computeIfAbsent(query.getQuestion(), _ -> send(query, threads))
                            .thenApply(Message::clone)
                    : send(query, threads);
        }

        private CompletableFuture<Message> send(Message query, Executor threads) {
            return CompletableFuture.supplyAsync(() -> answer(query), threads);
        }

        private Message answer(Message query) {
            try {
                return tries.ask(NameTries.withSignatures(query));
            } catch (IOException nothing) {
                throw new UncheckedIOException(nothing);
            }
        }

        @Override
        public void setPort(int port) {}

        @Override
        public void setTCP(boolean always) {}

        @Override
        public void setIgnoreTruncation(boolean ignored) {}

        @Override
        public void setEDNS(int version, int size, int flags, List<EDNSOption> options) {}

        @Override
        public void setTSIGKey(TSIG key) {}

        @Override
        public void setTimeout(Duration limit) {}
    }
}
