package org.bauta.dataset.insightface;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.failure.DataDamaged;

/**
 * Reads what lists of pictures need of Python's pickle format, protocols 0 to 5, and executes nothing: a call in the
 * file becomes a {@link Call} that says what was to be called. An instruction that such lists never need is refused.
 * Byte strings are not kept but noted by their place, so that a file of any size costs little memory.
 *
 * <p>Values are Boolean, Long, String, List (of lists and of tuples alike), {@link Slice}, {@link Call} and
 * {@link #NOTHING}.
 */
final class Pickle implements Closeable {
    /** Python's None. */
    static final Object NOTHING = new Object();
    private static final Object MARK = new Object();
    private static final int SHORT = 64;

    private final Path file;
    private final long fileSize;
    private final DataInputStream in;
    private final List<Object> stack = new ArrayList<>();
    private final Map<Integer, Object> memo = new HashMap<>();
    private long position;

    /** Bytes of the file. */
    record Slice(long offset, int length) {
    }

    /** What the file wanted to be called or made. The state is what it wanted to set afterwards. */
    static final class Call {
        private final String function;
        private final List<Object> arguments;
        private Object state = NOTHING;

        Call(String function, List<Object> arguments) {
            this.function = function;
            this.arguments = arguments;
        }

        /** Module, blank, name; a global that is only named, not called, has no arguments. */
        String function() {
            return function;
        }

        List<Object> arguments() {
            return arguments;
        }

        Object state() {
            return state;
        }
    }

    Pickle(Path file) throws IOException {
        this.file = file;
        this.fileSize = Files.size(file);
        this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /** The one value in the file. */
    Object load() throws IOException {
        while (true) {
            long at = position;
            int code = u1();
            if (code == '.') {
                return pop(at);
            }
            if (!structure(code, at) && !number(code) && !bytes(code, at) && !text(code) && !object(code, at)) {
                throw damaged(at, "the instruction 0x%02x is none that a list of pictures needs; nothing was executed".formatted(code));
            }
        }
    }

    /** Lists, tuples, and the memory of values that occur again. */
    private boolean structure(int code, long at) throws IOException {
        switch (code) {
            case 0x80 -> u1();
            case 0x95 -> take(8);
            case ']' -> push(new ArrayList<>());
            case ')' -> push(List.of());
            case '(' -> push(MARK);
            case 'a' -> {
                Object last = pop(at);
                list(at).add(last);
            }
            case 'e' -> {
                List<Object> items = popToMark(at);
                list(at).addAll(items);
            }
            case 'l', 't' -> push(popToMark(at));
            case 0x85 -> push(pop(1, at));
            case 0x86 -> push(pop(2, at));
            case 0x87 -> push(pop(3, at));
            case '0' -> pop(at);
            case 'q' -> memo.put(u1(), top(at));
            case 'r' -> memo.put(i4(), top(at));
            case 0x94 -> memo.put(memo.size(), top(at));
            case 'p' -> memo.put(whole(line()), top(at));
            case 'h' -> push(remembered(u1(), at));
            case 'j' -> push(remembered(i4(), at));
            case 'g' -> push(remembered(whole(line()), at));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean number(int code) throws IOException {
        switch (code) {
            case 0x88 -> push(Boolean.TRUE);
            case 0x89 -> push(Boolean.FALSE);
            case 'N' -> push(NOTHING);
            case 'K' -> push((long) u1());
            case 'M' -> push((long) (u1() | u1() << 8));
            case 'J' -> push((long) i4());
            case 'I' -> {
                String digits = line();
                push(digits.equals("01") ? (Object) Boolean.TRUE : digits.equals("00") ? Boolean.FALSE : (Object) (long) whole(digits));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Byte strings, and the strings of Python 2, which are the same. Short ones are names of types. */
    private boolean bytes(int code, long at) throws IOException {
        long length;
        switch (code) {
            case 'B', 'T' -> length = Integer.toUnsignedLong(i4());
            case 'C', 'U' -> length = u1();
            case 0x8e, 0x96 -> length = Integer.toUnsignedLong(i4()) | (long) i4() << 32;
            default -> {
                return false;
            }
        }
        if (length < 0 || length > Integer.MAX_VALUE - 8 || length > fileSize - position) {
            throw damaged(at, "a string of " + length + " bytes does not fit into the file, which is cut off or none of these");
        }
        boolean name = length <= SHORT && (code == 'U' || code == 'T');
        long offset = position;
        push(name ? new String(take((int) length), StandardCharsets.ISO_8859_1) : skip(offset, (int) length));
        return true;
    }

    private boolean text(int code) throws IOException {
        switch (code) {
            case 'X' -> push(new String(take(limited(i4())), StandardCharsets.UTF_8));
            case 0x8c -> push(new String(take(u1()), StandardCharsets.UTF_8));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Calls are written down, never made. */
    private boolean object(int code, long at) throws IOException {
        switch (code) {
            case 'c' -> push(new Call(line() + " " + line(), List.of()));
            case 0x93 -> {
                List<Object> name = pop(2, at);
                push(new Call(name.get(0) + " " + name.get(1), List.of()));
            }
            case 'R', 0x81 -> {
                Object arguments = pop(at);
                if (!(pop(at) instanceof Call named) || !(arguments instanceof List<?> list)) {
                    throw damaged(at, "what is called there is no function");
                }
                push(new Call(named.function(), new ArrayList<>(list)));
            }
            case 'b' -> {
                Object state = pop(at);
                if (!(top(at) instanceof Call made)) {
                    throw damaged(at, "what is set there is no object");
                }
                made.state = state;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Slice skip(long offset, int length) throws IOException {
        in.skipNBytes(length);
        position += length;
        return new Slice(offset, length);
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object pop(long at) {
        Object value = top(at);
        stack.remove(stack.size() - 1);
        return value;
    }

    private Object top(long at) {
        if (stack.isEmpty() || stack.get(stack.size() - 1) == MARK) {
            throw damaged(at, "a value is missing there");
        }
        return stack.get(stack.size() - 1);
    }

    private List<Object> pop(int count, long at) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(pop(at));
        }
        Collections.reverse(values);
        return values;
    }

    private List<Object> popToMark(long at) {
        int mark = stack.lastIndexOf(MARK);
        if (mark < 0) {
            throw damaged(at, "a mark is missing there");
        }
        List<Object> values = new ArrayList<>(stack.subList(mark + 1, stack.size()));
        stack.subList(mark, stack.size()).clear();
        return values;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(long at) {
        if (top(at) instanceof ArrayList<?> list) {
            return (List<Object>) list;
        }
        throw damaged(at, "what is added to there is no list");
    }

    private Object remembered(int key, long at) {
        Object value = memo.get(key);
        if (value == null) {
            throw damaged(at, "nothing was remembered as " + key);
        }
        return value;
    }

    private int whole(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw damaged(position, "'" + digits + "' is no number");
        }
    }

    private int u1() throws IOException {
        position++;
        return in.readUnsignedByte();
    }

    private int i4() throws IOException {
        position += 4;
        return Integer.reverseBytes(in.readInt());
    }

    private int limited(int length) throws EOFException {
        if (length < 0 || length > fileSize - position) {
            throw new EOFException("a text of " + Integer.toUnsignedLong(length) + " bytes");
        }
        return length;
    }

    private byte[] take(int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        position += count;
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = u1(); c != '\n'; c = u1()) {
            text.append((char) c);
        }
        return text.toString();
    }

    private DataDamaged damaged(long at, String why) {
        return new DataDamaged(file + ", byte " + at + ": " + why);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
