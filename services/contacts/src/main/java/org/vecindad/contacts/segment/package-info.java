/**
 * Smart lists: a search of many parts that is kept, and answered anew each time. Whoever reads one finds only whom they may
 * see, whoever made it; its title and criteria are sealed, since people type names into a search.
 */
package org.vecindad.contacts.segment;
