package app.mailmend.wording;

/// A sentence by name. Each bundle has an enum of its keys, so that a missing sentence is a compile
/// error and an unused one is found by a test.
public interface TextKey {

    /// The resource bundle's base name inside this package, such as `window`.
    String bundle();

    /// The key inside the bundle.
    String key();
}
