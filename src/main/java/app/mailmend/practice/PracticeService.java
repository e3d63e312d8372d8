package app.mailmend.practice;

import app.mailmend.settings.Endpoint;

/// A port of the practice provider.
///
/// @param name short and stable, such as `submission-starttls`
/// @param advertised how a mail program would be told to reach it
/// @param port where it really listens on 127.0.0.1
public record PracticeService(String name, Endpoint advertised, int port) {}
