package org.bauta.vision.listing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DataSet.Problem;
import org.bauta.vision.listing.TextRows.Row;

/**
 * A table of numbers, one row a picture: name, then numbers, between commas, tabs or any number of blanks. Before the
 * rows there may be a line with their count and a line with the names of the columns. Kept as one float a cell.
 */
public final class PictureTable {
    private static final float ABSENT = Float.NaN;

    private final Path file;
    private final ToIntFunction<String> numberOf;
    private final int pictures;
    private String[] header = {};
    private int width;
    private float[] values = {};
    private long declared = -1;
    private long rows;
    private long strangers;
    private String stranger = "";

    private PictureTable(Path file, int width, int pictures, ToIntFunction<String> numberOf) {
        this.file = file;
        this.width = width;
        this.pictures = pictures;
        this.numberOf = numberOf;
    }

    /**
     * Reads a table.
     *
     * @param width how many numbers a row has; 0 if the first row says so
     * @param pictures how many pictures there are
     * @param numberOf a picture's number from 0, or -1 if there is no such picture; asked without the file's ending
     * @throws org.bauta.core.failure.DataDamaged naming file and line where a row is no such row or repeats a picture
     */
    public static PictureTable read(Path file, int width, int pictures, ToIntFunction<String> numberOf) {
        PictureTable table = new PictureTable(file, width, pictures, numberOf);
        TextRows.read(file, table::accept);
        table.checkHeader();
        return table;
    }

    private void accept(Row row) {
        String[] cells = row.cells();
        if (rows == 0 && isPreamble(row, cells)) {
            return;
        }
        if (width == 0) {
            width = cells.length - 1;
        }
        if (cells.length != width + 1 || width < 1) {
            throw row.damaged("a name and " + width + " numbers were expected, not " + cells.length + " cells");
        }
        if (rows++ == 0) {
            values = new float[Math.multiplyExact(pictures, width)];
            Arrays.fill(values, ABSENT);
        }
        int picture = numberOf.applyAsInt(PackedPictures.stem(cells[0]));
        if (picture < 0) {
            stranger = strangers++ == 0 ? cells[0] : stranger;
        } else if (has(picture)) {
            throw row.damaged(cells[0] + " stands there a second time");
        } else {
            for (int c = 0; c < width; c++) {
                values[picture * width + c] = row.number(cells[c + 1]);
            }
        }
    }

    /** The count or the names of the columns: neither begins with the file name of a picture. */
    private boolean isPreamble(Row row, String[] cells) {
        if (cells.length == 1 && declared < 0 && TextRows.isNumber(cells[0])) {
            declared = row.whole(cells[0]);
            return true;
        }
        boolean names = header.length == 0 && cells[0].equals(PackedPictures.stem(cells[0]))
                && Arrays.stream(cells).skip(1).noneMatch(TextRows::isNumber);
        header = names ? cells : header;
        return names;
    }

    private void checkHeader() {
        if (rows > 0 && header.length > 0 && header.length != width && header.length != width + 1) {
            throw new Row(file, 1, "").damaged("the header names " + header.length + " columns, but the rows have " + width + " numbers");
        }
    }

    /** Names of the number columns; empty if the file has no header. */
    public List<String> columns() {
        return List.of(header).subList(Math.max(0, header.length - width), header.length);
    }

    public int width() {
        return width;
    }

    /** How many rows the file has, of present pictures or not. */
    public long rows() {
        return rows;
    }

    public boolean has(int picture) {
        return values.length > 0 && !Float.isNaN(values[picture * width]);
    }

    /** The numbers of a picture, if it has a row. */
    public Optional<float[]> row(int picture) {
        return has(picture) ? Optional.of(Arrays.copyOfRange(values, picture * width, (picture + 1) * width)) : Optional.empty();
    }

    /** What does not fit together: the count, pictures without a row, rows without a picture; one entry each. */
    public List<Problem> problems() {
        String name = String.valueOf(file.getFileName());
        List<Problem> found = new ArrayList<>();
        if (declared >= 0 && declared != rows) {
            found.add(new Problem(name, "its first line says " + declared + " rows, but it has " + rows));
        }
        if (strangers > 0) {
            found.add(new Problem(name, "it names pictures that are not there: " + strangers + ", the first is " + stranger));
        }
        long lacking = IntStream.range(0, pictures).filter(p -> !has(p)).count();
        if (lacking > 0) {
            found.add(new Problem(name, "it has no row for " + lacking + " of the " + pictures + " pictures"));
        }
        return found;
    }
}
