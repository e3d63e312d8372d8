package app.mailmend.catalog;

import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SignInKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads servers from their one-line form: `HOST PORT ENCRYPTION [user=FORM]
/// [sign-in=WAY,WAY|none]`, for incoming ones with the protocol in front.
///
/// @param userName what holds for servers that say nothing else
/// @param signIns what holds for servers that say nothing else
record ServerReader(UserNameForm userName, List<SignInKind> signIns) {

    private static final String USER = "user=";
    private static final String SIGN_IN = "sign-in=";

    Optional<IncomingEntry> incoming(String spec) {
        int space = spec.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        return Words.labelled(
                        IncomingProtocol.values(),
                        IncomingProtocol::label,
                        spec.substring(0, space))
                .flatMap(protocol ->
                        server(spec.substring(space + 1))
                                .map(server -> new IncomingEntry(protocol, server)));
    }

    Optional<ServerEntry> server(String spec) {
        List<String> words = List.of(spec.split(" ", -1));
        if (words.size() < 3 || !isHost(words.getFirst())) {
            return Optional.empty();
        }
        Optional<Integer> port = Ports.check(words.get(1)).toOptional();
        Optional<Encryption> encryption = Encryption.ofLabel(words.get(2));
        Optional<ServerReader> own = with(words.subList(3, words.size()));
        return port.isEmpty() || encryption.isEmpty() || own.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ServerEntry(
                                words.getFirst(),
                                port.get(),
                                encryption.get(),
                                own.get().userName,
                                own.get().signIns));
    }

    private Optional<ServerReader> with(List<String> options) {
        Optional<ServerReader> reader = Optional.of(this);
        for (String option : options) {
            reader = reader.flatMap(so -> so.with(option));
        }
        return reader;
    }

    private Optional<ServerReader> with(String option) {
        if (option.startsWith(USER)) {
            return UserNameForm.ofLabel(option.substring(USER.length()))
                    .map(form -> new ServerReader(form, signIns));
        }
        if (option.startsWith(SIGN_IN)) {
            return signIns(option.substring(SIGN_IN.length()))
                    .map(ways -> new ServerReader(userName, ways));
        }
        return Optional.empty();
    }

    private static Optional<List<SignInKind>> signIns(String list) {
        if (list.equals("none")) {
            return Optional.of(List.of());
        }
        List<SignInKind> ways = new ArrayList<>();
        for (String word : list.split(",", -1)) {
            Optional<SignInKind> way = Words.signIn(word);
            if (way.isEmpty() || ways.contains(way.get())) {
                return Optional.empty();
            }
            ways.add(way.get());
        }
        return Optional.of(ways);
    }

    private static boolean isHost(String host) {
        String filled = host;
        for (String placeholder : ServerEntry.PLACEHOLDERS) {
            filled = filled.replace(placeholder, "example");
        }
        return HostName.check(filled).toOptional().map(HostName::value).equals(Optional.of(filled));
    }
}
