/** Naming is not seeing: who names a person here is asked of contacts, as the caller, whether they see that person; what contacts told of people by fact serves only to notice that one is gone. */
package org.vecindad.committees.person;
