package app.mailmend.fix;

/// Who can act where the person cannot.
public enum Addressee {
    ADMINISTRATOR,
    PROVIDER,
    NETWORK_PROVIDER
}
