/// Every sentence, from facts to the person's language; shared by window, console and report.
package app.mailmend.wording;
