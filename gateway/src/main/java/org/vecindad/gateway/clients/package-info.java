/**
 * The programs of partner organizations: an administrator makes a client for one, sees what it asks, changes its secret, locks it.
 * Keycloak keeps the clients; the gateway keeps no secret, and shows one only in the answer that made it. Only clients that are
 * bound to an organization are managed here, whatever else the account may reach.
 */
package org.vecindad.gateway.clients;
