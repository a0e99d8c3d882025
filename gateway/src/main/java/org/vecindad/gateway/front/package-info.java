/** What every request meets first and every answer leaves with: the headers, the refusals, the line in the log. */
package org.vecindad.gateway.front;
