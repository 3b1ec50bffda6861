package org.bauta.faces3d.geometry;

import java.util.List;

/** The morphable model: the template and linear fields of identity and of expression that displace its vertices. */
public final class Morphable {
    private static final Morphable MODEL = new Morphable();

    private final List<Field> identity = Field.read("identity.txt", Template.mean(), true);
    private final List<Field> expression = Field.read("expression.txt", Template.mean(), false);

    private Morphable() {
    }

    public static Morphable model() {
        return MODEL;
    }

    /** Names of the coefficients that move vertices, in the order of the identity code. */
    public List<String> identityNames() {
        return identity.stream().map(Field::name).toList();
    }

    public List<String> expressionNames() {
        return expression.stream().map(Field::name).toList();
    }

    /**
     * Positions of all vertices of the template.
     *
     * @param shape coefficients of identity, at least as many as there are fields; further ones are not for vertices
     * @param action intensities in the order of {@link #expressionNames}
     */
    public float[] positions(double[] shape, double[] action) {
        float[] xyz = Template.mean().rest().clone();
        add(identity, shape, xyz);
        add(expression, action, xyz);
        return xyz;
    }

    private static void add(List<Field> fields, double[] code, float[] xyz) {
        for (int i = 0; i < fields.size(); i++) {
            if (code[i] != 0) {
                fields.get(i).addTo(xyz, code[i]);
            }
        }
    }
}
