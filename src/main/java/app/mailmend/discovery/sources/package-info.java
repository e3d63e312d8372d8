/// The places that may know an account's settings, one class each: the listing is the catalogue.
package app.mailmend.discovery.sources;
