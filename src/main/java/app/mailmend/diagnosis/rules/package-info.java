/// One small class per family of causes; the listing is the catalogue.
package app.mailmend.diagnosis.rules;
