package org.vecindad.events;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.vecindad.chassis.testing.LocalPlatform;

/** The service as it runs, on PostgreSQL and Kafka; only its neighbors are stand-ins. */
@QuarkusTest
@WithTestResource(LocalPlatform.class)
@WithTestResource(Owners.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnRealEngines {
}
