/**
 * Who is asking. A browser holds a cookie and nothing else; its tokens lie sealed in the gateway's database. A partner
 * sends a token. Both are asked about at Keycloak every few seconds while they are in use, so that a locked account is
 * out at once; and both go on until their token expires when Keycloak does not answer.
 */
package org.vecindad.gateway.session;
