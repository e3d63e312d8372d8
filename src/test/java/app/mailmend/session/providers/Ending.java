package app.mailmend.session.providers;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.fix.Fix;
import app.mailmend.settings.Endpoint;
import java.util.List;

/** How a check has to end. */
sealed interface Ending {

    /** It goes through, with one sign-in. */
    record Works() implements Ending {}

    /** Named, mended and proven, without any question. */
    record Mended(Cause cause, Circumstance face, Endpoint at) implements Ending {}

    /** Named, mended by another sender, and proven, without any question. */
    record MendedBySender(Cause cause, Circumstance face) implements Ending {}

    /**
     * Named, with the one thing that helps in the first place.
     *
     * @param others what has to be offered beside it
     */
    record Needs(Cause cause, Circumstance face, Fix primary, List<Fix> others) implements Ending {}
}
