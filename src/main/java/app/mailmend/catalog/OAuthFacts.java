package app.mailmend.catalog;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Where and for what a provider grants tokens (RFC 6749, RFC 8628).
public record OAuthFacts(
        String issuer, List<Endpoint> endpoints, List<String> scopes, boolean pkce) {

    /// What an endpoint is for.
    public enum Role {
        AUTHORIZATION,
        TOKEN,
        DEVICE
    }

    /// One address of the provider's authorization server.
    public record Endpoint(Role role, URI uri) {}

    public OAuthFacts {
        endpoints = List.copyOf(endpoints);
        scopes = List.copyOf(scopes);
    }

    public Optional<URI> endpoint(Role role) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.role() == role)
                .map(Endpoint::uri)
                .findFirst();
    }
}
