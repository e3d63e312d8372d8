/// What a person chooses about the program itself, how it is kept, and the page to choose it on.
package app.mailmend.ui.preferences;
