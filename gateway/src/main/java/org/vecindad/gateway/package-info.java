/**
 * The one door of Vecindad. What comes in is known by a session cookie or a bearer token, is counted, and is handed on to
 * the service that owns the resource with the caller's own token. The gateway decides nothing about people, committees or
 * events, and keeps nothing but sessions
 * and how much each program asks. Only the programs themselves are managed here, since Keycloak keeps them.
 *
 * <p>All of it runs on the event loop; only its own tables are read on a worker thread.
 */
package org.vecindad.gateway;
