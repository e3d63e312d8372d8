/// What a log of any size says about sending mail, in constant memory. Pure.
package app.mailmend.diagnosis.log;
