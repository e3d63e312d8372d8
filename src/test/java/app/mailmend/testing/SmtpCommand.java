package app.mailmend.testing;

/**
 * One command as a dialogue's answer sees it.
 *
 * @param verb in capitals
 * @param argument what stands behind the verb, such as {@code FROM:<alice@example.test>}
 * @param count the how-manieth command of this verb on this server, from 1
 */
public record SmtpCommand(
        String verb, String argument, boolean insideTls, boolean signedIn, int count) {}
