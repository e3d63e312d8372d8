/// The documents in which providers publish settings, read without trust in whoever wrote them.
package app.mailmend.discovery.format;
