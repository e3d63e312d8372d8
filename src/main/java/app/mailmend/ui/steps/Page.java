package app.mailmend.ui.steps;

import java.util.EnumSet;
import java.util.Set;

/// What the window can show.
public enum Page {
    ACCOUNT(Step.ACCOUNT),
    /// The choice of a practice account.
    PRACTICE(Step.ACCOUNT),
    /// The place to paste an error message.
    EXPLAIN(Step.ACCOUNT),
    /// The place to open a report of a former test.
    REPORT(Step.ACCOUNT),
    SETTINGS(Step.SETTINGS),
    /// The warning before settings that anybody on the way could have changed.
    UNSAFE(Step.SETTINGS),
    TEST(Step.TEST),
    RESULT(Step.RESULT),
    DONE(Step.DONE),
    /// The whole help.
    HELP(Step.ACCOUNT),
    /// A surprise of our own.
    BROKEN(Step.ACCOUNT),
    /// The choices about the program itself.
    PREFERENCES(Step.ACCOUNT);

    /// Those that lie over the set-up for a while, on whatever step it stands.
    private static final Set<Page> ASIDE = EnumSet.of(HELP, PREFERENCES);

    private final Step step;

    Page(Step step) {
        this.step = step;
    }

    /// Where the page stands on the rail.
    public Step step() {
        return step;
    }

    /// Whether it lies over the set-up, which goes on below it.
    public boolean isAside() {
        return ASIDE.contains(this);
    }

    /// The five steps of the rail, in order.
    public enum Step {
        ACCOUNT(1),
        SETTINGS(2),
        TEST(3),
        RESULT(4),
        DONE(5);

        private final int number;

        Step(int number) {
            this.number = number;
        }

        /// Counted from one, as people read it.
        public String number() {
            return String.valueOf(number);
        }

        /// The page that a click on the rail leads to.
        public Page page() {
            return Page.valueOf(name());
        }
    }
}
