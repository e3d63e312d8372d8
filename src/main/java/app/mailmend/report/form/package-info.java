/// How facts stand in a document: each kind written and read by the same description.
package app.mailmend.report.form;
