/** Pages that can be sent as a link: whole HTML from here, readable without JavaScript, in English or Spanish. */
package org.vecindad.gateway.pages;
