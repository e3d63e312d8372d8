/// Why a test or a message failed: causes, ranked, with the evidence each rests on. Pure.
package app.mailmend.diagnosis;
