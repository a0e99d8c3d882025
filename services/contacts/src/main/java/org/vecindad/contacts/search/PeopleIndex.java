package org.vecindad.contacts.search;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.vecindad.contacts.sight.Scope;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The people who are active, in memory. Writers only mark the index as changed; the next reader refreshes it, so that
 * whoever wrote reads it back at once and a burst of writes costs one refresh. Until everyone has been read in after a start
 * no question is answered, since a part of the people looks like all of them.
 */
@Singleton
public class PeopleIndex {

    private static final Sort BY_NAME = new Sort(new SortField(Fields.SORT, SortField.Type.STRING));
    private static final int MOST_NAMESAKES = 20;
    private static final int MOST_RESEMBLING = 60;

    private final RowCodec rows;
    private final CursorSeal cursors;
    private final IndexSnapshot snapshot;
    private final SnapshotDeletionPolicy commits = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Everyone everyone = new Everyone();
    private final AtomicLong written = new AtomicLong();
    private volatile long readable;

    PeopleIndex(RowCodec rows, CursorSeal cursors, IndexSnapshot snapshot) {
        this.rows = rows;
        this.cursors = cursors;
        this.snapshot = snapshot;
        try {
            // Sorted segments let a page stop after its last row instead of ranking everyone.
            writer = new IndexWriter(snapshot.directory(),
                    new IndexWriterConfig().setIndexSort(BY_NAME).setRAMBufferSizeMB(48).setIndexDeletionPolicy(commits));
            searchers = new SearcherManager(writer, true, true, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes people in, or again. */
    public void putAll(Collection<IndexEntry> entries) {
        writing(() -> {
            for (var entry : entries) {
                var document = EntryDocument.of(entry, rows.write(PersonRow.of(entry.id(), entry.version(), entry.draft())));
                writer.updateDocument(new Term(Fields.ID, Ids.term(entry.id())), document);
            }
        });
    }

    /** From now on questions are answered. */
    public void everyoneIsReadIn() {
        everyone.areReadIn();
    }

    /** What was said of the snapshot this index began with, if it began with one. */
    public Optional<String> beganWith() {
        return snapshot.mark();
    }

    /** Seals everyone as they are here now into a file for the next start, and says something of it. */
    public void keep(String said) {
        if (!snapshot.wanted()) {
            return;
        }
        try {
            writer.commit();
            var commit = commits.snapshot();
            try {
                snapshot.write(commit, said);
            } finally {
                commits.release(commit);
                writer.deleteUnusedFiles();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on no snapshot of before opens. */
    public void spoilSnapshots() {
        snapshot.destroyKey();
    }

    /** How often something was written. */
    public long writes() {
        return written.get();
    }

    public void clear() {
        writing(writer::deleteAll);
    }

    public void remove(UUID id) {
        writing(() -> writer.deleteDocuments(new Term(Fields.ID, Ids.term(id))));
    }

    /** @throws org.vecindad.chassis.web.ProblemException 400 for a cursor that is not one of ours */
    public Found find(PeopleQuery asked) {
        var after = asked.after() == null ? null : cursors.open(asked.after());
        return reading(searcher -> page(searcher, QueryTerms.of(asked), after, asked.limit(), asked.total()));
    }

    /** The same for a search of many parts. */
    public Found find(Scope scope, Wanted wanted, int limit, String cursor, boolean total) {
        var after = cursor == null ? null : cursors.open(cursor);
        return reading(searcher -> page(searcher, WantedTerms.of(scope, wanted), after, limit, total));
    }

    /** Who they are, in the order of their names, but not more than so many. */
    public List<UUID> ids(Scope scope, Wanted wanted, int most) {
        return reading(searcher -> InNameOrder.first(searcher, WantedTerms.of(scope, wanted), null, most).stream().map(hit -> Ids.atEnd(hit.key())).toList());
    }

    private Found page(IndexSearcher searcher, Query query, BytesRef after, int limit, boolean total) throws IOException {
        var hits = InNameOrder.first(searcher, query, after, limit + 1);
        boolean more = hits.size() > limit;
        var shown = more ? hits.subList(0, limit) : hits;
        return new Found(read(searcher, shown.stream().mapToInt(InNameOrder.Hit::doc).toArray()), more ? cursors.seal(shown.getLast().key()) : null,
                total ? (long) searcher.count(query) : null);
    }

    /** The people of a scope with exactly this folded full name; a few, since hundreds of namesakes prove nothing. */
    public List<UUID> withFullName(String folded, Scope scope) {
        return reading(searcher -> {
            var hits = searcher.search(QueryTerms.fullName(folded, scope), MOST_NAMESAKES).scoreDocs;
            return read(searcher, docs(hits)).stream().map(PersonRow::id).toList();
        });
    }

    /** People of a scope who may be the same as somebody with these keys; the likeliest, and not more than are worth comparing. */
    public List<Resembling> resembling(Collection<String> keys, Scope scope) {
        return resembling(List.of(keys), scope).getFirst();
    }

    /** The same for each of many, by one look: what is written meanwhile costs it nothing. */
    public List<List<Resembling>> resembling(List<? extends Collection<String>> each, Scope scope) {
        return reading(searcher -> {
            var all = new ArrayList<List<Resembling>>(each.size());
            for (var keys : each) {
                all.add(keys.isEmpty() ? List.of() : Resembling.read(searcher, searcher.search(QueryTerms.alike(keys, scope), MOST_RESEMBLING).scoreDocs));
            }
            return all;
        });
    }

    /** The rows of these people as far as the index has them, without any scope: only for who was confirmed already. */
    public List<PersonRow> rows(Collection<UUID> ids) {
        return reading(searcher -> {
            var found = new ArrayList<PersonRow>(ids.size());
            for (var id : ids) {
                row(searcher, id).ifPresent(found::add);
            }
            return found;
        });
    }

    public int size() {
        return looking(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Who of them is here otherwise than as expected. Asked also before everyone is read in. */
    public List<UUID> differing(Collection<Expected> people) {
        return looking(searcher -> {
            var differing = new ArrayList<UUID>();
            for (var person : people) {
                if (!person.matches(searcher)) {
                    differing.add(person.id());
                }
            }
            return differing;
        });
    }

    private Optional<PersonRow> row(IndexSearcher searcher, UUID id) throws IOException {
        var hits = searcher.search(new TermQuery(new Term(Fields.ID, Ids.term(id))), 1).scoreDocs;
        return read(searcher, docs(hits)).stream().findFirst();
    }

    private static int[] docs(ScoreDoc[] hits) {
        return Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
    }

    private List<PersonRow> read(IndexSearcher searcher, int[] docs) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var open = new StoredRows[leaves.size()];
        var found = new ArrayList<PersonRow>(docs.length);
        for (int doc : docs) {
            int leaf = ReaderUtil.subIndex(doc, leaves);
            int at = doc - leaves.get(leaf).docBase;
            if (open[leaf] == null || !open[leaf].reaches(at)) {
                open[leaf] = StoredRows.of(leaves.get(leaf).reader());
            }
            found.add(open[leaf].read(at, rows));
        }
        return found;
    }

    /** The rows of one segment; they can be read forwards only. */
    private record StoredRows(BinaryDocValues row, NumericDocValues version) {

        static StoredRows of(LeafReader reader) throws IOException {
            return new StoredRows(reader.getBinaryDocValues(Fields.ROW), reader.getNumericDocValues(Fields.VERSION));
        }

        boolean reaches(int doc) {
            return row.docID() <= doc;
        }

        PersonRow read(int doc, RowCodec codec) throws IOException {
            row.advanceExact(doc);
            version.advanceExact(doc);
            return codec.read(row.binaryValue(), version.longValue());
        }
    }

    private interface Reading<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private <T> T reading(Reading<T> question) {
        everyone.await();
        return looking(question);
    }

    private <T> T looking(Reading<T> question) {
        try {
            refresh();
            var searcher = searchers.acquire();
            try {
                return question.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Two readers may both refresh; the second waits for the first, finds nothing new, and is sure of what it reads.
    private void refresh() throws IOException {
        long seen = written.get();
        if (readable < seen) {
            searchers.maybeRefreshBlocking();
            synchronized (this) {
                readable = Math.max(readable, seen);
            }
        }
    }

    private void writing(Writing change) {
        try {
            change.run();
            written.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() throws IOException {
        searchers.close();
        writer.rollback();
    }
}
