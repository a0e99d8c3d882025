/**
 * Finding people by any part of a name, by phone or e-mail in any form, and by filters: on an index that is only ever in
 * memory, because what it reads is sealed everywhere else. It knows who may see whom and answers for one
 * {@link org.vecindad.contacts.sight.Scope} at a time; what it finds is confirmed by PostgreSQL before it leaves.
 */
package org.vecindad.contacts.search;
