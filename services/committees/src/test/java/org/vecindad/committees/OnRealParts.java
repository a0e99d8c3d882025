package org.vecindad.committees;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.vecindad.chassis.testing.LocalPlatform;

/** The running service on a real PostgreSQL and Kafka; only contacts is stood for. */
@QuarkusTest
@WithTestResource(LocalPlatform.class)
@WithTestResource(ContactsStub.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OnRealParts {
}
