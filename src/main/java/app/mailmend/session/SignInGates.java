package app.mailmend.session;

import app.mailmend.account.LoginName;
import app.mailmend.probe.AttemptBudget;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.probe.SignInGate;
import app.mailmend.settings.Endpoint;
import java.util.function.Predicate;

/// Makes the gate through which the sign-ins of a run pass.
final class SignInGates {

    private SignInGates() {}

    /// Accounts of the practice provider are made to fail, as often as somebody likes: what happens
    /// there is remembered for the run only.
    ///
    /// @param practice the way to the practice provider of this session
    static SignInGate of(Engine engine, NetworkOptions asked, NetworkOptions practice) {
        SignInGate ordinary = gate(engine, engine.attempts(), asked);
        SignInGate atPractice = gate(engine, AttemptLedger.inMemory(), asked);
        return new Forked(ordinary, atPractice, server -> leadsToPractice(server, asked, practice));
    }

    private static boolean leadsToPractice(
            Endpoint server, NetworkOptions asked, NetworkOptions practice) {
        return asked.mappings().stream()
                .filter(way -> way.host().equals(server.host()) && way.port() == server.port())
                .anyMatch(practice.mappings()::contains);
    }

    private record Forked(
            SignInGate ordinary, SignInGate atPractice, Predicate<Endpoint> leadsToPractice)
            implements SignInGate {

        @Override
        public Permission ask(LoginName user, Endpoint server) {
            return (leadsToPractice.test(server) ? atPractice : ordinary).ask(user, server);
        }

        @Override
        public Standing standing(LoginName user, Endpoint server) {
            return (leadsToPractice.test(server) ? atPractice : ordinary).standing(user, server);
        }

        @Override
        public SignInGate forAnotherNameOf(LoginName first) {
            return new Forked(
                    ordinary.forAnotherNameOf(first),
                    atPractice.forAnotherNameOf(first),
                    leadsToPractice);
        }
    }

    private static SignInGate gate(Engine engine, AttemptLedger ledger, NetworkOptions asked) {
        return new AttemptBudget(ledger, engine.clock()).forRun(Networks.map(asked));
    }
}
