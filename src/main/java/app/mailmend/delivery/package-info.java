/// The proof that an ordinary mail program gets through with the settings: a real message,
/// submitted with Angus Mail, and its arrival watched over IMAP.
package app.mailmend.delivery;
