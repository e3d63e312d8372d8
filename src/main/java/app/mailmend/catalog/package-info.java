/// Providers we know. The data stands in resources, never in code.
package app.mailmend.catalog;
