package app.mailmend.catalog;

/// A service that filters or forwards mail for others: a mail exchanger of its says nothing about
/// where the mailbox is.
public record Gateway(String name, String mxSuffix) {}
