package app.mailmend.session.providers;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.fix.Fix;
import app.mailmend.session.providers.Impersonation.Door;
import app.mailmend.session.providers.Impersonation.Way;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import java.util.List;
import java.util.function.Consumer;

/**
 * Somebody sets up an account at a provider, in a certain way and on a certain day, and how that
 * has to end.
 *
 * @param setup what the person typed
 * @param doors the provider's servers on that day
 * @param manner how they behave on that day, beside their usual manners
 * @param sending whether the test message is sent
 */
record Story(
        Impersonation provider,
        String title,
        Setup setup,
        List<Door> doors,
        Consumer<Manner> manner,
        boolean sending,
        Ending ending) {

    /**
     * What a person typed.
     *
     * @param user the name for signing in; empty where no sign-in is set
     * @param token whether the secret is a token
     */
    record Setup(Endpoint endpoint, String user, String secret, boolean token, String from) {}

    static Story right(Impersonation provider, String title) {
        return new Story(
                provider,
                title,
                new Setup(
                        provider.doors().getFirst().place(),
                        provider.user(),
                        provider.password(),
                        provider.withToken(),
                        provider.address()),
                provider.doors(),
                ordinary -> {},
                false,
                new Ending.Works());
    }

    Story at(String host, int port, Encryption encryption) {
        Endpoint other = new Endpoint(new HostName(host), port, encryption);
        return typing(new Setup(other, setup.user, setup.secret, setup.token, setup.from));
    }

    /** Another port of the provider's first server. */
    Story on(int port, Encryption encryption) {
        return at(provider.doors().getFirst().place().host().value(), port, encryption);
    }

    Story as(String user) {
        return typing(new Setup(setup.endpoint, user, setup.secret, setup.token, setup.from));
    }

    Story withoutSignIn() {
        return as("");
    }

    Story withPassword(String password) {
        return typing(new Setup(setup.endpoint, setup.user, password, false, setup.from));
    }

    Story from(String sender) {
        return typing(new Setup(setup.endpoint, setup.user, setup.secret, setup.token, sender));
    }

    private Story typing(Setup other) {
        return new Story(provider, title, other, doors, manner, sending, ending);
    }

    Story where(Consumer<Manner> today) {
        return new Story(provider, title, setup, doors, manner.andThen(today), sending, ending);
    }

    /** With a port that behaves otherwise on that day. */
    Story but(int port, Way way) {
        List<Door> changed =
                doors.stream()
                        .map(door ->
                                door.place().port() == port
                                        ? new Door(door.place(), way, door.manner())
                                        : door)
                        .toList();
        return new Story(provider, title, setup, changed, manner, sending, ending);
    }

    Story sendingMail() {
        return new Story(provider, title, setup, doors, manner, true, ending);
    }

    Story isMended(Cause cause, Circumstance face, Endpoint at) {
        return ends(new Ending.Mended(cause, face, at));
    }

    /** Mended by the provider's own first settings. */
    Story isMended(Cause cause, Circumstance face) {
        return isMended(cause, face, provider.doors().getFirst().place());
    }

    /** Mended by sending from the person's own address. */
    Story isMendedBySender(Circumstance face) {
        return ends(new Ending.MendedBySender(Cause.SENDER_NOT_OWNED, face));
    }

    Story needs(Cause cause, Circumstance face, Fix primary) {
        return ends(new Ending.Needs(cause, face, primary, List.of()));
    }

    Story alsoOffering(Fix... others) {
        return ending instanceof Ending.Needs(Cause cause, Circumstance face, Fix primary, var _)
                ? ends(new Ending.Needs(cause, face, primary, List.of(others)))
                : this;
    }

    private Story ends(Ending other) {
        return new Story(provider, title, setup, doors, manner, sending, other);
    }

    @Override
    public String toString() {
        return provider.name() + ", " + title;
    }
}
