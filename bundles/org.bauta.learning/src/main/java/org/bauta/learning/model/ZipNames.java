package org.bauta.learning.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.bauta.core.failure.ModelUnavailable;

/**
 * Names of the entries of a ZIP archive in memory, from its central directory, which is its last part: an archive that was
 * cut off has none.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, 4.3.12 and 4.3.16</a>
 */
final class ZipNames {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

    private ZipNames() {
    }

    /** @throws ModelUnavailable if the archive ends in the middle */
    static List<String> of(ModelFile file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        List<String> names = new ArrayList<>();
        if (end >= 0) {
            int at = bytes.getInt(end + 16);
            while (at >= 0 && at <= end - ENTRY_LENGTH && bytes.getInt(at) == ENTRY) {
                int length = bytes.getShort(at + 28) & 0xffff;
                if (at + ENTRY_LENGTH + length > end) {
                    break;
                }
                names.add(new String(file.bytes(), at + ENTRY_LENGTH, length, StandardCharsets.UTF_8));
                at += ENTRY_LENGTH + length + (bytes.getShort(at + 30) & 0xffff) + (bytes.getShort(at + 32) & 0xffff);
            }
        }
        if (names.isEmpty()) {
            throw new ModelUnavailable(file.path() + " is truncated: it is a ZIP archive, as TorchScript files are, of " + bytes.capacity()
                    + " bytes without an end; get it again");
        }
        return names;
    }

    private static int end(ByteBuffer bytes) {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }
}
