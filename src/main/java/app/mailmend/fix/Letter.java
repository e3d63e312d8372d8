package app.mailmend.fix;

/// Which message is prepared.
public enum Letter {
    /// To whoever can switch on signing in to send, where nothing more is known.
    SWITCH_ON_SMTP_AUTH,
    /// Microsoft 365: the switch of the whole organisation is off; that of the mailbox goes first.
    SMTP_AUTH_OFF_FOR_ORGANISATION,
    /// Microsoft 365: the switch of the mailbox is off.
    SMTP_AUTH_OFF_FOR_MAILBOX,
    /// Microsoft 365: passwords are refused; signing in through the browser stays.
    PASSWORDS_OFF,
    /// Microsoft 365: passwords were abolished for sending.
    PASSWORDS_ABOLISHED,
    /// Microsoft 365: the security defaults refuse passwords. They stay on; another way is asked
    /// for.
    SECURITY_DEFAULTS,
    /// Microsoft 365: a policy on conditions of access refused the sign-in.
    CONDITIONAL_ACCESS,
    /// Microsoft 365: the sign-in was taken, and the mailbox is refused as anonymous all the same.
    ANONYMOUS_AFTER_SIGN_IN,
    /// Microsoft 365: the right to send in the name of another mailbox.
    SEND_AS,
    /// Microsoft 365: an administrator has to approve the mail program.
    APPROVE_THE_PROGRAM,
    /// Google Workspace: mail programs, or app passwords, are switched off.
    WORKSPACE_ACCESS,
    /// Google Workspace: the relay service does not know this sender or network.
    WORKSPACE_RELAY,
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
