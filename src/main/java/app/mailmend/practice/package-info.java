/// The practice provider inside the program: mail servers on loopback that fail in well-known ways,
/// so that everything can be tried without an account.
package app.mailmend.practice;
