/** A committee lives from its first conversations until it dissolves; who belongs to it sees it, who leads it changes it, and for everybody else it does not exist. */
package org.vecindad.committees.committee;
