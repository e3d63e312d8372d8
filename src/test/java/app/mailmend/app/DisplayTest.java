package app.mailmend.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private static boolean present(Map<String, String> properties, Map<String, String> variables) {
        return Display.present(
                name -> Optional.ofNullable(properties.get(name)),
                name -> Optional.ofNullable(variables.get(name)));
    }

    @Test
    void linux_has_a_display_where_x_or_wayland_is_named() {
        Map<String, String> linux = Map.of("os.name", "Linux");

        assertThat(present(linux, Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(present(linux, Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
        assertThat(present(linux, Map.of("DISPLAY", ""))).isFalse();
        assertThat(present(linux, Map.of())).isFalse();
    }

    @Test
    void windows_and_macos_have_one_unless_they_are_told_otherwise() {
        assertThat(present(Map.of("os.name", "Windows 11"), Map.of())).isTrue();
        assertThat(present(Map.of("os.name", "Mac OS X"), Map.of())).isTrue();
        assertThat(present(Map.of("os.name", "Mac OS X", "java.awt.headless", "true"), Map.of()))
                .isFalse();
        assertThat(present(Map.of("os.name", "Mac OS X", "java.awt.headless", "false"), Map.of()))
                .isTrue();
    }

    @Test
    void the_toolkits_own_headless_platform_is_a_display() {
        assertThat(present(Map.of("os.name", "Linux", "glass.platform", "Headless"), Map.of()))
                .isTrue();
        assertThat(present(Map.of("os.name", "Linux", "glass.platform", "gtk"), Map.of()))
                .isFalse();
    }
}
