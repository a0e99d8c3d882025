/** A zone is a named area, by postal code or drawn: neighborhoods, never the place where anybody lives. Organizers draw them, everybody who logs in reads them. */
package org.vecindad.committees.zone;
