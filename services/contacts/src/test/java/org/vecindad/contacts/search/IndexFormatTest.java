package org.vecindad.contacts.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexableField;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.sight.Reason;
import org.vecindad.contacts.sight.Sight;

/** What was kept of an index by an older version must not be searched by one that writes documents otherwise. */
class IndexFormatTest {

    private static final int FORMAT = 1;
    private static final String DIGEST = "65d8b9f2ccb987fa3069a9771458805566bd4449412e68f3b27c56e316ed1e51";

    @Test
    void whoChangesWhatADocumentHoldsRaisesTheFormat() throws IOException, NoSuchAlgorithmException {
        var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written().getBytes(StandardCharsets.UTF_8)));

        assertThat(List.of(IndexSnapshot.FORMAT, digest))
                .as("documents changed: raise IndexSnapshot.FORMAT, then write both down here")
                .isEqualTo(List.of(FORMAT, DIGEST));
    }

    private static String written() throws IOException {
        var id = new UUID(1, 2);
        var draft = PersonDraft.named("María José", "Núñez-O'Connor").withPhone("+14155550181").withEmail("Mari.Nunez@example.org")
                .withPreferredLanguage("es").withTags(List.of("Vecina", "KYR"));
        var entry = IndexEntry.of(id, 3, draft, List.of(new Sight(id, new UUID(3, 4), Reason.CARE, new UUID(3, 4), null)));
        var all = new StringBuilder();
        for (var field : EntryDocument.of(entry, new RowCodec().write(PersonRow.of(id, 3, draft)))) {
            all.append(field.name()).append('=').append(value(field)).append('\n');
        }
        return all.toString();
    }

    private static String value(IndexableField field) throws IOException {
        if (field.numericValue() != null) {
            return field.numericValue().toString();
        }
        if (field.binaryValue() != null) {
            return field.binaryValue().toString();
        }
        if (field.stringValue() != null) {
            return field.stringValue();
        }
        var pieces = new StringBuilder();
        try (var stream = field.tokenStream(null, null)) {
            var term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                pieces.append(term).append(' ');
            }
        }
        return pieces.toString();
    }
}
