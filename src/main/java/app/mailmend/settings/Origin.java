package app.mailmend.settings;

/// Where settings come from.
///
/// @param where the address or the name that was asked, without the person's address; empty for
///   what comes with the program
/// @param asOf when the facts were last changed or checked: a year, a month or a day (ISO 8601);
///   empty where nobody says
public record Origin(SourceName source, String where, String asOf) {

    /// An origin of which nothing but the name is known.
    public static Origin of(SourceName source) {
        return new Origin(source, "", "");
    }
}
