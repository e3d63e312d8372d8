package app.mailmend.session;

import app.mailmend.probe.AttemptBudget;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.probe.SignInGate;

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
        return (user, server) -> {
            boolean leadsToPractice =
                    asked.mappings().stream()
                            .filter(way ->
                                    way.host().equals(server.host()) && way.port() == server.port())
                            .anyMatch(practice.mappings()::contains);
            return (leadsToPractice ? atPractice : ordinary).ask(user, server);
        };
    }

    private static SignInGate gate(Engine engine, AttemptLedger ledger, NetworkOptions asked) {
        return new AttemptBudget(ledger, engine.clock()).forRun(Networks.map(asked));
    }
}
