package org.bauta.ui.editor;

import java.util.List;

import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;

/** Comments quiet, keys in the theme's color for links, quoted texts in italics. */
final class YamlColors extends RuleBasedScanner {
    private final IToken comment = new Token(null);
    private final IToken key = new Token(null);
    private final IToken quoted = new Token(null);

    YamlColors(StyledText text) {
        take(text);
        setRules(new IRule[] {new EndOfLineRule("#", comment), new SingleLineRule("\"", "\"", quoted, '\\'), new SingleLineRule("'", "'", quoted),
            new KeyRule()});
    }

    /** Takes the colors anew from the theme. */
    void take(StyledText text) {
        ((Token) comment).setData(new TextAttribute(Tint.mixed(text, .62)));
        ((Token) key).setData(new TextAttribute(Tint.link()));
        ((Token) quoted).setData(new TextAttribute(null, null, SWT.ITALIC));
    }

    /** A word that a colon follows. */
    private final class KeyRule implements IRule {
        @Override
        public IToken evaluate(ICharacterScanner scanner) {
            int c = scanner.read();
            if (!Character.isLetter(c)) {
                scanner.unread();
                return Token.UNDEFINED;
            }
            while (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                c = scanner.read();
            }
            int after = c == ':' ? scanner.read() : 'x';
            boolean isKey = c == ':' && List.of((int) ' ', (int) '\n', (int) '\r', ICharacterScanner.EOF).contains(after);
            if (c == ':') {
                scanner.unread();
            }
            scanner.unread();
            return isKey ? key : Token.WHITESPACE; // the whole word is read either way
        }
    }
}
