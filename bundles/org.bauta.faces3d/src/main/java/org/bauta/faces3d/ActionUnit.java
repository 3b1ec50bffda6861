package org.bauta.faces3d;

/** The action units of the Facial Action Coding System (Ekman and Friesen 1978) that the model has; intensity 0..1. */
public enum ActionUnit {
    AU1("inner brow raiser"),
    AU2("outer brow raiser"),
    AU4("brow lowerer"),
    AU5("upper lid raiser"),
    AU6("cheek raiser"),
    AU7("lid tightener"),
    AU9("nose wrinkler"),
    AU10("upper lip raiser"),
    AU12("lip corner puller"),
    AU15("lip corner depressor"),
    AU17("chin raiser"),
    AU18("lip pucker"),
    AU20("lip stretcher"),
    AU23("lip tightener"),
    AU24("lip pressor"),
    AU25("lips part"),
    AU26("jaw drop"),
    AU27("mouth stretch"),
    AU30("jaw sideways, -1 to the subject's right, 1 to the left"),
    AU33("cheek blow"),
    AU43("eyes closed"),
    AU46R("wink of the right eye"),
    AU46L("wink of the left eye");

    private final String text;

    ActionUnit(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
