package org.vecindad.contacts.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A query for any part of a word in a field of {@link Grams}. */
final class Infix {

    private Infix() {
    }

    static Query in(String field, String part) {
        return part.length() < Grams.LENGTH ? new PrefixQuery(new Term(field, part)) : pieces(field, part);
    }

    /** The part must be the end of a word. */
    static Query atEnd(String field, String part) {
        return pieces(field, part + Grams.END + Grams.END);
    }

    private static Query pieces(String field, String part) {
        if (part.length() == Grams.LENGTH) {
            return new TermQuery(new Term(field, part));
        }
        var phrase = new PhraseQuery.Builder();
        int last = part.length() - Grams.LENGTH;
        // Every third piece and the last one already say every letter.
        for (int at = 0; at < last; at += Grams.LENGTH) {
            phrase.add(new Term(field, part.substring(at, at + Grams.LENGTH)), at);
        }
        phrase.add(new Term(field, part.substring(last)), last);
        return phrase.build();
    }
}
