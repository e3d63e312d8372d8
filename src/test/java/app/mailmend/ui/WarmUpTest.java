package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.mailmend.catalog.Provider;
import app.mailmend.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class WarmUpTest {

    private static final int LIMIT_SECONDS = 60;

    private final List<String> looked = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @Test
    void the_catalogue_is_read_behind_the_first_frame_and_not_by_the_thread_that_paints()
            throws Exception {
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            FakeSession session =
                    new FakeSession(background) {
                        @Override
                        public Optional<Provider> recognise(String typedAddress) {
                            looked.add(Thread.currentThread().getName());
                            return super.recognise(typedAddress);
                        }
                    };
            Screen.Opened window = Screen.open(session, background);
            WaitForAsyncUtils.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS, () -> !looked.isEmpty());
            Screen.run(window.stage()::close);
        }
        assertThat(looked).hasSize(1).doesNotContain("JavaFX Application Thread");
    }

    @Test
    void the_sentences_that_are_read_ahead_are_there_in_every_language() {
        for (Locale language : Wording.LANGUAGES) {
            Wording wording = new Wording(language);
            assertThat(WarmUp.BUNDLES)
                    .allSatisfy(bundle ->
                            assertThatCode(() -> wording.read(bundle)).doesNotThrowAnyException());
        }
    }
}
