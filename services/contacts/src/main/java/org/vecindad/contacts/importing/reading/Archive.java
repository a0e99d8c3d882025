package org.vecindad.contacts.importing.reading;

import static org.vecindad.contacts.importing.reading.UnreadableFile.Reason.FILE_IS_AN_OLD_OR_PROTECTED_WORKBOOK;
import static org.vecindad.contacts.importing.reading.UnreadableFile.Reason.FILE_IS_DAMAGED;
import static org.vecindad.contacts.importing.reading.UnreadableFile.Reason.FILE_IS_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Inflater;

/**
 * A ZIP file by its table of contents. The JDK offers this for files only, and its stream reader does not understand what
 * some programs write (sizes behind the data in the 64-bit form).
 */
final class Archive {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int LARGEST_DIRECTORY = 4_000_000;
    private static final long IN_64_BITS = 0xFFFF_FFFFL;

    private final ByteSource source;
    private final Map<String, Entry> entries = new HashMap<>();
    private long unpackedLeft;

    private record Entry(int method, long packed, long unpacked, long offset, boolean locked) {
    }

    Archive(ByteSource source, Limits limits) throws IOException {
        this.source = source;
        this.unpackedLeft = limits.unpackedBytes();
        try {
            readDirectory();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnreadableFile(FILE_IS_DAMAGED);
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The entry's content as it was packed; everything taken from the archive counts against one limit. */
    InputStream open(String name) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new UnreadableFile(FILE_IS_DAMAGED);
        }
        if (entry.locked) {
            throw new UnreadableFile(FILE_IS_AN_OLD_OR_PROTECTED_WORKBOOK);
        }
        ByteBuffer local = bytes(entry.offset, 30);
        if (local.getInt(0) != LOCAL) {
            throw new UnreadableFile(FILE_IS_DAMAGED);
        }
        long data = entry.offset + 30 + Short.toUnsignedInt(local.getShort(26)) + Short.toUnsignedInt(local.getShort(28));
        InputStream packed = new Packed(source.from(data), entry.packed);
        return switch (entry.method) {
            case 0 -> new Counted(packed, null);
            case 8 -> {
                var inflater = new Inflater(true);
                yield new Counted(new java.util.zip.InflaterInputStream(packed, inflater, 64 * 1024), inflater);
            }
            default -> throw new UnreadableFile(FILE_IS_DAMAGED);
        };
    }

    private void readDirectory() throws IOException {
        int tail = (int) Math.min(source.length(), END_BYTES + LONGEST_COMMENT);
        long tailStart = source.length() - tail;
        ByteBuffer end = bytes(tailStart, tail);
        int at = tail - END_BYTES;
        while (at >= 0 && end.getInt(at) != END) {
            at--;
        }
        if (at < 0) {
            throw new UnreadableFile(FILE_IS_DAMAGED);
        }
        long size = Integer.toUnsignedLong(end.getInt(at + 12));
        long offset = Integer.toUnsignedLong(end.getInt(at + 16));
        if (at >= 20 && end.getInt(at - 20) == LOCATOR_64) {
            ByteBuffer end64 = bytes(end.getLong(at - 12), 56);
            if (end64.getInt(0) == END_64) {
                size = end64.getLong(40);
                offset = end64.getLong(48);
            }
        }
        if (size < 0 || size > LARGEST_DIRECTORY) {
            throw new UnreadableFile(FILE_IS_TOO_LARGE);
        }
        ByteBuffer directory = bytes(offset, (int) size);
        while (directory.remaining() >= 46 && directory.getInt(directory.position()) == ENTRY) {
            readEntry(directory);
        }
    }

    private void readEntry(ByteBuffer directory) {
        int at = directory.position();
        int flags = directory.getShort(at + 8);
        int method = directory.getShort(at + 10);
        long packed = Integer.toUnsignedLong(directory.getInt(at + 20));
        long unpacked = Integer.toUnsignedLong(directory.getInt(at + 24));
        int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
        int extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
        int commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
        long offset = Integer.toUnsignedLong(directory.getInt(at + 42));
        byte[] name = new byte[nameLength];
        directory.get(at + 46, name);
        ByteBuffer extra = directory.slice(at + 46 + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
        while (extra.remaining() >= 4) {
            int id = Short.toUnsignedInt(extra.getShort());
            int length = Short.toUnsignedInt(extra.getShort());
            int next = extra.position() + length;
            if (id == 1) {
                unpacked = unpacked == IN_64_BITS ? extra.getLong() : unpacked;
                packed = packed == IN_64_BITS ? extra.getLong() : packed;
                offset = offset == IN_64_BITS ? extra.getLong() : offset;
            }
            extra.position(next);
        }
        String path = new String(name, StandardCharsets.UTF_8).replace('\\', '/');
        entries.putIfAbsent(path.startsWith("/") ? path.substring(1) : path,
                new Entry(method, packed, unpacked, offset, (flags & 1) != 0));
        directory.position(at + 46 + nameLength + extraLength + commentLength);
    }

    private ByteBuffer bytes(long offset, int length) throws IOException {
        if (offset < 0 || offset + length > source.length()) {
            throw new UnreadableFile(FILE_IS_DAMAGED);
        }
        try (InputStream in = source.from(offset)) {
            return ByteBuffer.wrap(in.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** As many bytes as the entry has, and one more for the inflater, which asks for it at the end. */
    private static final class Packed extends java.io.FilterInputStream {

        private long left;
        private boolean extra = true;

        Packed(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                boolean first = extra;
                extra = false;
                buffer[offset] = 0;
                return first && length > 0 ? 1 : -1;
            }
            int read = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }

    private final class Counted extends java.io.FilterInputStream {

        private final Inflater inflater;

        Counted(InputStream in, Inflater inflater) {
            super(in);
            this.inflater = inflater;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            unpackedLeft -= Math.max(0, read);
            if (unpackedLeft < 0) {
                throw new UnreadableFile(FILE_IS_TOO_LARGE);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (inflater != null) {
                inflater.end();
            }
        }
    }
}
