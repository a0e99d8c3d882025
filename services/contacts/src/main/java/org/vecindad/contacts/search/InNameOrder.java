package org.vecindad.contacts.search;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first matches in the order of names. Each segment lies in that order already, so that its next match is its best one:
 * merging the segments looks at few more documents than it returns, however many match.
 */
final class InNameOrder {

    /** @param doc in the whole index */
    record Hit(int doc, BytesRef key) {
    }

    private InNameOrder() {
    }

    /** @param after the key of the last one already seen, or null */
    static List<Hit> first(IndexSearcher searcher, Query query, BytesRef after, int count) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var heads = new PriorityQueue<Segment>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                var segment = new Segment(leaf, scorer.iterator());
                if (segment.from(after)) {
                    heads.add(segment);
                }
            }
        }
        var hits = new ArrayList<Hit>(count);
        while (hits.size() < count && !heads.isEmpty()) {
            var head = heads.poll();
            hits.add(new Hit(head.leaf.docBase + head.matches.docID(), head.key));
            if (head.next()) {
                heads.add(head);
            }
        }
        return hits;
    }

    private static final class Segment implements Comparable<Segment> {

        private final LeafReaderContext leaf;
        private final DocIdSetIterator matches;
        private final Bits live;
        private final BinaryDocValues keys;
        private BytesRef key;

        Segment(LeafReaderContext leaf, DocIdSetIterator matches) throws IOException {
            this.leaf = leaf;
            this.matches = matches;
            this.live = leaf.reader().getLiveDocs();
            this.keys = leaf.reader().getBinaryDocValues(Fields.KEY);
        }

        boolean from(BytesRef after) throws IOException {
            return at(matches.advance(after == null ? 0 : behind(after)));
        }

        boolean next() throws IOException {
            return at(matches.nextDoc());
        }

        private boolean at(int found) throws IOException {
            int doc = found;
            while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
                doc = matches.nextDoc();
            }
            if (doc == DocIdSetIterator.NO_MORE_DOCS) {
                return false;
            }
            keys.advanceExact(doc);
            key = BytesRef.deepCopyOf(keys.binaryValue());
            return true;
        }

        // The first document whose key is greater. Values can be read forwards only, so that each look opens them anew.
        private int behind(BytesRef after) throws IOException {
            int place = leaf.reader().getSortedDocValues(Fields.SORT).lookupTerm(after);
            int smallest = place >= 0 ? place + 1 : -place - 1;
            int low = 0;
            int high = leaf.reader().maxDoc();
            while (low < high) {
                int middle = (low + high) >>> 1;
                var values = leaf.reader().getSortedDocValues(Fields.SORT);
                values.advanceExact(middle);
                if (values.ordValue() < smallest) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        @Override
        public int compareTo(Segment other) {
            return key.compareTo(other.key);
        }
    }
}
