package app.mailmend.catalog;

import app.mailmend.settings.IncomingProtocol;

/// One server of a provider to fetch mail from.
public record IncomingEntry(IncomingProtocol protocol, ServerEntry server) {}
