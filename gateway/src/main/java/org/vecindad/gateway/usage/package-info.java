/** How much each program asks: counted in memory, added to a table every few seconds. Never what it asked, or about whom. */
package org.vecindad.gateway.usage;
