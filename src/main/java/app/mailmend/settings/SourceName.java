package app.mailmend.settings;

/// A place where settings may come from.
public enum SourceName {
    /// Files of the person's organisation.
    PRESETS("presets"),
    /// The bundled catalogue, by the domain of the address.
    CATALOGUE("catalogue"),
    /// The name servers of the domain: what they say is used by other sources.
    DNS("dns"),
    /// SRV records (RFC 6186, RFC 8314 section 5.1).
    SRV("srv"),
    /// The bundled catalogue, by the domain's mail exchangers and their like.
    MX("mx"),
    /// The provider's own file at `https://autoconfig.DOMAIN/`.
    AUTOCONFIG("autoconfig"),
    /// The provider's own file below `https://DOMAIN/.well-known/`.
    WELL_KNOWN("well-known"),
    /// The public database of providers.
    ISPDB("ispdb"),
    /// The file of whoever runs the domain's mail exchanger.
    MX_AUTOCONFIG("mx-autoconfig"),
    /// The public database, by the domain of the mail exchanger.
    MX_ISPDB("mx-ispdb"),
    /// `https://ua-auto-config.DOMAIN/` (draft-ietf-mailmaint-pacc).
    PACC("pacc"),
    /// Microsoft Autodiscover, asked without credentials.
    AUTODISCOVER("autodiscover"),
    /// The provider's own file over unprotected http.
    HTTP_AUTOCONFIG("http-autoconfig"),
    /// Servers that answer under the usual names.
    SURVEY("survey"),
    /// Where a practice lesson begins.
    LESSON("lesson");

    private final String label;

    SourceName(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }
}
