package org.bauta.faces3d.render;

import java.util.ArrayList;
import java.util.List;

import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.AlbedoTrait;
import org.bauta.faces3d.Hair;
import org.bauta.faces3d.Outfit;
import org.bauta.faces3d.Parsing;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.geometry.LidOpening;
import org.bauta.faces3d.geometry.Part;

/** All surfaces of a portrait, each with its shader. */
final class Scene {
    final Lamp lamp;
    final List<Mesh> meshes = new ArrayList<>();
    final List<Shader> shaders = new ArrayList<>();
    private final Portrait portrait;
    private final Body body;
    private final LidOpening right;
    private final LidOpening left;
    private final Complexion complexion;
    private final HairColor hairColor;

    Scene(Portrait portrait) {
        this.portrait = portrait;
        body = new Body(portrait);
        lamp = new Lamp(portrait.light());
        complexion = new Complexion(portrait.person(), portrait.hair());
        hairColor = new HairColor(portrait.hair());
        right = LidShapes.of(portrait.person(), portrait.expression(), ActionUnit.AU46R);
        left = LidShapes.of(portrait.person(), portrait.expression(), ActionUnit.AU46L);
        addHead();
        addHair();
        addOutfit();
    }

    private void add(Mesh mesh, Shader shader) {
        meshes.add(mesh);
        shaders.add(shader);
    }

    private void addHead() {
        Hair hair = portrait.hair();
        double tint = complexion.t(AlbedoTrait.LIP_REDNESS);
        double makeup = portrait.outfit().makeup();
        ScalpTint scalp = new ScalpTint(new Hairline(portrait.person(), hair), hairColor, hair);
        SkinShader skin = new SkinShader(lamp, complexion, new SkinMarks(complexion, portrait.expression()),
                new Lids(right, left, complexion, portrait.person().sex(), makeup, tint), new Lips(complexion, makeup, tint),
                new Brows(complexion, hairColor, hair.melanin()), scalp);
        Mesh head = body.mesh(Part.SKIN);
        add(new Mesh(Part.SKIN, head.position(), head.rest(), head.normal(), head.openness(), head.triangles(), EyeHoles.TEST,
                this::keepsSkin), skin);
        PlainSkin plain = new PlainSkin(lamp, complexion);
        add(body.mesh(Part.NECK), plain::neck);
        add(body.mesh(Part.EAR), plain::ear);
        MouthShaders mouth = new MouthShaders(lamp);
        add(body.mesh(Part.MOUTH), mouth::cavity);
        add(body.mesh(Part.TEETH), mouth::teeth);
        add(body.mesh(Part.TONGUE), mouth::tongue);
        EyeBuilder eyes = new EyeBuilder(body, portrait.expression());
        add(eyes.build(0, right), new EyeShader(lamp, complexion));
        add(eyes.build(1, left), new EyeShader(lamp, complexion));
    }

    private boolean keepsSkin(float x, float y, float z) {
        return z < EyeHoles.BACK || !(x < 0 ? right : left).open(x, y);
    }

    private void addHair() {
        Hair hair = portrait.hair();
        HairBuilder builder = new HairBuilder(body, portrait, new Hairline(portrait.person(), hair));
        HairShader shader = new HairShader(lamp, hairColor, hair, Parsing.Label.HAIR);
        for (Mesh m : builder.build()) {
            add(m, shader);
        }
        if (builder.hidesEars()) {
            int ear = meshes.indexOf(meshes.stream().filter(m -> m.part() == Part.EAR).findFirst().orElseThrow());
            meshes.remove(ear);
            shaders.remove(ear);
        }
        if (hair.facial() != Hair.Facial.NONE && hair.facial() != Hair.Facial.STUBBLE) {
            add(new BeardBuilder(body, hair).build(), new HairShader(lamp, hairColor, hair, Parsing.Label.FACIAL_HAIR));
        }
    }

    private void addOutfit() {
        Outfit outfit = portrait.outfit();
        add(body.mesh(Part.CLOTHES), new PlainShader(lamp, outfit.clothes(), 0.35, 0.1, Parsing.Label.CLOTH));
        if (outfit.hat() != Outfit.Hat.NONE) {
            double weave = outfit.hat() == Outfit.Hat.BEANIE ? 0.7 : 0.25;
            PlainShader felt = new PlainShader(lamp, outfit.hatColor(), weave, 0.05, Parsing.Label.HAT);
            new HatBuilder(body, outfit.hat()).build().forEach(m -> add(m, felt));
        }
        if (outfit.glasses() != Outfit.Glasses.NONE) {
            int color = outfit.glasses() == Outfit.Glasses.THIN ? 0x6b6256 : 0x17130f;
            PlainShader frame = new PlainShader(lamp, color, 0, 1, Parsing.Label.EYEGLASSES);
            PlainShader glass = new PlainShader(lamp, 0x1c1a18, 0, 2.2, Parsing.Label.EYEGLASSES);
            new GlassesBuilder(body, outfit.glasses()).build().forEach(m -> add(m, m.part() == Part.LENS ? glass : frame));
        }
    }
}
