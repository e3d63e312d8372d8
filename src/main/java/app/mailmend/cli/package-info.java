/// The same engine for scripts and the helpdesk: commands, their words on paper, and their JSON.
package app.mailmend.cli;
