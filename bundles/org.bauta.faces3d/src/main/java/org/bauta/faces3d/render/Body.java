package org.bauta.faces3d.render;

import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.Expression;
import org.bauta.faces3d.Person;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.geometry.Morphable;
import org.bauta.faces3d.geometry.Normals;
import org.bauta.faces3d.geometry.Part;
import org.bauta.faces3d.geometry.Template;

/** The template in the shape, expression and pose of a portrait. */
public final class Body {
    private final Template template = Template.mean();
    private final float[] unturned;
    private final float[] position;
    private float[] normal;
    private final Turn turn;

    public Body(Portrait portrait) {
        Person person = portrait.person();
        unturned = Morphable.model().positions(person.shape(), actions(portrait.expression()));
        EyeSockets.clear(unturned);
        turn = new Turn(portrait.pose());
        position = unturned.clone();
        int neck = template.eyeCenters() + 2;
        turn.head(position, 0, neck);
        turn.neck(position, neck, template.size());
    }

    private static double[] actions(Expression e) {
        return Morphable.model().expressionNames().stream().mapToDouble(n -> e.get(ActionUnit.valueOf(n))).toArray();
    }

    Mesh mesh(Part part) {
        return Mesh.solid(part, position, template.rest(), normal(), template.openness(), template.triangles(part));
    }

    public Turn turn() {
        return turn;
    }

    /** In the camera's frame. */
    public float[] position() {
        return position;
    }

    /** Made when first asked for: measuring needs none. */
    float[] normal() {
        if (normal == null) {
            normal = Normals.of(position, template.parts().values());
        }
        return normal;
    }

    /** Before the head is turned. */
    float[] unturned() {
        return unturned;
    }
}
