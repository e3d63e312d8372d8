package app.mailmend.discovery;

import app.mailmend.net.Dns;
import app.mailmend.net.DnsRecords;
import app.mailmend.net.Web;

/// What a search asks beyond this computer.
public record Outside(Dns addresses, DnsRecords records, Web web, ServerSurvey survey) {}
