package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ServerEntry;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.PasswordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a person should know about a provider before the first test, most urgent first. A note's
/// text is the provider's own detail from the catalogue, in English; it is empty where the kind
/// says it all.
///
/// @param exchanger the domain's mail exchanger where it is the provider's own; otherwise empty
record ProviderNotes(Provider provider, LocalDate today, String exchanger) {

    List<Note> about(EmailAddress address) {
        List<Note> notes = new ArrayList<>();
        statusKind().ifPresent(kind -> addUnlessRemarked(notes, kind));
        passwordNote().ifPresent(kind -> addUnlessRemarked(notes, kind));
        provider.remarks().stream()
                .filter(remark -> remark.kind() != NoteKind.KNOWN_ERROR)
                .map(remark -> note(remark.kind(), remark.text(), remark.link()))
                .forEach(notes::add);
        provider.deadlines().stream().map(this::deadline).forEach(notes::add);
        if (KnownProviders.usable(provider)) {
            missing(address).ifPresent(notes::add);
        }
        return notes;
    }

    private Optional<NoteKind> statusKind() {
        return switch (provider.status()) {
            case ACTIVE, ENDING, CHANGED -> Optional.empty();
            case DISCONTINUED -> Optional.of(NoteKind.DISCONTINUED);
            case NO_CLIENT_ACCESS -> Optional.of(NoteKind.NO_CLIENT_ACCESS);
            case UNKNOWN -> Optional.of(NoteKind.MAY_BE_OUTDATED);
        };
    }

    private Optional<NoteKind> passwordNote() {
        PasswordKind kind = provider.passwordKind();
        if (!KnownProviders.usable(provider)) {
            return Optional.empty();
        }
        return switch (kind) {
            case ACCOUNT_PASSWORD -> Optional.empty();
            case APP_PASSWORD -> unlessSaidLater(NoteKind.APP_PASSWORD);
            case AUTHORIZATION_CODE -> Optional.of(NoteKind.AUTHORIZATION_CODE);
            case SMTP_CREDENTIAL -> Optional.of(NoteKind.SMTP_CREDENTIAL);
            case OAUTH_ONLY -> Optional.of(NoteKind.OAUTH_ONLY);
            case BRIDGE -> Optional.of(NoteKind.BRIDGE);
        };
    }

    /// A remark about app passwords under a narrower kind replaces the general note.
    private Optional<NoteKind> unlessSaidLater(NoteKind kind) {
        return remarked(NoteKind.APP_PASSWORD_WITH_TWO_STEP) || remarked(NoteKind.SEPARATE_PASSWORD)
                ? Optional.empty()
                : Optional.of(kind);
    }

    private void addUnlessRemarked(List<Note> notes, NoteKind kind) {
        if (!remarked(kind)) {
            notes.add(note(kind, "", ""));
        }
    }

    private boolean remarked(NoteKind kind) {
        return provider.remarks().stream().anyMatch(remark -> remark.kind() == kind);
    }

    private Note deadline(Provider.Deadline deadline) {
        return note(kindOf(deadline), deadline.date() + ": " + deadline.meaning(), "");
    }

    /// Dates may lack the day or the month: as text they still compare with a day cut to the same
    /// length, and a month counts as passed when it is over.
    private NoteKind kindOf(Provider.Deadline deadline) {
        if (startOf(today, deadline.date()).compareTo(deadline.date()) <= 0) {
            return NoteKind.DEADLINE;
        }
        boolean seenSince =
                cut(deadline.checkedOn(), deadline.date()).compareTo(deadline.date()) >= 0;
        return seenSince ? NoteKind.SINCE : NoteKind.DEADLINE_PASSED;
    }

    private static String startOf(LocalDate day, String date) {
        return cut(day.toString(), date);
    }

    private static String cut(String date, String pattern) {
        return date.substring(0, Math.min(date.length(), pattern.length()));
    }

    /// Why no server for sending can be offered, when none can.
    private Optional<Note> missing(EmailAddress address) {
        List<ServerEntry> servers = provider.outgoing();
        if (servers.stream()
                .anyMatch(one -> KnownProviders.endpoint(one, address, exchanger).isPresent())) {
            return Optional.empty();
        }
        boolean onlyPlain =
                !servers.isEmpty()
                        && servers.stream().allMatch(one -> one.encryption() == Encryption.NONE);
        NoteKind kind = onlyPlain ? NoteKind.UNENCRYPTED_ONLY : NoteKind.SERVERS_UNKNOWN;
        String known =
                servers.stream()
                        .map(server -> server.host() + ":" + server.port())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return Optional.of(note(kind, known, ""));
    }

    private Note note(NoteKind kind, String text, String link) {
        String page =
                link.isEmpty() && !provider.helpPages().isEmpty()
                        ? provider.helpPages().getFirst().toString()
                        : link;
        return new Note(kind.label(), text, page);
    }
}
