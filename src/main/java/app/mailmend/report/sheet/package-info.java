/// Pages for people, without any opinion about what stands on them: plain text and HTML.
package app.mailmend.report.sheet;
