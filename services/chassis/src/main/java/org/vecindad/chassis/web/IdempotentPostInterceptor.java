package org.vecindad.chassis.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.CurrentGrants;

@IdempotentPost
@Interceptor
// after the transaction began and the database knows the caller
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class IdempotentPostInterceptor {

    private static final int LONGEST_KEY = 255;

    private final FirstAnswers answers;
    private final BodyDigest digest;
    private final CurrentGrants current;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotentPostInterceptor(FirstAnswers answers, BodyDigest digest, CurrentGrants current, HttpHeaders headers, UriInfo uri) {
        this.answers = answers;
        this.digest = digest;
        this.current = current;
        this.headers = headers;
        this.uri = uri;
    }

    @AroundInvoke
    Object once(InvocationContext context) throws Exception {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return context.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.invalid("/idempotency_key", "not_a_key", "1 to 255 characters");
        }
        var request = new FirstAnswers.Request(current.caller().userId(), uri.getPath(), key);
        byte[] body = digest.of(context.getParameters());
        var first = answers.find(request);
        if (first != null) {
            return first.again(body);
        }
        var answer = (RestResponse<?>) context.proceed();
        answers.keep(request, body, answer.getStatus(), answer.getHeaderString(HttpHeaders.LOCATION), IdOf.body(answer.getEntity()), version(answer));
        return answer;
    }

    private static Long version(RestResponse<?> answer) {
        String etag = answer.getHeaderString(HttpHeaders.ETAG);
        return etag == null ? null : Long.valueOf(etag.replace("\"", ""));
    }
}
