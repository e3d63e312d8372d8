package app.mailmend.report.form;

import com.fasterxml.jackson.databind.JsonNode;

/// How values of one type stand in a document.
///
/// @param <T> what [#read] gives back is equal to what [#write] was given
public interface Form<T> {

    JsonNode write(T value);

    /// @throws Misfit where something else stands there
    T read(Place place);
}
