package org.bauta.dataset.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.protocol.Trials;
import org.bauta.faces3d.Measures;
import org.bauta.faces3d.Portrait;

/** An opened population: every item knows where the face is and what is true of it; pixels are drawn when they are read. */
final class SyntheticSet implements DataSet {
    private final SyntheticPortraits.Settings settings;
    private final DrawnCache cache = DrawnCache.standard();
    private final Casting casting;
    private final List<Item> items;

    SyntheticSet(SyntheticPortraits.Settings settings) {
        this.settings = settings;
        casting = new Casting(settings.seed(), settings.variation(), settings.clarity());
        items = IntStream.range(0, settings.identities() * settings.images()).parallel()
                .mapToObj(i -> item(settings.split().person(i / settings.images()), i % settings.images())).toList();
    }

    static String subject(int person) {
        return String.format(Locale.ROOT, "id%04d", person);
    }

    static String id(int person, int picture) {
        return subject(person) + "/" + subject(person) + String.format(Locale.ROOT, "_%04d", picture);
    }

    private Item item(int person, int picture) {
        String id = id(person, picture);
        SyntheticPicture drawn = new SyntheticPicture(cache, casting, person, picture, settings.size(), id);
        Portrait portrait = drawn.portrait();
        Measures m = portrait.measure(settings.size());
        return new Item(id, subject(person), Optional.of(m.box()), Optional.of(m.points()), Optional.of(m.dense()),
                attributes(person, portrait), drawn, Optional.empty());
    }

    /** CelebA's names with 1 and -1; group, part and pose under names of their own. */
    private static Map<String, String> attributes(int person, Portrait portrait) {
        Map<String, String> out = CelebaAttributes.of(portrait);
        Group group = Group.of(portrait.person());
        out.put("sex", group.female() ? "female" : "male");
        out.put("skin-tone", group.tone().name().toLowerCase(Locale.ROOT));
        out.put("age-group", group.age().name().toLowerCase(Locale.ROOT));
        out.put("age", Integer.toString((int) portrait.person().age()));
        out.put("split", Split.of(person).name().toLowerCase(Locale.ROOT));
        out.put("yaw", degrees(portrait.pose().yaw()));
        out.put("pitch", degrees(portrait.pose().pitch()));
        out.put("roll", degrees(portrait.pose().roll()));
        return out;
    }

    private static String degrees(double value) {
        // plus zero: no "-0.00"
        return String.format(Locale.ROOT, "%.2f", Math.rint(value * 100) / 100 + 0.0);
    }

    @Override
    public String variant() {
        return String.format(Locale.ROOT, "synthetic portraits %s, seed %d, %s, %d x %d pictures of %d pixels, clarity %s",
                Casting.version(), settings.seed(),
                settings.split().name().toLowerCase(Locale.ROOT), settings.identities(), settings.images(), settings.size(),
                casting.clarityText());
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public Optional<Trials> trials() {
        List<List<String>> persons = new ArrayList<>();
        for (int i = 0; i < settings.identities(); i++) {
            int person = settings.split().person(i);
            persons.add(IntStream.range(0, settings.images()).mapToObj(k -> id(person, k)).toList());
        }
        return new FoldMaker(persons, settings.seed()).make("folds that share no person, pairs drawn with seed " + settings.seed());
    }

    @Override
    public String licence() {
        return "free of rights of persons: nobody is portrayed; the program's own license applies to nothing it draws";
    }
}
