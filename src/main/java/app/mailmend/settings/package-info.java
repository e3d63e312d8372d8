/// What a mail program would be given: servers, ports, encryption and the way to sign in.
package app.mailmend.settings;
