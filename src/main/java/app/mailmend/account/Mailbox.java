package app.mailmend.account;

/// One address of a text and the name beside it, both as they were written.
///
/// @param name empty where there is none
record Mailbox(String address, String name) {}
