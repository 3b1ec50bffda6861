package org.bauta.learning.model;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.failure.ModelUnavailable;

/** Tells from its first bytes what a file is, and says what is wrong with one that is no model. */
public final class ModelContent {
    private static final int HEAD = 32;
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("\u0089PNG", "a PNG picture");
        OTHERS.put("\u00ff\u00d8\u00ff", "a JPEG picture");
        OTHERS.put("GIF8", "a GIF picture");
        OTHERS.put("BM", "a BMP picture");
        OTHERS.put("RIFF", "a WebP picture");
        OTHERS.put("\u0089HDF", "an HDF5 file such as Keras writes (export it to ONNX)");
        OTHERS.put("\u0080\u0002\u008a\nl\u00fc", "a PyTorch checkpoint, weights without their net (export it to ONNX or with torch.jit)");
        OTHERS.put("\u001f\u008b", "a gzip archive (unpack it first)");
        OTHERS.put("version https://git-lfs", "a Git LFS pointer (fetch the file itself with 'git lfs pull')");
        OTHERS.put("<", "a web page (the download was answered with HTML)");
    }

    private ModelContent() {
    }

    /** @throws ModelUnavailable if the file is empty, of a kind that is no model, or ends in the middle */
    public static ModelFormat format(ModelFile file) {
        byte[] bytes = file.bytes();
        if (bytes.length == 0) {
            throw new ModelUnavailable(file.path() + " is empty (0 bytes); get it again");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        OTHERS.forEach((magic, words) -> {
            if (head.startsWith(magic)) {
                throw new ModelUnavailable(file.path() + " is " + words + ", not a model in ONNX, TorchScript or DJL's format");
            }
        });
        if (head.startsWith("PK\u0003\u0004")) {
            return torchScript(file);
        }
        if (head.startsWith("DJL@")) {
            return ModelFormat.DJL;
        }
        OnnxFormat.require(file);
        return ModelFormat.ONNX;
    }

    /** TorchScript is a ZIP archive with pickled objects and the code of the net. */
    private static ModelFormat torchScript(ModelFile file) {
        List<String> names = ZipNames.of(file);
        boolean pickled = names.stream().anyMatch(n -> n.endsWith("/data.pkl") || n.equals("data.pkl"));
        if (pickled && names.stream().anyMatch(n -> n.contains("/code/"))) {
            return ModelFormat.TORCHSCRIPT;
        }
        throw new ModelUnavailable(file.path() + (pickled
                ? " is a PyTorch checkpoint, weights without their net: export it to ONNX, or with torch.jit.trace to TorchScript"
                : " is a ZIP archive, not a model: unpack it and import the model in it"));
    }
}
