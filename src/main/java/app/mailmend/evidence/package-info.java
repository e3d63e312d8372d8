/// What was seen: replies, offers, certificates, times. Facts only; no opinion, no socket, no
/// clock.
package app.mailmend.evidence;
