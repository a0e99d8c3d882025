package org.vecindad.contacts.search;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;

import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vecindad.chassis.privacy.DataKey;

import jakarta.inject.Singleton;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The index as one sealed file, so that a start need not read everyone in again. Each file has a key of its own, sealed at its
 * head by the {@link SnapshotKey}. It is packed before it is sealed: right after a start, opening a seal is slow by the byte.
 * Whatever is amiss, the start goes on with an empty index: nothing is lost with the file.
 */
@Singleton
class IndexSnapshot {

    /** What lies in a document. Raised with every change to it, so that no file of before is taken for one of now. */
    static final int FORMAT = 1;

    private static final Logger LOG = Logger.getLogger(IndexSnapshot.class);
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;
    private static final int PIECE_BYTES = 1 << 16;

    private final SnapshotKey key;
    private final Path file;
    private final Directory directory;
    private String mark;

    IndexSnapshot(SnapshotKey key, @ConfigProperty(name = "vecindad.index.snapshot") Optional<Path> file) {
        this.key = key;
        this.file = file.orElse(null);
        this.directory = this.file != null && Files.exists(this.file) ? restored() : empty();
    }

    /** With everyone of the snapshot, or with nobody. */
    Directory directory() {
        return directory;
    }

    /** What was said of the snapshot when it was written, if it could be read. */
    Optional<String> mark() {
        return Optional.ofNullable(mark);
    }

    boolean wanted() {
        return file != null;
    }

    void destroyKey() {
        key.destroy();
    }

    void write(IndexCommit commit, String said) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".part");
        var fileKey = Random.randBytes(KEY_BYTES);
        try (var out = new DataOutputStream(Files.newOutputStream(beside))) {
            var sealed = key.existingOrNew().seal(SnapshotKey.PLACE, fileKey);
            out.writeShort(sealed.length);
            out.write(sealed);
            var packing = new Deflater(Deflater.BEST_SPEED);
            try (var plain = new DataOutputStream(new DeflaterOutputStream(streaming(fileKey).newEncryptingStream(out, format()), packing, PIECE_BYTES))) {
                plain.writeUTF(said);
                plain.writeInt(commit.getFileNames().size());
                for (var name : commit.getFileNames()) {
                    write(commit.getDirectory(), name, plain);
                }
            } finally {
                packing.end();
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Directory from, String name, DataOutputStream plain) throws IOException {
        try (var in = from.openInput(name, IOContext.READONCE)) {
            plain.writeUTF(name);
            plain.writeLong(in.length());
            var piece = new byte[PIECE_BYTES];
            for (long left = in.length(); left > 0; ) {
                int some = (int) Math.min(left, piece.length);
                in.readBytes(piece, 0, some);
                plain.write(piece, 0, some);
                left -= some;
            }
        }
    }

    private Directory restored() {
        try {
            var known = key.existing();
            if (known.isPresent()) {
                return read(known.get());
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.infof("the snapshot of the index does not open (%s): everyone is read in", e.getClass().getSimpleName());
        }
        mark = null;
        return empty();
    }

    private Directory read(DataKey known) throws IOException, GeneralSecurityException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            var sealed = in.readNBytes(in.readUnsignedShort());
            var fileKey = known.open(SnapshotKey.PLACE, sealed);
            var unpacking = new Inflater();
            try (var plain = new DataInputStream(new InflaterInputStream(streaming(fileKey).newDecryptingStream(in, format()), unpacking, PIECE_BYTES))) {
                var read = empty();
                mark = plain.readUTF();
                for (int left = plain.readInt(); left > 0; left--) {
                    read(plain, read);
                }
                // only at its end is the whole file known to be what was written
                if (plain.read() >= 0) {
                    throw new IOException("more than was written");
                }
                return read;
            } finally {
                unpacking.end();
            }
        }
    }

    private static void read(DataInputStream plain, Directory into) throws IOException {
        try (var out = into.createOutput(plain.readUTF(), IOContext.DEFAULT)) {
            var piece = new byte[PIECE_BYTES];
            for (long left = plain.readLong(); left > 0; ) {
                int some = (int) Math.min(left, piece.length);
                plain.readFully(piece, 0, some);
                out.writeBytes(piece, 0, some);
                left -= some;
            }
        }
    }

    private static StreamingAead streaming(byte[] fileKey) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(fileKey, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }

    private static byte[] format() {
        return ("people_index|" + FORMAT).getBytes(StandardCharsets.UTF_8);
    }

    // Whole arrays are read faster than chained buffers.
    private static Directory empty() {
        return new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    }
}
