package app.mailmend.fix;

/// Which message is prepared.
public enum Letter {
    SWITCH_ON_SMTP_AUTH,
    ALLOW_SENDER,
    ALLOW_SIGN_IN,
    ALLOW_RELAY,
    DOMAIN_RECORDS,
    RENEW_CERTIFICATE,
    CERTIFICATE_NAME,
    /// Whether the certificate was changed on purpose.
    CONFIRM_CERTIFICATE,
    OFFER_ENCRYPTION,
    OPEN_PORTS,
    UNBLOCK_ADDRESS,
    UNLOCK_ACCOUNT,
    SERVER_TROUBLE,
    UNEXPLAINED
}
