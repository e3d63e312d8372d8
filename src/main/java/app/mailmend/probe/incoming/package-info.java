/// The live test of settings for fetching mail. The connection is opened, encrypted and asked what
/// it offers by a strict door of our own; only then an ordinary mail library gets it, to sign in.
package app.mailmend.probe.incoming;
