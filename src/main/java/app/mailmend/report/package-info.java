/// What was tried, seen and concluded, as a document that can be kept, passed on and opened again.
package app.mailmend.report;
