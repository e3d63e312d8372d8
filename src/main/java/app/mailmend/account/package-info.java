/// Who is writing: the address, the name to sign in with, the secret. Imports nothing of ours.
package app.mailmend.account;
