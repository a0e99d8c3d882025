/**
 * Which service owns what, and how a request gets there and its answer back. Requests are handed on with a known set of
 * headers and the caller's token; answers come back with everything but what belongs to the connection or to the gateway.
 *
 * <p>The forwarding is written on Vert.x's client itself: vertx-http-proxy copies all headers three times and streams the
 * smallest body, which together cost more than all the rest of the gateway.
 */
package org.vecindad.gateway.routing;
