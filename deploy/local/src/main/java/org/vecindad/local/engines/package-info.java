/** PostgreSQL, Kafka and Keycloak as child processes. Rule: everything comes from the Maven repository, and listens on loopback only. */
package org.vecindad.local.engines;
