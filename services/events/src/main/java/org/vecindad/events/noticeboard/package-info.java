/** What anybody may read without a login: public events, without a word about who comes. */
package org.vecindad.events.noticeboard;
