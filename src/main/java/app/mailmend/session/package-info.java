/// The one workflow that window and console drive.
package app.mailmend.session;
