/** How often one may ask: per caller, and on public pages per address, which is forgotten when the minute is over. */
package org.vecindad.gateway.limits;
