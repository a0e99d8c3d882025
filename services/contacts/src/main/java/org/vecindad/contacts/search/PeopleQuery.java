package org.vecindad.contacts.search;

import org.vecindad.contacts.sight.Scope;

import java.util.Set;
import java.util.UUID;

/**
 * What is looked for, and among whom. Blank filters are none; all that are given must hold.
 *
 * @param after  cursor of the page before, or null
 * @param total  whether to count all that match
 * @param among  only these, or null for everybody
 */
public record PeopleQuery(Scope scope, String text, String tag, String language, String postalCode, UUID committee,
                          int limit, String after, boolean total, Set<UUID> among) {

    public PeopleQuery(Scope scope, String text, String tag, String language, String postalCode, UUID committee, int limit, String after, boolean total) {
        this(scope, text, tag, language, postalCode, committee, limit, after, total, null);
    }

    public static PeopleQuery all(Scope scope) {
        return new PeopleQuery(scope, null, null, null, null, null, 50, null, false);
    }

    public PeopleQuery text(String words) {
        return new PeopleQuery(scope, words, tag, language, postalCode, committee, limit, after, total, among);
    }

    public PeopleQuery among(Set<UUID> only) {
        return new PeopleQuery(scope, text, tag, language, postalCode, committee, limit, after, total, only);
    }
}
