package org.vecindad.contacts.search;

import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.vecindad.contacts.likeness.Traits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Somebody who shares a key with somebody else, and what of them is compared. */
public record Resembling(UUID id, Traits traits) {

    static List<Resembling> read(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var found = new ArrayList<Resembling>(hits.length);
        for (var hit : hits) {
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            var traits = leaf.reader().getBinaryDocValues(Fields.TRAITS);
            traits.advanceExact(hit.doc - leaf.docBase);
            var packed = traits.binaryValue();
            var unpacked = Traits.unpacked(packed.bytes, packed.offset, packed.length);
            var sort = leaf.reader().getSortedDocValues(Fields.SORT);
            sort.advanceExact(hit.doc - leaf.docBase);
            found.add(new Resembling(Ids.atEnd(sort.lookupOrd(sort.ordValue())), unpacked));
        }
        return found;
    }
}
