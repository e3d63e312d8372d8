/// The details for helpdesk staff: what was said, which certificates were shown, what was tried,
/// and how many sign-ins are counted. Everything in it can be selected and copied.
package app.mailmend.ui.details;
