package app.mailmend.catalog;

/// A service that filters or forwards mail for others: a mail exchanger of its says nothing about
/// where the mailbox is.
///
/// @param forwards whether the mail goes on to an address elsewhere, so that there is no mailbox of
///   the domain's own
public record Gateway(String name, String mxSuffix, boolean forwards) {}
