package org.vecindad.contacts.keeping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a batch did to one person, to be taken back by.
 *
 * @param linked whether the one who brought them did not see them before
 * @param images of a change: what was known before and right after, sealed with the person's keys; else null
 */
public record Trace(UUID person, What what, boolean linked, Images images) {

    public enum What { CREATED, CHANGED, MET }

    record Images(byte[] identityBefore, byte[] identityAfter, byte[] noteBefore, byte[] noteAfter) {
    }

    static Trace created(UUID person) {
        return new Trace(person, What.CREATED, true, null);
    }

    public static byte[] encode(List<Trace> traces) {
        var bytes = new ByteArrayOutputStream(traces.size() * 20);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(traces.size());
            for (var trace : traces) {
                out.writeLong(trace.person.getMostSignificantBits());
                out.writeLong(trace.person.getLeastSignificantBits());
                out.writeByte(trace.what.ordinal());
                out.writeBoolean(trace.linked);
                if (trace.what == What.CHANGED) {
                    put(out, trace.images.identityBefore);
                    put(out, trace.images.identityAfter);
                    put(out, trace.images.noteBefore);
                    put(out, trace.images.noteAfter);
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    public static List<Trace> decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            var traces = new ArrayList<Trace>(count);
            for (int i = 0; i < count; i++) {
                var person = new UUID(in.readLong(), in.readLong());
                var what = What.values()[in.readByte()];
                boolean linked = in.readBoolean();
                traces.add(new Trace(person, what, linked, what == What.CHANGED ? new Images(get(in), get(in), get(in), get(in)) : null));
            }
            return traces;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void put(DataOutputStream out, byte[] sealed) throws IOException {
        out.writeInt(sealed == null ? -1 : sealed.length);
        if (sealed != null) {
            out.write(sealed);
        }
    }

    private static byte[] get(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }
}
