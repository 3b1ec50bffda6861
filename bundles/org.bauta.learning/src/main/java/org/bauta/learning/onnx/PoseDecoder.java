package org.bauta.learning.onnx;

import java.util.List;

import org.bauta.core.catalog.Source;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Reading;
import org.bauta.learning.model.Tensor;

/**
 * Yaw, pitch and roll in degrees: positive yaw turns the face to the picture's right, positive pitch up, positive roll
 * leans the head clockwise as the viewer sees it.
 */
record PoseDecoder(ModelDescriptor model) implements Decoder {
    private static final List<String> ANGLES = List.of("yaw", "pitch", "roll");

    @Override
    public float[] decode(List<Tensor> outputs, int picture, Placement placement) {
        float[] row = Decoder.row(model, outputs, picture);
        Reading reading = model.reading().orElseThrow();
        double[] angles = reading.rotation() ? angles(row) : inDegrees(row, reading);
        float[] out = new float[ANGLES.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (reading.turned().contains(ANGLES.get(i)) ? -angles[i] : angles[i]);
        }
        return out;
    }

    private static double[] inDegrees(float[] row, Reading reading) {
        return ANGLES.stream().mapToDouble(a -> {
            double angle = row[reading.names().indexOf(a)];
            return reading.unit() == Reading.Unit.RADIANS ? Math.toDegrees(angle) : angle;
        }).toArray();
    }

    /** Of a rotation matrix, row by row: roll about z after yaw about y after pitch about x. */
    @Source(key = "hempel2022", where = "the published code, compute_euler_angles_from_rotation_matrices")
    private static double[] angles(float[] r) {
        double cosYaw = Math.hypot(r[0], r[3]);
        boolean locked = cosYaw < 1e-6;
        double pitch = locked ? Math.atan2(-r[5], r[4]) : Math.atan2(r[7], r[8]);
        double roll = locked ? 0 : Math.atan2(r[3], r[0]);
        return new double[] {Math.toDegrees(Math.atan2(-r[6], cosYaw)), Math.toDegrees(pitch), Math.toDegrees(roll)};
    }
}
