package app.mailmend.session.providers;

import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A provider as a mail program meets it: its names and ports, an account, and its manners. */
final class Impersonation {

    /** What a port does with a connection. */
    enum Way {
        OPEN,
        REFUSED,
        SWALLOWED
    }

    /**
     * @param manner how it differs from the provider's other doors
     */
    record Door(Endpoint place, Way way, Consumer<Manner> manner) {}

    private final String name;
    private final String address;
    private final String password;
    private final Consumer<Manner> manner;
    private final List<Door> doors = new ArrayList<>();
    private final List<String> records = new ArrayList<>();
    private String user;
    private boolean withToken;

    /**
     * @param address of the person who has the account
     * @param password the secret that is right for mail programs
     */
    Impersonation(String name, String address, String password, Consumer<Manner> manner) {
        this.name = name;
        this.address = address;
        this.password = password;
        this.manner = manner;
        this.user = address;
    }

    /** Where the name for signing in is not the address. */
    Impersonation signsInAs(String other) {
        user = other;
        return this;
    }

    /** Where the secret is a token that the provider's page gives. */
    Impersonation signsInWithToken() {
        withToken = true;
        return this;
    }

    /** A record of the domain, in the form of master files. */
    Impersonation record(String line) {
        records.add(line);
        return this;
    }

    Impersonation tls(String host, int port) {
        return door(host, port, Encryption.IMPLICIT_TLS, ordinary -> {});
    }

    Impersonation startTls(String host, int port) {
        return door(host, port, Encryption.STARTTLS, ordinary -> {});
    }

    /** A port that knows no encryption. */
    Impersonation plain(String host, int port, Consumer<Manner> own) {
        return door(host, port, Encryption.NONE, own);
    }

    Impersonation tls(String host, int port, Consumer<Manner> own) {
        return door(host, port, Encryption.IMPLICIT_TLS, own);
    }

    Impersonation startTls(String host, int port, Consumer<Manner> own) {
        return door(host, port, Encryption.STARTTLS, own);
    }

    private Impersonation door(String host, int port, Encryption encryption, Consumer<Manner> own) {
        doors.add(new Door(new Endpoint(new HostName(host), port, encryption), Way.OPEN, own));
        return this;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    String password() {
        return password;
    }

    String user() {
        return user;
    }

    boolean withToken() {
        return withToken;
    }

    Consumer<Manner> manner() {
        return manner;
    }

    List<Door> doors() {
        return List.copyOf(doors);
    }

    List<String> records() {
        return List.copyOf(records);
    }

    /** Everything as it should be. */
    Story story(String title) {
        return Story.right(this, title);
    }
}
