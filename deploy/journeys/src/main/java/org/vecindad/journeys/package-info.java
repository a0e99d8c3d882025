/**
 * The running system as its users meet it: through the gateway, with real logins, PostgreSQL, Kafka and Keycloak. Nothing here knows a service's inside.
 */
package org.vecindad.journeys;
