package org.vecindad.contacts.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A query for any part of a word in a field of {@link Grams}. */
final class Infix {

    private static final int LONGEST_PIECE = 3;

    private Infix() {
    }

    static Query in(String field, String part) {
        var letters = part.codePoints().toArray();
        if (letters.length <= LONGEST_PIECE) {
            return new TermQuery(new Term(field, part));
        }
        var phrase = new PhraseQuery.Builder();
        int last = letters.length - LONGEST_PIECE;
        // Every third piece and the last one already say every letter.
        for (int at = 0; at < last; at += LONGEST_PIECE) {
            phrase.add(new Term(field, new String(letters, at, LONGEST_PIECE)), at);
        }
        phrase.add(new Term(field, new String(letters, last, LONGEST_PIECE)), last);
        return phrase.build();
    }
}
