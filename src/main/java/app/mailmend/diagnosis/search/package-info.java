/// Searching a text for thousands of wordings at once. Knows nothing of mail.
package app.mailmend.diagnosis.search;
