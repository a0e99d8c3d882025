package org.vecindad.chassis.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that may be sent again with the same {@code Idempotency-Key}. What was answered first is kept in the transaction that did the work, as status,
 * Location, id, version and a digest of the body; the repeat gets {@code {id}} with them. Put it on methods; they return {@code RestResponse} of a body with an {@code id()}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface IdempotentPost {
}
