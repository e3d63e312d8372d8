package app.mailmend.practice;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.Secret;
import app.mailmend.settings.Endpoint;

/// An account to practise with.
///
/// @param lesson what goes wrong with it
/// @param password what a person would type first; wrong or insufficient where the lesson says so
/// @param workingPassword what works in the end; the same where the password is not the lesson
/// @param startWith the endpoint a test begins with
public record PracticeAccount(
        EmailAddress address,
        Lesson lesson,
        Secret password,
        Secret workingPassword,
        Endpoint startWith) {

    /// What can be learnt from an account.
    public enum Lesson {
        /// Everything is right from the start.
        ALL_WELL,
        /// 530 until STARTTLS.
        STARTTLS_FIRST,
        /// 530 until signed in.
        SIGN_IN_FIRST,
        /// 535: the password is wrong.
        WRONG_PASSWORD,
        /// 534: the provider wants an app password.
        APP_PASSWORD
    }
}
