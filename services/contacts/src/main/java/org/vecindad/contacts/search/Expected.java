package org.vecindad.contacts.search;

import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.vecindad.contacts.sight.Sight;

import java.io.IOException;
import java.util.Collection;
import java.util.UUID;

/** How a person should lie in the index: at a version and seen by some, or not at all. */
public final class Expected {

    private final UUID id;
    private final boolean there;
    private final long version;
    private final long sights;

    private Expected(UUID id, boolean there, long version, long sights) {
        this.id = id;
        this.there = there;
        this.version = version;
        this.sights = sights;
    }

    public static Expected at(UUID id, long version, Collection<Sight> sights) {
        return new Expected(id, true, version, IndexEntry.of(id, version, null, sights).sightsMark());
    }

    public static Expected absent(UUID id) {
        return new Expected(id, false, 0, 0);
    }

    UUID id() {
        return id;
    }

    boolean matches(IndexSearcher searcher) throws IOException {
        var hits = searcher.search(new TermQuery(new Term(Fields.ID, Ids.term(id))), 1).scoreDocs;
        if (hits.length == 0 || !there) {
            return hits.length == 0 && !there;
        }
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hits[0].doc, leaves));
        int doc = hits[0].doc - leaf.docBase;
        return value(leaf.reader().getNumericDocValues(Fields.VERSION), doc) == version
                && value(leaf.reader().getNumericDocValues(Fields.SIGHTS), doc) == sights;
    }

    private static long value(NumericDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.longValue() : -1;
    }
}
