package app.mailmend.real;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class the {@link RealServer} that its constructor asks for and that all test classes
 * of a run share, skips the class where the server cannot run, and shows the server's log when a
 * test fails.
 */
public final class RealServers
        implements BeforeAllCallback, AfterTestExecutionCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RealServers.class);

    private static final List<Kind<?>> KINDS =
            List.of(
                    new Kind<>(
                            PostfixDovecot.class, PostfixDovecot::missing, PostfixDovecot::start),
                    new Kind<>(Exim.class, Exim::missing, Exim::start),
                    new Kind<>(OpenSmtpd.class, OpenSmtpd::missing, OpenSmtpd::start));

    /**
     * @param missing why it cannot run here; empty where it can
     */
    private record Kind<S extends RealServer>(
            Class<S> type, Supplier<Optional<String>> missing, Supplier<S> start) {

        /** Kept at the root, which closes it when the last test class is through. */
        S shared(ExtensionContext context) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(type, key -> start.get(), type);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        wanted(context)
                .forEach(kind -> {
                    Optional<String> missing = kind.missing().get();
                    missing.ifPresent(reason ->
                            System.out.println(
                                    "Skipped " + context.getDisplayName() + ": " + reason));
                    Assumptions.assumeTrue(missing.isEmpty(), missing.orElse(""));
                    kind.shared(context);
                });
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            wanted(context).forEach(kind -> System.out.println(redacted(kind.shared(context))));
        }
    }

    private static String redacted(RealServer server) {
        return server.bob().canary().redact(server.alice().canary().redact(server.logs()));
    }

    private static Stream<Kind<?>> wanted(ExtensionContext context) {
        return Arrays.stream(context.getRequiredTestClass().getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameterTypes()))
                .flatMap(RealServers::kind);
    }

    private static Stream<Kind<?>> kind(Class<?> type) {
        return KINDS.stream().filter(kind -> kind.type() == type);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return kind(parameter.getParameter().getType()).findAny().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return kind(parameter.getParameter().getType()).findAny().orElseThrow().shared(context);
    }
}
