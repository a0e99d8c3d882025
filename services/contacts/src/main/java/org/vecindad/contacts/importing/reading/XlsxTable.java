package org.vecindad.contacts.importing.reading;

import static org.vecindad.contacts.importing.reading.UnreadableFile.Reason.FILE_IS_DAMAGED;
import static org.vecindad.contacts.importing.reading.UnreadableFile.Reason.FILE_IS_NOT_A_TABLE;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/**
 * The first worksheet of an .xlsx workbook that has any row, read as a stream. The library readers at hand keep the packed
 * workbook and all its texts in memory, which for a million rows is a few hundred megabytes.
 */
public final class XlsxTable {

    private static final String SHARED_STRINGS = "xl/sharedStrings.xml";

    private final Limits limits;
    private final SharedStrings strings;

    public XlsxTable(Limits limits, SharedStrings strings) {
        this.limits = limits;
        this.strings = strings;
    }

    public void read(ByteSource source, RowSink sink) throws IOException {
        var archive = new Archive(source, limits);
        if (!archive.has(Workbook.PART)) {
            throw new UnreadableFile(FILE_IS_NOT_A_TABLE);
        }
        var workbook = new Workbook();
        part(archive, Workbook.PART, workbook::readSheets);
        part(archive, Workbook.RELATIONS_PART, workbook::readRelations);
        if (archive.has(SHARED_STRINGS)) {
            part(archive, SHARED_STRINGS, content -> SharedStringsXml.read(content, limits, strings));
        }
        for (String sheet : workbook.visibleSheets()) {
            var noticing = new NoticingSink(sink);
            part(archive, sheet, content -> new SheetXml(limits, strings).read(content, noticing));
            if (noticing.any) {
                return;
            }
        }
    }

    private interface PartReader {
        void read(InputStream content) throws IOException, XMLStreamException;
    }

    private static void part(Archive archive, String name, PartReader reader) throws IOException {
        try (InputStream content = archive.open(name)) {
            reader.read(content);
        } catch (XMLStreamException broken) {
            throw reasonOf(broken);
        } catch (ZipException | EOFException broken) {
            throw new UnreadableFile(FILE_IS_DAMAGED);
        }
    }

    /** A limit that is hit, or a database that is gone, comes out of the parser wrapped; it must not turn into "damaged". */
    private static IOException reasonOf(XMLStreamException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof XMLStreamException wrapped && wrapped.getNestedException() instanceof IOException io && !damage(io)) {
                return io;
            }
            if (cause instanceof IOException io && !damage(io)) {
                return io;
            }
        }
        return new UnreadableFile(FILE_IS_DAMAGED);
    }

    private static boolean damage(IOException io) {
        return io instanceof ZipException || io instanceof EOFException || io instanceof CharConversionException;
    }

    private static final class NoticingSink implements RowSink {

        private final RowSink sink;
        private boolean any;

        NoticingSink(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void take(Row row) throws IOException {
            any = any || !row.blank();
            sink.take(row);
        }
    }
}
