package app.mailmend.wording;

import java.util.Locale;

/// The sentences of the help, of About, of the window for surprises and of the printed sheet, apart
/// from those for single pages, which are [HelpWords].
public enum HelpText implements TextKey {
    HELP_TITLE,
    HELP_OPEN,
    HELP_CLOSE,
    HELP_BACK,
    HELP_MORE,
    HELP_PANEL,
    HELP_WORDS,
    CHAPTER_PROGRAM,
    CHAPTER_PAGES,
    CHAPTER_PRACTICE,
    CHAPTER_CAUSES,
    CHAPTER_WORDS,
    CHAPTER_ABOUT,
    PROGRAM_LEAD,
    PROGRAM_DOES_TITLE,
    PROGRAM_DOES,
    PROGRAM_MENDS,
    PROGRAM_SAFE_TITLE,
    PROGRAM_SAFE,
    PROGRAM_NEVER_TITLE,
    PROGRAM_NEVER,
    PROGRAM_KEYS_TITLE,
    PROGRAM_KEYS,
    PAGES_LEAD,
    PAGES_BESIDE,
    PRACTICE_LEAD,
    PRACTICE_WHAT,
    PRACTICE_LESSONS,
    PRACTICE_WHERE,
    CAUSES_LEAD,
    CAUSES_SEARCH,
    CAUSES_SEARCH_PROMPT,
    CAUSES_NONE,
    CAUSES_ALL,
    CAUSE_MORE,
    CAUSE_FACES,
    CAUSE_DO,
    CAUSE_NUMBERS,
    CAUSE_NUMBERS_LEAD,
    CAUSE_WAIT,
    WORDS_LEAD,
    ABOUT_LEAD,
    ABOUT_VERSION,
    ABOUT_JAVA,
    ABOUT_JAVAFX,
    ABOUT_SYSTEM,
    ABOUT_COPY,
    ABOUT_COPY_HINT,
    ABOUT_LICENCE_TITLE,
    ABOUT_LICENCE,
    ABOUT_LIBRARIES,
    ABOUT_LIBRARIES_LEAD,
    NEWCOMER_NOTE,
    NEWCOMER_TRY,
    NEWCOMER_DISMISS,
    SURPRISE_DO_TITLE,
    SURPRISE_DO_BACK,
    SURPRISE_DO_AGAIN,
    SURPRISE_DO_TELL,
    SURPRISE_GO_BACK,
    SURPRISE_COPY,
    SURPRISE_DETAILS,
    SURPRISE_DETAILS_NAME,
    HAND_OVER_TITLE,
    HAND_OVER_CHOOSE,
    HAND_OVER_COPY,
    PRINT_ACTION,
    PRINT_LOOKING,
    PRINT_DONE,
    PRINT_NO_PRINTER,
    PRINT_FAILED,
    PRINT_TITLE,
    PRINT_NO_PASSWORD;

    @Override
    public String bundle() {
        return "help";
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
