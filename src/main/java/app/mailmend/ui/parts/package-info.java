/// What every page is put together from: the frame, small controls, the classes of the style sheet,
/// and the voice that says things in one language.
package app.mailmend.ui.parts;
