package org.vecindad.committees.person;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation whose body may name a person ({@link NamesPerson}, or a patch of {@code person_id}): contacts is asked before the transaction
 * begins, so that a slow contacts holds no database connection. What it said is judged inside, by {@link NamingPeople#named}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AskFirst {
}
