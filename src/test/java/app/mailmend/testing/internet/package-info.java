/** A small internet inside a test: names, web and mail servers, all of them as far away as told. */
package app.mailmend.testing.internet;
