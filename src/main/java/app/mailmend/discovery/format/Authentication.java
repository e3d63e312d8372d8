package app.mailmend.discovery.format;

/// How a document says that one signs in.
public enum Authentication {
    /// The password itself, protected by the connection.
    PASSWORD,
    /// The password, transformed so that it is not shown (CRAM-MD5, SCRAM).
    ENCRYPTED_PASSWORD,
    OAUTH2,
    NTLM,
    KERBEROS,
    CLIENT_CERTIFICATE,
    /// By where one connects from.
    CLIENT_ADDRESS,
    NONE,
    /// Something that is not known here.
    OTHER
}
