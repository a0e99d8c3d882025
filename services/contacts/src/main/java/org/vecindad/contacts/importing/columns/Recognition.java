package org.vecindad.contacts.importing.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vecindad.contacts.importing.reading.Row;
import org.vecindad.contacts.intake.ANumbers;
import org.vecindad.contacts.intake.Folding;

/** Finds out from the first rows of a table where its headings stand and what they mean. */
public final class Recognition {

    /** As many rows as are looked at; titles, logos and instructions above a table are shorter than this. */
    public static final int LEAD_ROWS = 25;

    private static final Pattern SOCIAL_SECURITY = Pattern.compile("\\d{3}-\\d{2}-\\d{4}");
    private static final Pattern VALUE = Pattern.compile(".*@.*\\..*|.*\\d{5,}.*|.*\\d{3}[-. )]+\\d{3}.*");

    private Recognition() {
    }

    public static Mapping of(List<Row> lead) {
        Row header = lead.stream().filter(row -> recognized(row) >= 1)
                .max(Comparator.comparingLong(Recognition::recognized).thenComparing(row -> -row.number()))
                .filter(Recognition::reads)
                .orElseGet(() -> unknownHeader(lead));
        return of(lead, header == null ? 0 : header.number());
    }

    /** With the headings in a row that the importer named, 0 for none. */
    public static Mapping of(List<Row> lead, int headerRow) {
        Row header = lead.stream().filter(row -> row.number() == headerRow).findFirst().orElse(null);
        List<Row> data = lead.stream().filter(row -> row.number() > headerRow).toList();
        int width = lead.stream().filter(row -> row.number() >= headerRow).mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String text = header == null ? "" : header.cell(i).strip();
            columns.add(sensitive(new Column(i, text, HeadingBook.STANDARD.find(text)), data));
        }
        String origin = Origins.of(columns);
        return new Mapping(headerRow, wholeNames(Origins.adjust(origin, columns)), origin);
    }

    /** Whether a row of recognized cells is a heading and not a person from the town of "Nota". */
    private static boolean reads(Row row) {
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        return recognized(row) * 3 >= Math.min(filled, 12) && row.cells().stream().noneMatch(VALUE.asMatchPredicate());
    }

    private static long recognized(Row row) {
        return row.cells().stream().filter(cell -> HeadingBook.STANDARD.find(cell) != Heading.UNKNOWN).count();
    }

    /** No heading is known: the first full row is one all the same, unless it looks like a person. */
    private static Row unknownHeader(List<Row> lead) {
        int width = lead.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        Predicate<Row> full = row -> row.cells().stream().filter(cell -> !cell.isBlank()).count() * 2 > width;
        Row first = lead.stream().filter(full).findFirst().orElse(null);
        boolean data = first == null || first.cells().stream().anyMatch(VALUE.asMatchPredicate());
        // words over words: nothing tells a heading from a name, so nobody is lost as a heading
        boolean valuesBelow = lead.stream().anyMatch(row -> row.cells().stream().anyMatch(VALUE.asMatchPredicate()));
        return data || !valuesBelow ? null : first;
    }

    /** A column under any heading is left out when what stands in it is never written down. */
    private static Column sensitive(Column column, List<Row> data) {
        boolean found = data.stream().map(row -> row.cell(column.index()).strip())
                .anyMatch(cell -> cell.length() < 20
                        && (SOCIAL_SECURITY.matcher(cell).matches() || ANumbers.removedFrom(cell).isBlank() && ANumbers.isIn(cell)));
        return found && column.field() != Field.PHONE && column.field() != Field.NOTE ? column.as(new Heading(Field.LEFT_OUT, "", "")) : column;
    }

    /** "Nombre" beside "Apellidos" is a given name; alone it is all of a name. */
    private static List<Column> wholeNames(List<Column> columns) {
        boolean given = columns.stream().anyMatch(column -> column.field() == Field.GIVEN_NAME);
        boolean family = columns.stream().anyMatch(column -> column.field() == Field.FAMILY_NAME);
        Set<Integer> simple = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).field() == Field.NAME
                        && Set.of("nombre", "name").contains(Folding.fold(columns.get(i).header())))
                .boxed().collect(Collectors.toSet());
        if (given || !family || simple.isEmpty()) {
            return columns;
        }
        return columns.stream()
                .map(column -> simple.contains(column.index()) ? column.as(new Heading(Field.GIVEN_NAME, "", "")) : column)
                .toList();
    }
}
