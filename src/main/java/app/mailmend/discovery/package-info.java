/// From an address to settings that may be right: one class per source, merged and ranked.
package app.mailmend.discovery;
