package app.mailmend.fix;

/// What the person does outside this program.
public enum Errand {
    TRY_ANOTHER_NETWORK,
    CHECK_INTERNET_CONNECTION,
    CHECK_SECURITY_SOFTWARE,
    SET_THE_CLOCK,
    SIGN_IN_ON_THE_WEB,
    SWITCH_ON_MAIL_PROGRAMS,
    WAIT_AND_TRY_AGAIN,
    CORRECT_THE_RECIPIENT,
    MAKE_THE_MESSAGE_SMALLER,
    NOTHING_TO_DO
}
