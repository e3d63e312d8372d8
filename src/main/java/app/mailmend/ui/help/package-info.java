/// Help in place and as a page: what each page is for, every cause in the words of the diagnosis,
/// technical words, and what the program is made of.
package app.mailmend.ui.help;
