package app.mailmend.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.net.DnsRecords.Entry.Srv;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServiceOrderTest {

    private static final int DRAWS = 2000;

    private static Srv server(int priority, int weight, String target) {
        return new Srv(priority, weight, 993, target);
    }

    private static Map<String, Long> firsts(Srv... servers) {
        Random random = new Random(7);
        return IntStream.range(0, DRAWS)
                .mapToObj(_ -> ServiceOrder.of(List.of(servers), random).getFirst().target())
                .collect(Collectors.groupingBy(target -> target, Collectors.counting()));
    }

    @Test
    void a_lower_priority_comes_first_whatever_the_weights() {
        assertThat(
                        ServiceOrder.of(
                                List.of(server(2, 65535, "b"), server(1, 0, "a")), new Random(1)))
                .extracting(Srv::target)
                .containsExactly("a", "b");
    }

    @Test
    void weights_are_chances() {
        Map<String, Long> firsts = firsts(server(0, 75, "heavy"), server(0, 25, "light"));

        assertThat(firsts.get("heavy")).isBetween(DRAWS * 65L / 100, DRAWS * 85L / 100);
    }

    @Test
    void without_weight_there_is_a_small_chance_beside_others() {
        Map<String, Long> firsts = firsts(server(0, 9, "heavy"), server(0, 0, "weightless"));

        assertThat(firsts.get("weightless")).isBetween(1L, DRAWS / 4L);
    }

    @Test
    void servers_without_any_weights_all_stay() {
        assertThat(ServiceOrder.of(List.of(server(0, 0, "a"), server(0, 0, "b")), new Random(1)))
                .extracting(Srv::target)
                .containsExactlyInAnyOrder("a", "b");
    }
}
