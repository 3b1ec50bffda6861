package org.bauta.engine.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.method.DifferentiallyPrivate;
import org.bauta.core.method.Ledger;
import org.bauta.engine.cell.FrozenFace;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Treatment;

/** What every differentially private condition of a run spends: on one release, and on all releases of the person shown most often. */
final class Accounts {
    private Accounts() {
    }

    /** For the manifest; a ledger is that of the face of median width, as it depends on the size of a face and never on its pixels. */
    static List<Map<String, Object>> of(Plan plan, List<FrozenFace> faces) {
        Optional<Box> median = median(faces);
        List<Map<String, Object>> accounts = new ArrayList<>();
        for (Treatment t : plan.treatments()) {
            t.method().filter(m -> m.contribution() instanceof DifferentiallyPrivate && median.isPresent())
                    .ifPresent(m -> accounts.add(account(m, median.get(), shownMostOften(plan.items()))));
        }
        return accounts;
    }

    @SuppressWarnings("unchecked") // its settings are those of the method
    private static Map<String, Object> account(Bound<?> method, Box box, int images) {
        int width = (int) Math.ceil(box.width());
        int height = (int) Math.ceil(box.height());
        Face face = Face.of(Image.filled(width, height, 0, 0, 0), new Box(0, 0, box.width(), box.height()), "median");
        Ledger ledger = ((DifferentiallyPrivate<Record>) method.contribution()).ledger(face, method.settings());
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("method", method.id());
        m.put("settings", method.choice().settingsText());
        m.put("face", String.format(Locale.ROOT, "%d x %d pixels, the median of this run", width, height));
        m.put("ledger", ledger.text());
        m.put("images_of_one_person", images);
        m.put("epsilon_of_one_person", ledger.over(images).epsilon());
        m.put("delta_of_one_person", ledger.over(images).delta());
        return m;
    }

    private static Optional<Box> median(List<FrozenFace> faces) {
        List<Box> boxes = faces.stream().flatMap(f -> f.box().stream()).sorted(Comparator.comparingDouble(Box::width)
                .thenComparingDouble(Box::height)).toList();
        return boxes.isEmpty() ? Optional.empty() : Optional.of(boxes.get(boxes.size() / 2));
    }

    /** Prices add up over images of one person; who has no name is taken for a person of their own. */
    private static int shownMostOften(List<Item> items) {
        return items.stream().filter(i -> !i.subject().isEmpty()).collect(Collectors.groupingBy(Item::subject, Collectors.counting()))
                .values().stream().mapToInt(Long::intValue).max().orElse(1);
    }
}
