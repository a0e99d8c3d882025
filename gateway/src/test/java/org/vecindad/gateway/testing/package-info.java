/** What stands in for Keycloak and the services, and a browser that remembers cookies and follows only when told to. */
package org.vecindad.gateway.testing;
