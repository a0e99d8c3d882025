/** Mechanism every service stands on. No word of the domain lives here: a rule about people, committees or events belongs to its owner. */
package org.vecindad.chassis;
