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
import org.vecindad.contacts.intake.Availability;
import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.SafeContact;
import org.vecindad.contacts.sight.Reason;
import org.vecindad.contacts.sight.Sight;

/** What was kept of an index by an older version must not be searched by one that writes documents otherwise. */
class IndexFormatTest {

    private static final int FORMAT = 2;
    private static final String DIGEST = "999f13946e1e4c71e7ecba301391629b63543747320d7fc29188cd69cf693e11";

    @Test
    void whoChangesWhatADocumentHoldsRaisesTheFormat() throws IOException, NoSuchAlgorithmException {
        var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written().getBytes(StandardCharsets.UTF_8)));

        assertThat(List.of(IndexSnapshot.FORMAT, digest))
                .as("documents changed: raise IndexSnapshot.FORMAT, then write both down here")
                .isEqualTo(List.of(FORMAT, DIGEST));
    }

    private static String written() throws IOException {
        var id = new UUID(1, 2);
        var draft = new PersonDraft("María José", null, "Núñez-O'Connor", null, "es", null, List.of(Email.of("Mari.Nunez@example.org")),
                List.of(Phone.of("+14155550181")), null, List.of("Vecina", "KYR"), null, null, null, null, true,
                new Availability(List.of("monday_evening"), "a remark"), new SafeContact(List.of("signal"), null, true, null, "a remark"));
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
