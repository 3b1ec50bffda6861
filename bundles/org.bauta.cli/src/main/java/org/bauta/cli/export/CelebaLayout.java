package org.bauta.cli.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Landmarks;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Box;

/**
 * As CelebA is packed: {@code img_align_celeba/000001.png} and the five tables. Of the 40 attributes those stand in the table
 * that every picture has; points and boxes are rounded to whole pixels, as the owner's are. PNG instead of JPEG, so that no
 * pixel changes.
 */
final class CelebaLayout implements Layout {
    private static final List<String> ATTRIBUTES = List.of("5_o_Clock_Shadow", "Arched_Eyebrows", "Attractive", "Bags_Under_Eyes",
            "Bald", "Bangs", "Big_Lips", "Big_Nose", "Black_Hair", "Blond_Hair", "Blurry", "Brown_Hair", "Bushy_Eyebrows", "Chubby",
            "Double_Chin", "Eyeglasses", "Goatee", "Gray_Hair", "Heavy_Makeup", "High_Cheekbones", "Male", "Mouth_Slightly_Open",
            "Mustache", "Narrow_Eyes", "No_Beard", "Oval_Face", "Pale_Skin", "Pointy_Nose", "Receding_Hairline", "Rosy_Cheeks",
            "Sideburns", "Smiling", "Straight_Hair", "Wavy_Hair", "Wearing_Earrings", "Wearing_Hat", "Wearing_Lipstick",
            "Wearing_Necklace", "Wearing_Necktie", "Young");
    private static final Map<String, String> VALUES = Map.of("1", " 1", "true", " 1", "-1", "-1", "false", "-1");
    /** The owner's numbers of the three parts; a split for privacy work is dealt to them in its order. */
    private static final Map<String, String> PARTITIONS = Map.of("train", "0", "valid", "1", "test", "2",
            "background", "0", "attacker", "1", "evaluation", "2");

    private final List<Item> items;
    private final List<String> attributes;

    /** @throws UsageInvalid if there is no attribute of CelebA that all pictures have: its loader refuses such a folder */
    CelebaLayout(DataSet set) {
        items = set.items();
        attributes = ATTRIBUTES.stream().filter(a -> items.stream().allMatch(i -> VALUES.containsKey(i.attributes().getOrDefault(a, ""))))
                .toList();
        if (attributes.isEmpty()) {
            throw new UsageInvalid("the layout of CelebA needs attributes, but no attribute of CelebA is known of every picture of "
                    + set.variant() + "; choose --layout plain or lfw");
        }
    }

    private static String name(int item) {
        return String.format(Locale.ROOT, "%06d.png", item + 1);
    }

    @Override
    public List<String> pictures() {
        return IntStream.range(0, items.size()).mapToObj(i -> "img_align_celeba/" + name(i)).toList();
    }

    @Override
    public List<String> write(ExportFolder folder) {
        table(folder, "list_attr_celeba", String.join(" ", attributes) + " ", i -> Optional.of(attributes.stream()
                .map(a -> VALUES.get(i.attributes().get(a))).collect(Collectors.joining(" "))));
        table(folder, "list_landmarks_align_celeba", "lefteye_x lefteye_y righteye_x righteye_y nose_x nose_y leftmouth_x leftmouth_y "
                + "rightmouth_x rightmouth_y", i -> i.points().filter(p -> p.size() == 5).map(CelebaLayout::points));
        table(folder, "list_bbox_celeba", "image_id x_1 y_1 width height", i -> i.box().map(CelebaLayout::box));
        rows(folder, "list_eval_partition", CelebaLayout::partition);
        identities(folder);
        List<String> lacking = ATTRIBUTES.stream().filter(a -> !attributes.contains(a)).toList();
        return lacking.isEmpty() ? List.of() : List.of("list_attr_celeba.txt has " + attributes.size()
                + " of the 40 attributes; not known of every picture: " + String.join(", ", lacking));
    }

    private static Optional<String> partition(Item item) {
        return Optional.ofNullable(item.attributes().get("partition")).or(() -> Optional.ofNullable(item.attributes().get("split")))
                .map(PARTITIONS::get);
    }

    /** The owner's left is the viewer's left: the subject's right, with which {@link Landmarks} begin too. */
    private static String points(Landmarks points) {
        return IntStream.range(0, 5).mapToObj(p -> String.format(Locale.ROOT, "%3d %4d", Math.round(points.x(p)), Math.round(points.y(p))))
                .collect(Collectors.joining("  "));
    }

    private static String box(Box box) {
        return String.format(Locale.ROOT, "%3d %3d %3d %3d", Math.round(box.x()), Math.round(box.y()), Math.max(1, Math.round(box.width())),
                Math.max(1, Math.round(box.height())));
    }

    /** Persons are numbered from 1 in the order of the items; {@code identities.csv} says who is who. */
    private void identities(ExportFolder folder) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        items.stream().map(Item::subject).filter(s -> !s.isEmpty()).forEach(s -> numbers.putIfAbsent(s, numbers.size() + 1));
        rows(folder, "identity_CelebA", i -> Optional.ofNullable(numbers.get(i.subject())).map(String::valueOf));
        try (var table = folder.table("identities.csv", List.of("identity", "subject"))) {
            numbers.forEach((subject, number) -> table.row(number, subject));
            table.finish();
        }
    }

    /** With the count and the names of the columns before the rows. */
    private void table(ExportFolder folder, String name, String header, Function<Item, Optional<String>> cells) {
        List<String> lines = lines(cells);
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of(Integer.toString(lines.size()), header));
            folder.write(name + ".txt", lines);
        }
    }

    private void rows(ExportFolder folder, String name, Function<Item, Optional<String>> cells) {
        List<String> lines = lines(cells);
        if (!lines.isEmpty()) {
            folder.write(name + ".txt", lines);
        }
    }

    private List<String> lines(Function<Item, Optional<String>> cells) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String file = name(i);
            cells.apply(items.get(i)).ifPresent(c -> lines.add(file + " " + c));
        }
        return lines;
    }

    @Override
    public String opened(String folder) {
        return "{id: celeba, root: " + folder + "}";
    }

    @Override
    public boolean takesMaps() {
        return true;
    }
}
