package org.bauta.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.DefaultTextHover;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.AnnotationRulerColumn;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.DefaultAnnotationHover;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.text.undo.DocumentUndoEvent;
import org.eclipse.text.undo.IDocumentUndoListener;

/** The text with colors, line numbers, and problems marked at their lines. */
final class YamlPage {
    private static final int RULER = 18;

    private final Markers markers = new Markers();
    private final SourceViewer viewer;
    private final LineNumberRulerColumn numbers = new LineNumberRulerColumn();
    private final YamlColors colors;

    YamlPage(Composite parent, Manuscript manuscript) {
        CompositeRuler ruler = new CompositeRuler();
        AnnotationRulerColumn marks = new AnnotationRulerColumn(markers.model(), RULER, markers);
        marks.addAnnotationType(Markers.TYPE);
        ruler.addDecorator(0, marks);
        ruler.addDecorator(1, numbers);
        viewer = new SourceViewer(parent, ruler, SWT.H_SCROLL | SWT.V_SCROLL | SWT.MULTI | SWT.FULL_SELECTION);
        StyledText text = viewer.getTextWidget();
        text.setFont(JFaceResources.getTextFont());
        text.setData("id", "experiment.yaml");
        text.setTabs(2);
        text.setLeftMargin(6);
        colors = new YamlColors(text);
        viewer.configure(new Configuration());
        viewer.setDocument(manuscript.document(), markers.model());
        underline();
        marks.setHover(new DefaultAnnotationHover());
        IDocumentUndoListener reveal = this::reveal;
        manuscript.undoManager().addDocumentUndoListener(reveal);
        text.addDisposeListener(e -> manuscript.undoManager().removeDocumentUndoListener(reveal));
        viewer.setEditable(false);
        theme();
    }

    /** Once there is a text to edit. */
    void editable(boolean can) {
        viewer.setEditable(can);
    }

    /** Colors of the rulers and words, from what the theme has given the text by now. */
    void theme() {
        StyledText text = viewer.getTextWidget();
        colors.take(text);
        numbers.setForeground(Tint.mixed(text, .5));
        numbers.setBackground(text.getBackground());
        numbers.redraw();
        viewer.invalidateTextPresentation();
    }

    private void underline() {
        AnnotationPainter painter = new AnnotationPainter(viewer, markers);
        painter.addTextStyleStrategy(Markers.TYPE, new AnnotationPainter.UnderlineStrategy(SWT.UNDERLINE_SQUIGGLE));
        painter.addAnnotationType(Markers.TYPE, Markers.TYPE);
        painter.setAnnotationTypeColor(Markers.TYPE, Tint.error());
        viewer.addPainter(painter);
        viewer.addTextPresentationListener(painter);
    }

    private void reveal(DocumentUndoEvent event) {
        boolean done = (event.getEventType() & (DocumentUndoEvent.UNDONE | DocumentUndoEvent.REDONE)) != 0;
        StyledText text = viewer.getTextWidget();
        if (done && text != null && text.isVisible()) {
            int length = event.getText() == null ? 0 : event.getText().length();
            viewer.setSelectedRange(event.getOffset(), length);
            viewer.revealRange(event.getOffset(), length);
        }
    }

    void show(List<Problem> problems) {
        markers.show(problems, viewer.getDocument());
    }

    /** Puts the cursor on the line of a problem. */
    void go(Problem problem) {
        Position place = Markers.place(problem, viewer.getDocument());
        viewer.setSelectedRange(place.getOffset(), place.getLength());
        viewer.revealRange(place.getOffset(), place.getLength());
        setFocus();
    }

    void setFocus() {
        viewer.getTextWidget().setFocus();
    }

    /** For the test that looks at the marks: {@code LINE: message}. */
    List<String> marks() {
        List<String> marks = new ArrayList<>();
        IDocument document = viewer.getDocument();
        markers.model().getAnnotationIterator().forEachRemaining((Annotation a) -> {
            int offset = markers.model().getPosition(a).getOffset();
            marks.add((1 + document.get().substring(0, offset).chars().filter(c -> c == '\n').count()) + ": " + a.getText());
        });
        return marks.stream().sorted().toList();
    }

    private final class Configuration extends SourceViewerConfiguration {
        @Override
        public IPresentationReconciler getPresentationReconciler(ISourceViewer source) {
            PresentationReconciler reconciler = new PresentationReconciler();
            DefaultDamagerRepairer repairer = new DefaultDamagerRepairer(colors);
            reconciler.setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
            reconciler.setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
            return reconciler;
        }

        @Override
        public IAnnotationHover getAnnotationHover(ISourceViewer source) {
            return new DefaultAnnotationHover();
        }

        @Override
        public ITextHover getTextHover(ISourceViewer source, String contentType) {
            return new DefaultTextHover(source);
        }

        @Override
        public org.eclipse.jface.text.IUndoManager getUndoManager(ISourceViewer source) {
            return null; // the manuscript's own, which the form shares
        }

        @Override
        public int getTabWidth(ISourceViewer source) {
            return 2;
        }

        @Override
        public String[] getIndentPrefixes(ISourceViewer source, String contentType) {
            return new String[] {"  ", " "};
        }

        @Override
        public org.eclipse.jface.text.IAutoEditStrategy[] getAutoEditStrategies(ISourceViewer source, String contentType) {
            return new org.eclipse.jface.text.IAutoEditStrategy[] {new org.eclipse.jface.text.DefaultIndentLineAutoEditStrategy(), (d, c) -> {
                if ("\t".equals(c.text)) {
                    c.text = "  "; // YAML does not allow tabs
                }
            }};
        }
    }
}
