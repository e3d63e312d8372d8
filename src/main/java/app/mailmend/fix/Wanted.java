package app.mailmend.fix;

/// What the person is asked for.
public enum Wanted {
    PASSWORD,
    APP_PASSWORD,
    AUTHORIZATION_CODE,
    SMTP_CREDENTIAL,
    BRIDGE_PASSWORD,
    BROWSER_SIGN_IN,
    SENDER_ADDRESS,
    HOST_NAME
}
