/** What every service's tests stand on: a real platform with databases and topics of their own, tokens, and facts from elsewhere. */
package org.vecindad.chassis.testing;
