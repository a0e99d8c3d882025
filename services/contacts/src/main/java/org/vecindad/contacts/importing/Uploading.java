package org.vecindad.contacts.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.importing.reading.FileKind;
import org.vecindad.contacts.importing.reading.FileSniffer;
import org.vecindad.contacts.importing.reading.UnreadableFile;
import org.vecindad.contacts.importing.staging.ImportKeys;
import org.vecindad.contacts.importing.staging.Pieces;
import org.vecindad.contacts.importing.staging.Shelf;
import org.vecindad.contacts.importing.staging.StagedBytes;

/**
 * Takes in an upload: seals it piece by piece while it arrives, whatever order its parts come in. Every piece commits by
 * itself, since a slow phone must not hold a transaction open; until it is received, nobody sees the import.
 */
@ApplicationScoped
class Uploading {

    private static final int LONGEST_NAME = 200;

    private final AgroalDataSource work;
    private final Imports imports;
    private final ImportKeys keys;
    private final long largest;

    Uploading(@DataSource("work") AgroalDataSource work, Imports imports, ImportKeys keys,
            @ConfigProperty(name = "vecindad.importing.largest-file-bytes", defaultValue = "104857600") long largest) {
        this.work = work;
        this.imports = imports;
        this.keys = keys;
        this.largest = largest;
    }

    /** @param digest of the file, hexadecimal: whether a repeated request brings the same one */
    record Uploaded(UUID id, String digest, String committeeId, String language) {
    }

    Uploaded take(InputStream body, String contentType, UUID startedBy) throws IOException, SQLException {
        var id = UUID.randomUUID();
        var upload = new Upload(id, startedBy);
        try {
            Form.read(body, contentType, upload);
            if (upload.digest == null) {
                throw new ProblemException(ImportProblem.FILE_IS_MISSING);
            }
            return new Uploaded(id, upload.digest, upload.committeeId, upload.language);
        } catch (ProblemException refused) {
            discard(id);
            // who is still sending would otherwise see a broken connection instead of the reason
            body.transferTo(OutputStream.nullOutputStream());
            throw refused;
        } catch (IOException | RuntimeException broken) {
            discard(id);
            throw broken;
        }
    }

    /** Leaves nothing of it behind. */
    void discard(UUID id) throws SQLException {
        keys.destroyAll(id);
        try (Connection connection = work.getConnection()) {
            imports.remove(connection, id);
        }
    }

    private final class Upload implements Form.Reader {

        private final UUID id;
        private final UUID startedBy;
        private String committeeId;
        private String language;
        private String digest;

        Upload(UUID id, UUID startedBy) {
            this.id = id;
            this.startedBy = startedBy;
        }

        @Override
        public void part(Form.Part part) throws IOException {
            switch (part.name()) {
                case "committee_id" -> committeeId = part.text();
                case "language" -> language = part.text();
                case "file" -> {
                    if (digest != null) {
                        throw ProblemException.invalid("/file", "duplicate", "one file at a time");
                    }
                    file(part);
                }
                default -> throw ProblemException.invalid("/" + part.name(), "unknown_property", "there is no such field");
            }
        }

        private void file(Form.Part part) throws IOException {
            try {
                keys.create(id);
                DataKey staged = keys.staged(id);
                try (Connection connection = work.getConnection()) {
                    imports.begin(connection, id, startedBy);
                }
                var sniffer = new FileSniffer();
                var hash = sha256();
                byte[] piece = new byte[StagedBytes.PIECE];
                int position = 0;
                for (int length; (length = part.content().readNBytes(piece, 0, piece.length)) > 0; ) {
                    sniffer.see(piece, 0, length);
                    hash.update(piece, 0, length);
                    if (sniffer.length() > largest) {
                        throw new ProblemException(ImportProblem.FILE_IS_TOO_LARGE);
                    }
                    try (Connection connection = work.getConnection()) {
                        new Pieces(connection, id).put(Shelf.FILE, position++, 0, Arrays.copyOf(piece, length), staged);
                    }
                }
                FileKind kind = sniffer.kind();
                try (Connection connection = work.getConnection()) {
                    imports.uploaded(connection, id, kind.name(), sniffer.length(), SealedWords.fileName(keys.result(id), name(part)));
                }
                digest = HexFormat.of().formatHex(hash.digest());
            } catch (UnreadableFile unreadable) {
                throw new ProblemException(ImportProblem.of(unreadable.reason()));
            } catch (SQLException unreachable) {
                throw new IOException(unreachable);
            }
        }

        /** Without the folders that some browsers send along. */
        private static String name(Form.Part part) {
            String name = part.fileName() == null ? "" : part.fileName().replace('\\', '/');
            name = name.substring(name.lastIndexOf('/') + 1).strip();
            return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
