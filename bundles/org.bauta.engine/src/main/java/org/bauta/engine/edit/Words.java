package org.bauta.engine.edit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as YAML scalars that read back to the same text: plain where that is safe, else in quotes. */
final class Words {
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern PLAIN = Pattern.compile("-?[\\p{L}\\p{N}_./+]([\\p{L}\\p{N}_./%+@() -]*[\\p{L}\\p{N}_./%+@()-])?");
    private static final Pattern PLAIN_WITH_COMMAS = Pattern.compile("-?[\\p{L}\\p{N}_./+]([\\p{L}\\p{N}_./%+@(), -]*[\\p{L}\\p{N}_./%+@()-])?");

    private Words() {
    }

    /** @param inFlow true between brackets, where commas end a text */
    static String yaml(String text, boolean inFlow) {
        boolean plain = (inFlow ? PLAIN : PLAIN_WITH_COMMAS).matcher(text).matches() && !text.startsWith("---") && !text.startsWith("...");
        if (plain && !NULL.contains(text)) {
            return text;
        }
        boolean printable = text.codePoints().allMatch(c -> c >= 0x20 && c < 0x7f || c >= 0xa0 && c < 0x2028 || c > 0x2029 && c < 0xd800
                || c >= 0xe000 && c < 0xfeff || c > 0xfeff && c < 0xfffe || c >= 0x10000);
        return printable ? "'" + text.replace("'", "''") + "'" : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return out.append('"').toString();
    }
}
