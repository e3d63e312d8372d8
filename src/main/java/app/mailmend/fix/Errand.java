package app.mailmend.fix;

/// What the person does outside this program.
public enum Errand {
    /// In the settings of the mail program: STARTTLS or TLS for the outgoing server.
    SWITCH_ON_ENCRYPTION,
    /// In the settings of the mail program: a sign-in for the outgoing server.
    SWITCH_ON_SIGN_IN,
    TRY_ANOTHER_NETWORK,
    CHECK_INTERNET_CONNECTION,
    CHECK_SECURITY_SOFTWARE,
    SET_THE_CLOCK,
    SIGN_IN_ON_THE_WEB,
    /// An account that was opened but not finished: confirm it, pay for it, leave the test mode.
    FINISH_THE_ACCOUNT,
    /// Prove to a sending service that a sender's address or domain is one's own.
    CONFIRM_THE_SENDER,
    SWITCH_ON_MAIL_PROGRAMS,
    WAIT_AND_TRY_AGAIN,
    CORRECT_THE_RECIPIENT,
    ASK_THE_RECIPIENT_TO_MAKE_ROOM,
    MAKE_THE_MESSAGE_SMALLER,
    CHANGE_THE_MESSAGE,
    NOTHING_TO_DO
}
