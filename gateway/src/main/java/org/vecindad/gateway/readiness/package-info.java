/** {@code /health/ready}: whether a person who comes now finds everything that was asked for. */
package org.vecindad.gateway.readiness;
