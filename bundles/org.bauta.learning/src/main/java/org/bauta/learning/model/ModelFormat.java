package org.bauta.learning.model;

/** What a model file can be; told by its content, whatever it is called. */
public enum ModelFormat {
    ONNX("model.onnx", "ONNX"),
    TORCHSCRIPT("model.pt", "TorchScript"),
    /** Parameters that DJL saved; the net itself is known by its architecture. */
    DJL("model.params", "DJL parameters");

    private final String file;
    private final String words;

    ModelFormat(String file, String words) {
        this.file = file;
        this.words = words;
    }

    /** Its name in the model store. */
    public String file() {
        return file;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
