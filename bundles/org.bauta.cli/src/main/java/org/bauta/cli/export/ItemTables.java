package org.bauta.cli.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Landmarks;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.engine.folder.CsvFile;

/** What a data set says of its items, whatever the layout: {@code items.csv} and, if it has pairs, {@code pairs.csv}. */
final class ItemTables {
    private ItemTables() {
    }

    static void write(DataSet set, List<String> pictures, ExportFolder folder) {
        TreeSet<String> attributes = new TreeSet<>();
        set.items().forEach(i -> attributes.addAll(i.attributes().keySet()));
        List<String> header = new ArrayList<>(List.of("item", "subject", "picture"));
        header.addAll(TruthTables.boxNames());
        header.addAll(TruthTables.pointNames("point", 5));
        header.addAll(attributes);
        try (CsvFile table = folder.table("items.csv", header)) {
            for (int i = 0; i < pictures.size(); i++) {
                table.row(row(set.items().get(i), pictures.get(i), attributes).toArray());
            }
            table.finish();
        }
        set.trials().ifPresent(t -> pairs(t, folder));
    }

    private static List<Object> row(Item item, String picture, TreeSet<String> attributes) {
        List<Object> row = new ArrayList<>(List.of(item.id(), item.subject(), picture));
        row.addAll(item.box().map(b -> new ArrayList<Object>(TruthTables.numbers(b))).orElseGet(() -> empty(4)));
        Optional<Landmarks> five = item.points().filter(p -> p.size() == 5);
        row.addAll(five.map(p -> new ArrayList<Object>(TruthTables.numbers(p))).orElseGet(() -> empty(10)));
        attributes.forEach(a -> row.add(item.attributes().getOrDefault(a, "")));
        return row;
    }

    private static ArrayList<Object> empty(int cells) {
        return new ArrayList<>(Collections.nCopies(cells, ""));
    }

    private static void pairs(Trials trials, ExportFolder folder) {
        try (CsvFile table = folder.table("pairs.csv", List.of("fold", "first", "second", "same"))) {
            for (Trial t : trials.pairs()) {
                table.row(t.fold(), t.first(), t.second(), t.same());
            }
            table.finish();
        }
    }
}
