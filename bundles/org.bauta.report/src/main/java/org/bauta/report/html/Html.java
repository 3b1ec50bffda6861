package org.bauta.report.html;

/** Writes HTML: whatever is not a tag is escaped. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Text for element content and for attributes in double quotes; control characters become spaces. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
            }
        });
        return escaped.toString();
    }

    /** Markup as it stands. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element with text in it. @param tag may carry attributes, which the caller has escaped */
    Html element(String tag, String text) {
        return raw("<" + tag + ">").text(text).raw("</" + tag.split(" ")[0] + ">\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
