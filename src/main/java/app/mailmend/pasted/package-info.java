/// What a person pasted: the words in it, whether it names an error at all, and what it says about
/// the account. Pure.
package app.mailmend.pasted;
