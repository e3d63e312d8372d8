package app.mailmend.diagnosis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.diagnosis.search.PatternShape.Demand;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapeReaderTest {

    @Test
    void a_pattern_of_letters_lists_its_matches() {
        assertThat(ShapeReader.read("log ?in (first|now)").exact())
                .containsExactlyInAnyOrder(
                        "login first", "log in first", "login now", "log in now");
        assertThat(ShapeReader.read("\\bauthori[sz]ed\\b(?! user)").exact())
                .containsExactlyInAnyOrder("authorised", "authorized");
        assertThat(ShapeReader.read("5\\.7\\.1$").exact()).containsExactly("5.7.1");
    }

    @Test
    void a_gap_parts_what_is_demanded() {
        PatternShape shape = ShapeReader.read("user~(not|never) known");
        assertThat(shape.listed()).isFalse();
        assertThat(shape.allDemands())
                .containsExactly(
                        new Demand(Set.of("user"), 0, 0),
                        new Demand(Set.of("not known", "never known"), 4, 84));
        assertThat(shape.shortest()).isEqualTo(13);
        assertThat(shape.longest()).isEqualTo(95);
    }

    @Test
    void of_branches_one_is_demanded() {
        assertThat(ShapeReader.read("(user \\d|\\w{2} account)s").allDemands())
                .containsExactly(new Demand(Set.of("user ", " account"), 0, 4));
        assertThat(ShapeReader.read("(user|\\d)s?").allDemands()).isEmpty();
    }

    @Test
    void what_may_be_absent_is_not_demanded() {
        assertThat(ShapeReader.read("(very )?\\d(much)?").allDemands()).isEmpty();
        assertThat(ShapeReader.read("(very |quite [a-z])?much").allDemands())
                .containsExactly(new Demand(Set.of("much"), 0, 8));
        assertThat(ShapeReader.read("(?<!not )(?=it)\\w{2} is").allDemands())
                .containsExactly(new Demand(Set.of(" is"), 2, 4));
    }

    @Test
    void repetition_is_written_out_as_far_as_it_is_certain() {
        assertThat(ShapeReader.read("x{3}").exact()).containsExactly("xxx");
        assertThat(ShapeReader.read("x{3,5}").allDemands())
                .containsExactly(new Demand(Set.of("xxx"), 0, 0));
        assertThat(ShapeReader.read("\\d{2,4}?\\.com").allDemands())
                .containsExactly(new Demand(Set.of(".com"), 2, 8));
    }

    @Test
    void bars_are_told_apart_only_outside_of_groups_and_classes() {
        assertThat(Alternative.of("a|b(c|d)|[e|f]|g\\|h"))
                .extracting(alternative -> alternative.pattern().pattern())
                .containsExactly("a", "b(c|d)", "[e|f]", "g\\|h");
    }

    @Test
    void what_is_not_of_the_phrasebooks_kind_is_refused() {
        for (String pattern : new String[] {"(?i)a", "(a)\\1", "a)", "(a", "?a", "[a&&b]"}) {
            assertThatThrownBy(() -> ShapeReader.read(pattern))
                    .as(pattern)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(pattern);
        }
    }
}
