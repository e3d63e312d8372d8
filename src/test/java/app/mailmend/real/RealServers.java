package app.mailmend.real;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link PostfixDovecot} that all test classes of a run share, skips them where it
 * cannot run, and shows its log when a test fails.
 */
public final class RealServers
        implements BeforeAllCallback, AfterTestExecutionCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RealServers.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<String> missing = PostfixDovecot.missing();
        missing.ifPresent(reason ->
                System.out.println("Skipped " + context.getDisplayName() + ": " + reason));
        Assumptions.assumeTrue(missing.isEmpty(), missing.orElse(""));
        shared(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            PostfixDovecot servers = shared(context);
            System.out.println(redacted(servers, servers.logs()));
        }
    }

    private static String redacted(PostfixDovecot servers, String logs) {
        return servers.bob().canary().redact(servers.alice().canary().redact(logs));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PostfixDovecot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context);
    }

    /** Kept at the root, which closes it when the last test class is through. */
    private static PostfixDovecot shared(ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        return store.computeIfAbsent(
                PostfixDovecot.class, key -> PostfixDovecot.start(), PostfixDovecot.class);
    }
}
