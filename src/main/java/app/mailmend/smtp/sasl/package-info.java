/// The ways of signing in that are spoken here (RFC 4422), each a state machine that knows neither
/// wire nor base64: it is handed challenges and says what to answer.
package app.mailmend.smtp.sasl;
