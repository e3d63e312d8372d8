/// The window: the shell with its step rail, the look, and the way in.
package app.mailmend.ui;
