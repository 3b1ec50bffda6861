package org.bauta.learning.array;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The methods that a compiled class refers to (Java Virtual Machine Specification, Sec. 4.4). */
final class ConstantPool {
    record Reference(String owner, String name, String descriptor) {
    }

    private static final int HEADER = 8;
    private static final int UTF8 = 1;

    private ConstantPool() {
    }

    static List<Reference> methods(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(HEADER);
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            int[][] entries = new int[count][];
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                if (tag == UTF8) {
                    texts[i] = in.readUTF();
                } else {
                    entries[i] = entry(in, tag);
                    // numbers of eight bytes take two places
                    i += tag == 5 || tag == 6 ? 1 : 0;
                }
            }
            return methods(texts, entries);
        }
    }

    private static int[] entry(DataInputStream in, int tag) throws IOException {
        switch (tag) {
            case 7, 8, 16, 19, 20 -> {
                return new int[] {tag, in.readUnsignedShort()};
            }
            case 9, 10, 11, 12, 17, 18 -> {
                return new int[] {tag, in.readUnsignedShort(), in.readUnsignedShort()};
            }
            default -> in.skipNBytes(tag == 15 ? 3 : tag == 5 || tag == 6 ? 8 : 4);
        }
        return new int[] {tag};
    }

    private static List<Reference> methods(String[] texts, int[][] entries) {
        List<Reference> out = new ArrayList<>();
        for (int[] e : entries) {
            if (e != null && (e[0] == 10 || e[0] == 11)) {
                int[] named = entries[e[2]];
                out.add(new Reference(texts[entries[e[1]][1]], texts[named[1]], texts[named[2]]));
            }
        }
        return out;
    }
}
