package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.session.SetupSession;
import app.mailmend.testing.RealEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The same journey as in [JourneyTest], on the real engine and the practice provider: servers, a
/// 530, a fix that is tried, a message that is sent and arrives.
class RealJourneyTest {

    private final JourneyTest journey = new JourneyTest();
    private final SetupSession session = RealEngine.session();

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @AfterEach
    void stop() {
        journey.stop();
        session.close();
    }

    @Test
    void the_practice_provider_is_mended_and_proven_by_mouse() throws Exception {
        journey.journeyByMouse(session);
        assertThat(session.practice().accounts()).isNotEmpty();
    }

    @Test
    void the_practice_provider_is_mended_and_proven_by_keyboard_alone() throws Exception {
        journey.journeyByKeyboard(session);
        assertThat(session.practice().accounts()).isNotEmpty();
    }
}
