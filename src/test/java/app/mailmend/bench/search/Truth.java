package app.mailmend.bench.search;

import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.net.PublicSuffixes;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is right for an address.
 *
 * @param provided whether somebody provides its mail and something public says who
 * @param owners registrable domains of the right servers; none where no mail program can be set up
 * @param note the kind of note without which the answer is incomplete; empty for none
 */
record Truth(boolean provided, Set<String> owners, String note) {

    Truth {
        owners = Set.copyOf(owners);
    }

    static Truth at(String... owners) {
        return new Truth(true, Set.of(owners), "");
    }

    /** Its provider is known, and the right answer is words instead of servers. */
    static Truth explained(String note) {
        return new Truth(true, Set.of(), note);
    }

    /** Nobody provides mail there, or nothing public says who: whatever is trusted is wrong. */
    static Truth nobody(String note) {
        return new Truth(false, Set.of(), note);
    }

    Truth saying(String kind) {
        return new Truth(provided, owners, kind);
    }

    /** Whether the answer is right: the best server, or that there is none, and the note. */
    boolean isMet(DiscoveryRun run) {
        return isSaid(run) && (provided ? isBestOwned(run) : !isWronglyTrusted(run));
    }

    private boolean isBestOwned(DiscoveryRun run) {
        return owners.isEmpty()
                ? run.outgoing().isEmpty()
                : best(run.outgoing()).anyMatch(one -> owners.contains(owner(host(one))));
    }

    /** Whether the run says what has to be said. */
    boolean isSaid(DiscoveryRun run) {
        return note.isEmpty() || run.notes().stream().anyMatch(one -> one.kind().equals(note));
    }

    /** Whether the best for sending or for fetching claims to be trusted and is somebody else's. */
    boolean isWronglyTrusted(DiscoveryRun run) {
        return Stream.concat(best(run.outgoing()), best(run.incoming()))
                .filter(one -> one.trust() == Trust.TRUSTED)
                .anyMatch(one -> !owners.contains(owner(host(one))));
    }

    private static <S> Stream<Candidate<S>> best(List<Candidate<S>> candidates) {
        return candidates.stream().limit(1);
    }

    private static HostName host(Candidate<?> candidate) {
        return switch (candidate.settings()) {
            case SubmissionSettings sending -> sending.endpoint().host();
            case IncomingSettings fetching -> fetching.endpoint().host();
            default -> throw new IllegalArgumentException("settings of another kind");
        };
    }

    /** The registrable domain of a server; an address or a name without one stands for itself. */
    static String owner(HostName host) {
        return PublicSuffixes.registrable(host.value()).orElse(host.value());
    }
}
