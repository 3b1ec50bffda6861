package org.bauta.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IAnnotationAccessExtension;
import org.eclipse.jface.text.source.ImageUtilities;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Problems as marks beside and under the lines of a text. */
final class Markers implements IAnnotationAccess, IAnnotationAccessExtension {
    static final String TYPE = "org.bauta.ui.problem";

    private final AnnotationModel model = new AnnotationModel();

    AnnotationModel model() {
        return model;
    }

    void show(List<Problem> problems, IDocument document) {
        Map<Annotation, Position> marks = new HashMap<>();
        for (Problem p : problems) {
            marks.put(new Annotation(TYPE, false, p.message()), place(p, document));
        }
        Annotation[] old = annotations();
        model.replaceAnnotations(old, marks);
    }

    private Annotation[] annotations() {
        java.util.List<Annotation> all = new java.util.ArrayList<>();
        model.getAnnotationIterator().forEachRemaining(all::add);
        return all.toArray(Annotation[]::new);
    }

    /** The words of a line, without the space around them and the comment behind them. */
    static Position place(Problem problem, IDocument document) {
        try {
            int line = Math.max(0, Math.min(problem.line() - 1, document.getNumberOfLines() - 1));
            IRegion region = document.getLineInformation(line);
            String text = document.get(region.getOffset(), region.getLength());
            String words = text.replaceFirst("\\s+#.*$", "").stripTrailing();
            int from = words.length() - words.stripLeading().length();
            return new Position(region.getOffset() + from, Math.max(words.length() - from, 0));
        } catch (BadLocationException e) {
            return new Position(0, 0); // the text has changed since; it is being read again
        }
    }

    @Override
    public String getTypeLabel(Annotation annotation) {
        return "Problem";
    }

    @Override
    public int getLayer(Annotation annotation) {
        return 1;
    }

    @Override
    public void paint(Annotation annotation, GC gc, Canvas canvas, Rectangle bounds) {
        ImageUtilities.drawImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK), gc, canvas, bounds,
                SWT.CENTER, SWT.TOP);
    }

    @Override
    public boolean isPaintable(Annotation annotation) {
        return true;
    }

    @Override
    public boolean isSubtype(Object annotationType, Object potentialSupertype) {
        return annotationType.equals(potentialSupertype);
    }

    @Override
    public Object[] getSupertypes(Object annotationType) {
        return new Object[0];
    }

    @Override
    @Deprecated
    public Object getType(Annotation annotation) {
        return annotation.getType();
    }

    @Override
    @Deprecated
    public boolean isMultiLine(Annotation annotation) {
        return false;
    }

    @Override
    @Deprecated
    public boolean isTemporary(Annotation annotation) {
        return true;
    }
}
