package app.mailmend.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowSizeTest {

    @Test
    void a_window_is_never_so_small_that_it_cannot_be_read() {
        WindowSize size = new WindowSize(1, Double.NaN, false);
        assertThat(size.width()).isEqualTo(WindowSize.LEAST_WIDTH);
        assertThat(size.height()).isEqualTo(WindowSize.LEAST_HEIGHT);
    }

    @Test
    void a_window_from_a_large_screen_fits_a_small_one() {
        WindowSize size = new WindowSize(3_000, 1_500, true).within(1_280, 700);
        assertThat(size).isEqualTo(new WindowSize(1_280, 700, true));
    }

    @Test
    void a_window_that_fits_stays_as_it_was() {
        WindowSize size = new WindowSize(900, 600, false);
        assertThat(size.within(1_280, 700)).isEqualTo(size);
    }
}
