package app.mailmend.fix;

import app.mailmend.settings.KitKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the person does outside this program.
public enum Errand {
    /// In the settings of the mail program: STARTTLS or TLS for the outgoing server.
    SWITCH_ON_ENCRYPTION,
    /// In the settings of the mail program: the encryption that belongs to the port.
    MATCH_PORT_AND_ENCRYPTION,
    /// In the settings of the mail program: a sign-in for the outgoing server.
    SWITCH_ON_SIGN_IN,
    /// In the settings of the mail program: the provider's server for sending, not the one that
    /// takes mail in.
    USE_THE_SENDING_SERVER,
    /// The name the person signs in with: the whole address, its first part, or another one.
    CHECK_THE_USER_NAME,
    /// With a shared mailbox: one's own sign-in, and the shared address as the sender.
    SIGN_IN_AS_ONESELF,
    TRY_ANOTHER_NETWORK,
    CHECK_INTERNET_CONNECTION,
    /// The page that a guest network shows before it lets anything through.
    SIGN_IN_TO_THE_NETWORK,
    CHECK_SECURITY_SOFTWARE,
    SET_THE_CLOCK,
    UPDATE_THE_PROGRAM,
    /// A plain name for this computer, which programs tell the server.
    NAME_THE_COMPUTER,
    /// The provider's program on this computer, without which nothing answers.
    START_THE_BRIDGE,
    SIGN_IN_ON_THE_WEB,
    /// An account that was opened but not finished: confirm it, pay for it, leave the test mode.
    FINISH_THE_ACCOUNT,
    /// Prove to a sending service that a sender's address or domain is one's own.
    CONFIRM_THE_SENDER,
    SWITCH_ON_MAIL_PROGRAMS,
    WAIT_AND_TRY_AGAIN,
    /// A limit that ends by itself.
    WAIT_FOR_THE_LIMIT,
    /// A delay that mail programs and servers get over by themselves.
    LET_IT_PASS,
    CORRECT_THE_RECIPIENT,
    ASK_THE_RECIPIENT_TO_MAKE_ROOM,
    /// The recipient takes mail from a closed circle only.
    ASK_THE_RECIPIENT_TO_LET_IT_IN,
    MAKE_THE_MESSAGE_SMALLER,
    CHANGE_THE_MESSAGE,
    NOTHING_TO_DO;

    private static final Set<Errand> WAITING =
            EnumSet.of(WAIT_AND_TRY_AGAIN, WAIT_FOR_THE_LIMIT, LET_IT_PASS);

    private static final Map<Errand, KitKind> KITS =
            Map.of(
                    SWITCH_ON_MAIL_PROGRAMS, KitKind.ACCESS,
                    CONFIRM_THE_SENDER, KitKind.SENDER,
                    SIGN_IN_ON_THE_WEB, KitKind.WEB,
                    FINISH_THE_ACCOUNT, KitKind.WEB,
                    START_THE_BRIDGE, KitKind.BRIDGE);

    /// True for what only time does.
    public boolean waits() {
        return WAITING.contains(this);
    }

    /// Which of a provider's own instructions belong to it; none where it is not done there.
    Optional<KitKind> kit() {
        return Optional.ofNullable(KITS.get(this));
    }
}
