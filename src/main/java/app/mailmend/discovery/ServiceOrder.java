package app.mailmend.discovery;

import app.mailmend.net.DnsRecords.Entry.Srv;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// The order in which the servers of a service are to be tried (RFC 2782): by priority, and within
/// one priority by lot, the weights being the chances.
final class ServiceOrder {

    private ServiceOrder() {}

    static List<Srv> of(List<Srv> servers, RandomGenerator random) {
        return servers.stream()
                .collect(Collectors.groupingBy(Srv::priority, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(equals -> drawn(equals, random).stream())
                .toList();
    }

    /// Those without weight stand first, so that they have a small chance beside the others.
    private static List<Srv> drawn(List<Srv> equals, RandomGenerator random) {
        List<Srv> left = new ArrayList<>(equals);
        left.sort(Comparator.comparingInt(one -> Math.min(one.weight(), 1)));
        List<Srv> drawn = new ArrayList<>();
        while (!left.isEmpty()) {
            drawn.add(draw(left, random));
        }
        return drawn;
    }

    private static Srv draw(List<Srv> left, RandomGenerator random) {
        int lot = random.nextInt(left.stream().mapToInt(Srv::weight).sum() + 1);
        int next = 0;
        int sum = left.getFirst().weight();
        while (sum < lot) {
            next++;
            sum += left.get(next).weight();
        }
        return left.remove(next);
    }
}
