package org.vecindad.contacts;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.vecindad.chassis.testing.LocalPlatform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service as it runs, on PostgreSQL and Kafka; only its neighbor is a stand-in. */
@QuarkusTest
@WithTestResource(LocalPlatform.class)
@WithTestResource(CommitteesOwner.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnRealEngines {
}
