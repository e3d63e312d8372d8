/// The composition root: where the program starts and where implementations are chosen.
package app.mailmend.app;
