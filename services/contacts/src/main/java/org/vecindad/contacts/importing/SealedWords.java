package org.vecindad.contacts.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.importing.columns.Mapping;
import org.vecindad.contacts.importing.reading.Row;
import org.vecindad.contacts.importing.staging.ImportKeys;
import org.vecindad.contacts.importing.staging.RowCodec;

/** Seals and opens what an import's own row holds in words: the file's name, its headings, its first rows, its preview. */
final class SealedWords {

    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Place MEMORY = new Place("import_memory", "sealed", Memories.RETENTION);

    private SealedWords() {
    }

    static byte[] fileName(DataKey result, String name) {
        return result.seal(ImportKeys.resultPlace("file_name"), name.getBytes(StandardCharsets.UTF_8));
    }

    static String fileName(DataKey result, byte[] sealed) {
        return sealed == null ? null : new String(result.open(ImportKeys.resultPlace("file_name"), sealed), StandardCharsets.UTF_8);
    }

    static byte[] mapping(DataKey result, Mapping mapping) {
        return result.seal(ImportKeys.resultPlace("mapping"), json(mapping));
    }

    static Mapping mapping(DataKey result, byte[] sealed) {
        return sealed == null ? null : read(result.open(ImportKeys.resultPlace("mapping"), sealed), Mapping.class);
    }

    static byte[] leadRows(DataKey staged, List<Row> rows) {
        return staged.seal(ImportKeys.stagedPlace("lead_rows"), RowCodec.encode(rows));
    }

    static List<Row> leadRows(DataKey staged, byte[] sealed) {
        return RowCodec.decode(staged.open(ImportKeys.stagedPlace("lead_rows"), sealed));
    }

    static byte[] preview(DataKey staged, Preview preview) {
        return staged.seal(ImportKeys.stagedPlace("preview"), json(preview));
    }

    static Preview preview(DataKey staged, byte[] sealed) {
        return sealed == null ? null : read(staged.open(ImportKeys.stagedPlace("preview"), sealed), Preview.class);
    }

    static byte[] agreed(DataKey result, Agreed agreed) {
        return result.seal(ImportKeys.resultPlace("agreed"), json(agreed));
    }

    static Agreed agreed(DataKey result, byte[] sealed) {
        return sealed == null ? null : read(result.open(ImportKeys.resultPlace("agreed"), sealed), Agreed.class);
    }

    static byte[] remembered(DataKey key, Remembered remembered) {
        return key.seal(MEMORY, json(remembered));
    }

    static Remembered remembered(DataKey key, byte[] sealed) {
        return read(key.open(MEMORY, sealed), Remembered.class);
    }

    private static byte[] json(Object words) {
        try {
            return JSON.writeValueAsBytes(words);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException unreadable) {
            // Jackson's own message would quote what was sealed
            throw new IllegalStateException("a sealed " + type.getSimpleName() + " cannot be read");
        }
    }
}
