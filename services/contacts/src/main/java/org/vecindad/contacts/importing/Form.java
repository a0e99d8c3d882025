package org.vecindad.contacts.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;

/**
 * Reads a multipart/form-data body part by part as it comes in. The framework's own way writes every file, even of
 * eight bytes, in plain text to a folder.
 */
final class Form {

    private static final int MOST_PARTS = 16;
    private static final int LONGEST_FIELD = 1_000;

    private Form() {
    }

    /** Gets every part; what it does not read of one is skipped. */
    interface Reader {

        void part(Part part) throws IOException;
    }

    /** @param fileName null where the part is a plain field */
    record Part(String name, String fileName, InputStream content) {

        String text() throws IOException {
            byte[] bytes = content.readNBytes(LONGEST_FIELD + 1);
            if (bytes.length > LONGEST_FIELD) {
                throw ProblemException.invalid("/" + name, "too_long", "must not be longer than " + LONGEST_FIELD + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }

    static void read(InputStream body, String contentType, Reader reader) throws IOException {
        try {
            MultipartInput parts = MultipartInput.builder().setInputStream(body).setBoundary(boundary(contentType)).get();
            parts.setHeaderCharset(StandardCharsets.UTF_8);
            int count = 0;
            for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
                if (++count > MOST_PARTS) {
                    throw new ProblemException(GeneralProblem.UNREADABLE_BODY);
                }
                try (InputStream content = part(parts, reader)) {
                    content.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        } catch (FileUploadException | IllegalArgumentException malformed) {
            throw new ProblemException(GeneralProblem.UNREADABLE_BODY);
        }
    }

    private static InputStream part(MultipartInput parts, Reader reader) throws IOException {
        Map<String, String> disposition = parameters(disposition(parts.readHeaders()));
        InputStream content = parts.newInputStream();
        String name = disposition.get("name");
        if (name != null) {
            reader.part(new Part(name, disposition.get("filename"), content));
        }
        return content;
    }

    private static byte[] boundary(String contentType) {
        String boundary = parameters(contentType == null ? "" : contentType).get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > 200) {
            throw new ProblemException(GeneralProblem.UNREADABLE_BODY);
        }
        return boundary.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String disposition(String headers) {
        return headers.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst().map(line -> line.substring(line.indexOf(':') + 1)).orElse("");
    }

    private static Map<String, String> parameters(String header) {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }
}
