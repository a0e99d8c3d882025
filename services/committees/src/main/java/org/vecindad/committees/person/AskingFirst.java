package org.vecindad.committees.person;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.UUID;

/** After it is known who may call, before the transaction. */
@AskFirst
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
class AskingFirst {

    private final NamingPeople naming;

    AskingFirst(NamingPeople naming) {
        this.naming = naming;
    }

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        for (Object parameter : call.getParameters()) {
            named(parameter).ifPresent(naming::ask);
        }
        return call.proceed();
    }

    private static Optional<UUID> named(Object parameter) {
        return switch (parameter) {
            case NamesPerson request -> Optional.ofNullable(request.personId());
            case JsonNode patch -> id(patch.path("person_id"));
            case null, default -> Optional.empty();
        };
    }

    // What is no id is refused where the patch is read.
    private static Optional<UUID> id(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(UUID.fromString(text.textValue())) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
