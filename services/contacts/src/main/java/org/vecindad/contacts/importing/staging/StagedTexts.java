package org.vecindad.contacts.importing.staging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.contacts.importing.reading.SharedStrings;

/**
 * The texts of a workbook, sealed in pieces like everything else of a file; the pieces used last stay open. Most
 * programs number texts in the order of the cells, so that reading a sheet walks through them.
 */
public final class StagedTexts implements SharedStrings {

    private static final int TEXTS_A_PIECE = 1024;
    private static final int MOST_OPEN_BYTES = 24 * 1024 * 1024;

    private final Pieces pieces;
    private final DataKey key;
    private final Map<Integer, Opened> open = new LinkedHashMap<>(64, 0.75f, true);
    private List<String> filling = new ArrayList<>(TEXTS_A_PIECE);
    private int full;
    private long openBytes;

    private record Opened(List<String> texts, int bytes) {
    }

    public StagedTexts(Pieces pieces, DataKey key) {
        this.pieces = pieces;
        this.key = key;
    }

    @Override
    public void add(String text) throws IOException {
        filling.add(text);
        if (filling.size() == TEXTS_A_PIECE) {
            put();
        }
    }

    @Override
    public String get(int index) throws IOException {
        if (index < 0) {
            return "";
        }
        int piece = index / TEXTS_A_PIECE;
        List<String> texts = piece == full ? filling : opened(piece);
        int at = index % TEXTS_A_PIECE;
        return at < texts.size() ? texts.get(at) : "";
    }

    private void put() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String text : filling) {
                RowCodec.text(out, text);
            }
            pieces.put(Shelf.TEXTS, full++, filling.size(), bytes.toByteArray(), key);
        } catch (SQLException unreachable) {
            throw new StagingUnreachable(unreachable);
        }
        filling = new ArrayList<>(TEXTS_A_PIECE);
    }

    private List<String> opened(int piece) throws IOException {
        Opened known = open.get(piece);
        if (known != null) {
            return known.texts;
        }
        byte[] bytes;
        try {
            bytes = pieces.get(Shelf.TEXTS, piece, key);
        } catch (SQLException unreachable) {
            throw new StagingUnreachable(unreachable);
        }
        if (bytes == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(TEXTS_A_PIECE);
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                texts.add(RowCodec.text(in));
            }
        }
        // as objects they weigh some three times what they weigh as bytes
        keep(piece, new Opened(texts, bytes.length * 3));
        return texts;
    }

    private void keep(int piece, Opened opened) {
        open.put(piece, opened);
        openBytes += opened.bytes;
        var oldest = open.entrySet().iterator();
        while (openBytes > MOST_OPEN_BYTES && open.size() > 1) {
            openBytes -= oldest.next().getValue().bytes;
            oldest.remove();
        }
    }
}
