package org.bauta.learning.making;

import java.util.List;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.image.Image;
import org.bauta.core.settings.SettingFault;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.Task;
import org.bauta.learning.onnx.CodeNet;
import org.bauta.learning.store.ModelStore;

/** Draws persons who do not exist, and mixtures of them. Safe for use by several threads. */
public final class FaceGenerator implements AutoCloseable {
    private final ModelDescriptor model;
    private final CodeNet net;

    private FaceGenerator(ModelDescriptor model, CodeNet net) {
        this.model = model;
        this.net = net;
    }

    /** @throws ModelUnavailable if there is no such generator or its file is missing or damaged */
    public static FaceGenerator open(ModelStore store, String id) {
        ModelDescriptor model = require(store, id);
        return new FaceGenerator(model, new CodeNet(model, ModelFile.of(model, store.file(id))));
    }

    /**
     * What is known of a generator whose file is there and has its hash.
     *
     * @throws ModelUnavailable in one sentence if not
     */
    public static ModelDescriptor require(ModelStore store, String id) {
        ModelDescriptor model = store.descriptor(id);
        if (model.task() != Task.GENERATOR) {
            throw new ModelUnavailable("the model " + id + " is for " + model.task().word()
                    + ", but a generator is needed: choose one of those that 'bauta model list' calls so");
        }
        ModelFile.of(model, store.file(id));
        return model;
    }

    public ModelDescriptor model() {
        return model;
    }

    /** How many persons it knows. */
    public int persons() {
        return model.reading().orElseThrow().dimensions();
    }

    /** A description that says nothing yet: nobody, frontal, neutral, in the mean light. */
    public float[] blank() {
        return new float[net.numbers()];
    }

    /**
     * Sets a number of how a picture is taken.
     *
     * @param name such as {@code yaw}, in 30 degrees, or {@code AU12}, 0..1
     * @throws SettingsInvalid if the generator was not told of it
     */
    public void set(float[] code, String name, double value) {
        List<String> names = model.reading().orElseThrow().names();
        int at = names.indexOf(name);
        if (at < 0) {
            throw new SettingsInvalid(List.of(SettingFault.of("model", "the generator " + model.id() + " does not know " + name + " but "
                    + String.join(", ", names))));
        }
        code[persons() + at] = (float) value;
    }

    /** The picture that numbers describe; aligned to the template of the {@link #model}. */
    public Image draw(float[] code) {
        float[] planes = net.draw(code);
        ModelDescriptor.Input in = model.input();
        int plane = in.width() * in.height();
        byte[] rgb = new byte[3 * plane];
        for (int i = 0; i < planes.length; i++) {
            int c = i / plane;
            double value = planes[i] / in.scale().get(c) + in.mean().get(c);
            rgb[3 * (i % plane) + c] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return Image.ofRgb(in.width(), in.height(), rgb);
    }

    @Override
    public void close() {
        net.close();
    }
}
