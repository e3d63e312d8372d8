/// Ports to the outside: names, connections, TLS and whom to trust. Knows no mail.
package app.mailmend.net;
