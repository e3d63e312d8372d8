package app.mailmend.probe;

import static app.mailmend.probe.SignInOutcome.ACCEPTED;
import static app.mailmend.probe.SignInOutcome.NOT_JUDGED;
import static app.mailmend.probe.SignInOutcome.REFUSED;
import static app.mailmend.probe.SignInOutcome.STALLED;
import static app.mailmend.probe.SignInOutcome.THROTTLED;
import static app.mailmend.probe.SignInOutcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.evidence.SkipReason;
import app.mailmend.net.NetworkMap;
import app.mailmend.probe.SignInGate.Permission;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.testing.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptBudgetTest {

    private static final LoginName ALICE = new LoginName("alice@example.org");
    private static final LoginName BOB = new LoginName("bob@example.org");
    private static final NetworkMap DIRECT = new NetworkMap(Map.of());
    private static final Endpoint SUBMISSIONS = endpoint("mail.example.org", 465);

    private final ManualClock clock = new ManualClock();
    private final AttemptLedger ledger = AttemptLedger.inMemory();
    private final AttemptBudget budget = new AttemptBudget(ledger, clock);

    private static Endpoint endpoint(String host, int port) {
        return new Endpoint(new HostName(host), port, Encryption.IMPLICIT_TLS);
    }

    private Permission ask(LoginName user, Endpoint server) {
        return budget.forRun(DIRECT).ask(user, server);
    }

    /** A run of its own with one sign-in. */
    private Duration signIn(SignInOutcome outcome) {
        return granted(ask(ALICE, SUBMISSIONS)).learned(outcome);
    }

    private static SignInGate.Attempt granted(Permission permission) {
        assertThat(permission).isInstanceOf(Permission.Granted.class);
        return ((Permission.Granted) permission).attempt();
    }

    private static Permission heldBack(SkipReason reason, Duration pause) {
        return new Permission.HeldBack(reason, pause);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private List<SignInRecord> records() {
        return ledger.update(records -> new AttemptLedger.Change<>(records, records));
    }

    @Test
    void three_refusals_hold_the_fourth_back_until_the_oldest_is_ten_minutes_old() {
        assertThat(signIn(REFUSED)).isZero();
        clock.move(minutes(1));
        assertThat(signIn(REFUSED)).isZero();
        clock.move(minutes(3));
        assertThat(signIn(REFUSED)).isEqualTo(minutes(6));
        assertThat(ask(ALICE, SUBMISSIONS))
                .isEqualTo(heldBack(SkipReason.BUDGET_SPENT, minutes(6)));
        clock.move(minutes(6).minusMillis(1));
        assertThat(ask(ALICE, SUBMISSIONS)).isInstanceOf(Permission.HeldBack.class);
        clock.move(Duration.ofMillis(1));
        assertThat(signIn(REFUSED)).isEqualTo(minutes(1));
    }

    @Test
    void what_nobody_learned_the_end_of_counts_from_the_moment_it_was_allowed() {
        ask(ALICE, SUBMISSIONS);
        ask(ALICE, SUBMISSIONS);
        ask(ALICE, SUBMISSIONS);
        assertThat(ask(ALICE, SUBMISSIONS))
                .isEqualTo(heldBack(SkipReason.BUDGET_SPENT, minutes(10)));
    }

    @Test
    void an_accepted_sign_in_clears_the_record_of_its_account_only() {
        granted(ask(BOB, SUBMISSIONS)).learned(REFUSED);
        signIn(REFUSED);
        signIn(UNKNOWN);
        signIn(ACCEPTED);
        assertThat(records())
                .singleElement()
                .satisfies(record -> assertThat(record.outcome()).isEqualTo(REFUSED));
    }

    @Test
    void a_command_that_the_server_did_not_take_counts_nothing() {
        signIn(NOT_JUDGED);
        assertThat(records()).isEmpty();
    }

    @Test
    void a_server_that_asks_for_patience_is_left_alone_twice_as_long_each_time() {
        for (int minutes : List.of(2, 4, 8, 10, 10)) {
            assertThat(signIn(THROTTLED)).isEqualTo(minutes(minutes));
            assertThat(ask(ALICE, SUBMISSIONS))
                    .isEqualTo(heldBack(SkipReason.COOLING_DOWN, minutes(minutes)));
            clock.move(minutes(minutes));
        }
    }

    @Test
    void patience_asked_for_much_later_is_a_first_time_again() {
        signIn(THROTTLED);
        clock.move(minutes(12).plusSeconds(1));
        assertThat(signIn(THROTTLED)).isEqualTo(minutes(2));
    }

    @Test
    void patience_is_no_attempt_that_counts() {
        signIn(REFUSED);
        signIn(REFUSED);
        signIn(THROTTLED);
        clock.move(minutes(2));
        assertThat(signIn(REFUSED)).isEqualTo(minutes(8));
    }

    @Test
    void a_server_that_did_not_answer_is_left_alone_and_the_attempt_counts() {
        signIn(REFUSED);
        signIn(REFUSED);
        assertThat(signIn(STALLED)).isEqualTo(minutes(10));
        assertThat(ask(ALICE, SUBMISSIONS))
                .isEqualTo(heldBack(SkipReason.BUDGET_SPENT, minutes(10)));
    }

    @Test
    void after_a_clear_refusal_nothing_more_signs_in_during_that_run() {
        SignInGate run = budget.forRun(DIRECT);
        granted(run.ask(ALICE, SUBMISSIONS)).learned(REFUSED);
        assertThat(run.ask(ALICE, SUBMISSIONS))
                .isEqualTo(heldBack(SkipReason.BUDGET_SPENT, Duration.ZERO));
        assertThat(run.ask(ALICE, endpoint("other.example.org", 465)))
                .isInstanceOf(Permission.HeldBack.class);
        granted(ask(ALICE, SUBMISSIONS));
    }

    @Test
    void another_form_of_the_name_is_let_through_once_and_counts_for_the_same_account() {
        SignInGate run = budget.forRun(DIRECT);
        granted(run.ask(ALICE, SUBMISSIONS)).learned(REFUSED);
        SignInGate otherName = run.forAnotherNameOf(ALICE);
        granted(otherName.ask(new LoginName("alice"), SUBMISSIONS)).learned(REFUSED);
        assertThat(otherName.ask(new LoginName("EX\\alice"), SUBMISSIONS))
                .isInstanceOf(Permission.HeldBack.class);
        assertThat(run.forAnotherNameOf(ALICE).ask(new LoginName("alice"), SUBMISSIONS))
                .isInstanceOf(Permission.HeldBack.class);
        granted(ask(ALICE, SUBMISSIONS)).learned(REFUSED);
        assertThat(ask(ALICE, SUBMISSIONS)).isInstanceOf(Permission.HeldBack.class);
    }

    @Test
    void another_form_of_the_name_is_held_back_like_the_first_where_the_budget_is_spent() {
        signIn(REFUSED);
        signIn(REFUSED);
        SignInGate run = budget.forRun(DIRECT);
        granted(run.ask(ALICE, SUBMISSIONS)).learned(REFUSED);
        assertThat(run.forAnotherNameOf(ALICE).ask(new LoginName("alice"), SUBMISSIONS))
                .isInstanceOf(Permission.HeldBack.class);
    }

    @Test
    void how_an_account_stands_is_told_without_asking_for_a_sign_in() {
        SignInGate run = budget.forRun(DIRECT);
        assertThat(run.standing(ALICE, SUBMISSIONS))
                .isEqualTo(SignInGate.Standing.nothingCounted());
        signIn(REFUSED);
        clock.move(minutes(4));
        signIn(UNKNOWN);
        assertThat(run.standing(ALICE, SUBMISSIONS))
                .isEqualTo(new SignInGate.Standing(2, Duration.ZERO));
        signIn(STALLED);
        assertThat(run.standing(ALICE, endpoint("mail.example.org", 993)))
                .isEqualTo(new SignInGate.Standing(3, minutes(6)));
        assertThat(run.standing(BOB, SUBMISSIONS)).isEqualTo(SignInGate.Standing.nothingCounted());
        clock.move(minutes(6));
        assertThat(run.standing(ALICE, SUBMISSIONS).counted()).isEqualTo(2);
        assertThat(records()).hasSize(3);
    }

    @Test
    void a_pause_that_the_server_asked_for_counts_no_sign_in() {
        signIn(THROTTLED);
        assertThat(budget.forRun(DIRECT).standing(ALICE, SUBMISSIONS))
                .isEqualTo(new SignInGate.Standing(0, minutes(2)));
    }

    @Test
    void other_ends_do_not_stop_the_run() {
        SignInGate run = budget.forRun(DIRECT);
        granted(run.ask(ALICE, SUBMISSIONS)).learned(NOT_JUDGED);
        granted(run.ask(ALICE, SUBMISSIONS)).learned(UNKNOWN);
        granted(run.ask(ALICE, SUBMISSIONS)).learned(ACCEPTED);
        granted(run.ask(ALICE, SUBMISSIONS));
    }

    @Test
    void all_ports_and_protocols_of_a_host_count_together_and_other_hosts_apart() {
        signIn(REFUSED);
        granted(ask(ALICE, endpoint("mail.example.org", 587))).learned(REFUSED);
        granted(ask(new LoginName("Alice@Example.org"), endpoint("mail.example.org", 993)))
                .learned(REFUSED);
        assertThat(ask(ALICE, SUBMISSIONS)).isInstanceOf(Permission.HeldBack.class);
        granted(ask(ALICE, endpoint("imap.example.org", 993)));
        granted(ask(BOB, SUBMISSIONS));
    }

    @Test
    void on_loopback_every_port_behind_the_map_is_a_server_of_its_own() {
        NetworkMap.Place name = new NetworkMap.Place(new HostName("mail.example.org"), 465);
        for (int port = 2001; port <= 2004; port++) {
            NetworkMap.Place place = new NetworkMap.Place(new HostName("127.0.0.1"), port);
            SignInGate run = budget.forRun(new NetworkMap(Map.of(name, place)));
            granted(run.ask(ALICE, SUBMISSIONS)).learned(REFUSED);
        }
        granted(ask(ALICE, SUBMISSIONS)).learned(REFUSED);
        assertThat(records()).extracting(SignInRecord::key).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void a_map_to_somewhere_else_changes_nothing() {
        NetworkMap.Place name = new NetworkMap.Place(new HostName("mail.example.org"), 465);
        NetworkMap.Place place = new NetworkMap.Place(new HostName("192.0.2.7"), 465);
        granted(budget.forRun(new NetworkMap(Map.of(name, place))).ask(ALICE, SUBMISSIONS));
        ask(ALICE, SUBMISSIONS);
        assertThat(records())
                .extracting(SignInRecord::key)
                .hasSize(2)
                .containsOnly(records().getFirst().key());
    }

    @Test
    void a_clock_set_back_locks_nobody_out_for_longer_than_ten_minutes() {
        signIn(REFUSED);
        signIn(REFUSED);
        signIn(REFUSED);
        clock.move(Duration.ofDays(-400));
        assertThat(ask(ALICE, SUBMISSIONS))
                .isEqualTo(heldBack(SkipReason.BUDGET_SPENT, minutes(10)));
        clock.move(minutes(10));
        granted(ask(ALICE, SUBMISSIONS));
    }

    @Test
    void a_pause_survives_a_clock_set_back_for_ten_minutes_at_most() {
        for (int minutes : List.of(2, 4, 8)) {
            signIn(THROTTLED);
            clock.move(minutes(minutes));
        }
        clock.move(Duration.ofDays(-1));
        Permission permission = ask(ALICE, SUBMISSIONS);
        assertThat(((Permission.HeldBack) permission).pause()).isLessThanOrEqualTo(minutes(10));
        clock.move(minutes(10));
        granted(ask(ALICE, SUBMISSIONS));
    }

    @Test
    void what_is_an_hour_old_is_forgotten() {
        signIn(REFUSED);
        clock.move(minutes(60));
        granted(ask(BOB, SUBMISSIONS)).learned(ACCEPTED);
        assertThat(records()).isEmpty();
    }

    @Test
    void neither_account_nor_server_stands_in_a_record() {
        signIn(REFUSED);
        assertThat(records().toString()).doesNotContain("alice", "example", "mail.");
    }
}
