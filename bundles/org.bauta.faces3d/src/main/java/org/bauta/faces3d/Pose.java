package org.bauta.faces3d;

/**
 * How the head stands before the camera.
 *
 * @param yaw degrees; positive: the face turns to the viewer's right
 * @param pitch degrees; positive: the face looks up
 * @param roll degrees; positive: the head leans clockwise as the viewer sees it
 * @param eyeDistance distance of the pupils of the mean head seen from the front, as a share of the picture's width
 * @param shiftX the middle of the face, as a share of the picture's width right of its middle
 * @param shiftY the same downwards
 */
public record Pose(double yaw, double pitch, double roll, double eyeDistance, double shiftX, double shiftY) {
    /** A head that looks at the camera, in the middle of the picture. */
    public static final Pose FRONTAL = new Pose(0, 0, 0, 0.23, 0, 0);

    public Pose turned(double newYaw, double newPitch, double newRoll) {
        return new Pose(newYaw, newPitch, newRoll, eyeDistance, shiftX, shiftY);
    }
}
