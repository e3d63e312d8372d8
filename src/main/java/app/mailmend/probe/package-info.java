/// Live tests. They produce evidence only and never explain.
package app.mailmend.probe;
