package org.bauta.report.table;

import java.util.Map;

/** Text for LaTeX: every character that means something to TeX, and those beyond ASCII that the report uses. */
public final class Latex {
    private static final Map<Integer, String> SIGNS = Map.ofEntries(sign('\\', "\\textbackslash{}"), sign('{', "\\{"), sign('}', "\\}"),
            sign('$', "\\$"), sign('&', "\\&"), sign('#', "\\#"), sign('%', "\\%"), sign('_', "\\_"), sign('~', "\\textasciitilde{}"),
            sign('^', "\\textasciicircum{}"), sign('<', "\\textless{}"), sign('>', "\\textgreater{}"), sign('|', "\\textbar{}"),
            sign('"', "''"), sign('−', "$-$"), sign('–', "--"), sign('—', "---"), sign('±', "$\\pm$"), sign('×', "$\\times$"),
            sign('·', "$\\cdot$"), sign('∞', "$\\infty$"), sign('≥', "$\\geq$"), sign('≤', "$\\leq$"), sign('↑', "$\\uparrow$"),
            sign('↓', "$\\downarrow$"), sign('→', "$\\rightarrow$"), sign('†', "$^{\\dagger}$"), sign('○', "$^{\\circ}$"),
            sign('′', "$'$"), sign('σ', "$\\sigma$"), sign('ε', "$\\varepsilon$"), sign('λ', "$\\lambda$"), sign('α', "$\\alpha$"),
            sign('β', "$\\beta$"), sign('γ', "$\\gamma$"), sign('δ', "$\\delta$"), sign('η', "$\\eta$"), sign('θ', "$\\theta$"),
            sign('μ', "$\\mu$"), sign('τ', "$\\tau$"), sign('\u00a0', "~"));

    private Latex() {
    }

    private static Map.Entry<Integer, String> sign(char c, String tex) {
        return Map.entry((int) c, tex);
    }

    /** Text that TeX prints as it stands; control characters become spaces. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                out.append(' ');
            } else {
                out.append(SIGNS.getOrDefault(c, Character.toString(c)));
            }
        });
        return out.toString();
    }
}
