/// What to try or to tell whom. Pure; the trying itself happens in the session.
package app.mailmend.fix;
