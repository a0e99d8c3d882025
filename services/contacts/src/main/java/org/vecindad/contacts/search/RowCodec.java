package org.vecindad.contacts.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.apache.lucene.util.BytesRef;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Rows as they lie in the index. */
@Singleton
class RowCodec {

    private final ObjectWriter writer;
    private final ObjectReader reader;

    RowCodec() {
        var json = JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_DEFAULT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        writer = json.writerFor(PersonRow.class);
        reader = json.readerFor(PersonRow.class);
    }

    byte[] write(PersonRow row) {
        try {
            return writer.writeValueAsBytes(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PersonRow read(BytesRef bytes, long version) throws IOException {
        return ((PersonRow) reader.readValue(bytes.bytes, bytes.offset, bytes.length)).at(version);
    }
}
