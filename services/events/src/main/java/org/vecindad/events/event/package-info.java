/** An event, its hosts, its time and place; planned whole, changed by merge patch, cancelled and planned again. */
package org.vecindad.events.event;
