package app.mailmend.ui.help;

import app.mailmend.diagnosis.Cause;

/// What the help page shows.
public sealed interface Topic {

    /// The chapter that it belongs to.
    Chapter chapter();

    /// The chapters, in the order of the list.
    enum Chapter implements Topic {
        /// What Mailmend does.
        PROGRAM,
        /// The five pages and those beside them.
        PAGES,
        /// The practice account.
        PRACTICE,
        /// Everything that can be wrong.
        CAUSES,
        /// The technical words.
        WORDS,
        /// Versions and licences.
        ABOUT;

        @Override
        public Chapter chapter() {
            return this;
        }
    }

    /// One of the causes.
    record OneCause(Cause cause) implements Topic {

        @Override
        public Chapter chapter() {
            return Chapter.CAUSES;
        }
    }
}
