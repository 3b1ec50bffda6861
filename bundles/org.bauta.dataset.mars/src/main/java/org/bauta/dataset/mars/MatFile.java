package org.bauta.dataset.mars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;

import org.bauta.core.failure.DataDamaged;

/**
 * Reads matrices of real numbers from a MATLAB file of level 5, compressed or not, of either byte order. Variables of
 * other kinds (cells, structures, text) are passed over.
 *
 * @see <a href="https://www.mathworks.com/help/pdf_doc/matlab/matfile_format.pdf">MAT-File Format, chapter 1</a>
 */
final class MatFile {
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    private static final int HEADER = 128;
    private static final int LARGEST = 1 << 28;
    private static final int FIRST_NUMERIC_CLASS = 6;

    private final Path file;
    private final Map<String, Matrix> matrices = new LinkedHashMap<>();

    private MatFile(Path file) {
        this.file = file;
    }

    /** @param values row after row */
    record Matrix(int rows, int columns, double[] values) {
        double at(int row, int column) {
            return values[row * columns + column];
        }
    }

    /** One element of data: what kind of numbers, and the numbers. */
    private record Element(int type, ByteBuffer data) {
    }

    /**
     * The matrices by name, in the order of the file.
     *
     * @throws DataDamaged with the reason if this is no such file or it is cut off
     */
    static Map<String, Matrix> read(Path file) {
        MatFile mat = new MatFile(file);
        try {
            ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
            if (all.limit() < HEADER) {
                throw mat.damaged("it is shorter than a header");
            }
            all.order(switch (all.getShort(HEADER - 2)) {
                case 0x4D49 -> ByteOrder.BIG_ENDIAN;
                case 0x494D -> ByteOrder.LITTLE_ENDIAN;
                default -> throw mat.damaged("its header does not end with MI or IM");
            });
            mat.elements(all.position(HEADER));
        } catch (IOException | BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
            throw new DataDamaged(file + " is cut off or no MATLAB file of level 5" + (e.getMessage() == null ? "" : ": "
                    + e.getMessage()), e);
        }
        return mat.matrices;
    }

    private void elements(ByteBuffer in) throws IOException {
        while (in.remaining() >= 8) {
            Element element = next(in);
            if (element.type == COMPRESSED) {
                elements(inflate(element.data));
            } else if (element.type == MATRIX) {
                matrix(element.data);
            }
        }
    }

    /** A tag of type and length, the data, and zeros up to a multiple of eight; small ones have it all in eight bytes. */
    private Element next(ByteBuffer in) {
        int first = in.getInt();
        boolean small = first >>> 16 != 0;
        int type = small ? first & 0xffff : first;
        int length = small ? first >>> 16 : in.getInt();
        int start = in.position();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer data = in.slice(start, length).order(in.order());
        int end = small ? start + 4 : type == COMPRESSED ? start + length : Math.addExact(start, (length + 7) / 8 * 8);
        in.position(Math.min(end, in.limit()));
        return new Element(type, data);
    }

    private ByteBuffer inflate(ByteBuffer data) throws IOException {
        byte[] packed = new byte[data.remaining()];
        data.get(packed);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] plain = in.readNBytes(LARGEST);
            if (plain.length == LARGEST) {
                throw damaged("a variable is larger than " + LARGEST + " bytes");
            }
            return ByteBuffer.wrap(plain).order(data.order());
        }
    }

    /** Flags, dimensions, name, numbers column after column; a complex part would follow. */
    private void matrix(ByteBuffer in) {
        int flags = next(in).data.getInt();
        ByteBuffer dimensions = next(in).data;
        String name = StandardCharsets.US_ASCII.decode(next(in).data).toString();
        if ((flags & 0xff) < FIRST_NUMERIC_CLASS || dimensions.remaining() != 8) {
            return;
        }
        int rows = dimensions.getInt();
        int columns = dimensions.getInt();
        Element numbers = next(in);
        double[] values = new double[Math.multiplyExact(rows, columns)];
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                values[r * columns + c] = number(numbers);
            }
        }
        matrices.put(name, new Matrix(rows, columns, values));
    }

    /** Whatever the class of the matrix, its numbers are stored in the smallest type that holds them. */
    private double number(Element from) {
        ByteBuffer b = from.data;
        return switch (from.type) {
            case 1 -> b.get();
            case 2 -> b.get() & 0xff;
            case 3 -> b.getShort();
            case 4 -> b.getShort() & 0xffff;
            case 5 -> b.getInt();
            case 6 -> Integer.toUnsignedLong(b.getInt());
            case 7 -> b.getFloat();
            case 9 -> b.getDouble();
            case 12, 13 -> b.getLong();
            default -> throw damaged("numbers of type " + from.type + " are none");
        };
    }

    private DataDamaged damaged(String why) {
        return new DataDamaged(file + " is no MATLAB file of level 5: " + why);
    }
}
