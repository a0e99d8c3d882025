package org.vecindad.chassis.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import io.quarkus.security.identity.SecurityIdentity;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;

@Provider
@Priority(Priorities.AUTHORIZATION)
class PartnerScopes implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    private final CurrentGrants current;
    private final SecurityIdentity identity;

    PartnerScopes(CurrentGrants current, SecurityIdentity identity) {
        this.current = current;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (identity.isAnonymous() || !current.caller().partner()) {
            return;
        }
        var needed = resource.getResourceMethod().getAnnotation(Scopes.class);
        if (needed == null || !current.caller().hasScope(needed.value())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
    }
}
