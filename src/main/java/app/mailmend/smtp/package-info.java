/// The wire: our own small SMTP client with hard limits. It has no opinion about what it sees.
package app.mailmend.smtp;
