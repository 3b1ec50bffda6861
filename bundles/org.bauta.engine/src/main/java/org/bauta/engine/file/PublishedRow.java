package org.bauta.engine.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Kind;
import org.bauta.core.catalog.Nearest;
import org.bauta.engine.Choice;
import org.bauta.engine.Experiment.Published;
import org.bauta.engine.file.PublishedSection.Shared;

/**
 * One row of published numbers: {@code {method: pixelation, blocks: 8, metric: psnr, value: 26.735}}, or several numbers
 * at once with {@code values: {psnr: 26.735, ssim: 0.7671}}. Settings of the method stand in the row, or under
 * {@code settings} where one of them has the name of a key of the row.
 */
final class PublishedRow {
    static final String EXAMPLE = "{method: pixelation, blocks: 8, metric: psnr, value: 26.7}";
    static final List<String> KEYS = List.of("method", "settings", "recogniser", "metric", "value", "values", "source");

    private final Entries entries;
    private final PublishedSettings settings;
    private final MeasureNames measures;
    private final Faults faults;
    private final Expect expect;

    /** @param methods those of the file: the settings that a row leaves out are theirs when a value is checked */
    PublishedRow(Entries entries, List<Choice> methods, MeasureNames measures, Faults faults) {
        this.entries = entries;
        this.settings = new PublishedSettings(entries, methods, faults);
        this.measures = measures;
        this.faults = faults;
        this.expect = new Expect(faults);
    }

    /** @param reported true if method, settings, recogniser and metric need not be installed */
    List<Published> read(YamlMap row, Shared shared, boolean reported) {
        Optional<YamlScalar> method = row.value("method").flatMap(n -> expect.scalar(n, "the method of a published row"));
        if (row.value("method").isEmpty()) {
            faults.add(row.place(), "a published row has no method; write a row such as " + EXAMPLE);
        }
        if (method.isEmpty()) {
            return List.of();
        }
        String id = method.get().text().strip();
        Map<String, String> named = settings.of(row, method.get(), reported);
        Optional<YamlScalar> recogniser = own(row, "recogniser").or(shared::recogniser);
        if (!reported) {
            recogniser.ifPresent(this::checkRecogniser);
        }
        String source = own(row, "source").or(shared::source).map(YamlScalar::text).orElse("").strip();
        List<Published> numbers = new ArrayList<>();
        for (Map.Entry<YamlScalar, YamlScalar> number : numbers(row, shared).entrySet()) {
            String metric = number.getKey().text().strip();
            if (!reported) {
                measures.check(metric, number.getKey().place(), "the metric of a published row");
            }
            value(number.getValue()).ifPresent(v -> numbers
                    .add(new Published(id, named, recogniser.map(YamlScalar::text).orElse("").strip(), metric, v, source)));
        }
        return numbers;
    }

    private Optional<YamlScalar> own(YamlMap row, String key) {
        return row.value(key).flatMap(n -> expect.scalar(n, key + " of a published row"));
    }

    private Map<YamlScalar, YamlScalar> numbers(YamlMap row, Shared shared) {
        Map<YamlScalar, YamlScalar> numbers = new LinkedHashMap<>();
        row.value("values").flatMap(n -> expect.map(n, "values", "{psnr: 26.7, ssim: 0.77}"))
                .ifPresent(values -> values.entries().forEach((metric, e) -> expect.scalar(e.value(), "the value of " + metric)
                        .ifPresent(v -> numbers.put(YamlScalar.of(e.place(), metric), v))));
        Optional<YamlScalar> metric = own(row, "metric").or(shared::metric);
        Optional<YamlScalar> value = own(row, "value");
        if (value.isPresent() && metric.isEmpty()) {
            faults.add(row.place(), "a published row has a value but no metric; write " + EXAMPLE);
        } else if (row.value("value").isEmpty() && row.value("values").isEmpty()) {
            faults.add(row.place(), "a published row has no value; write " + EXAMPLE + " or values: {psnr: 26.7, ssim: 0.77}");
        } else {
            value.ifPresent(v -> numbers.put(metric.get(), v));
        }
        return numbers;
    }

    private Optional<Double> value(YamlScalar value) {
        String text = value.text().strip();
        if (text.matches("[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]+)?")) {
            return Optional.of(Double.valueOf(text));
        }
        faults.add(value.place(), "a published value is '" + text + "', but has to be a number");
        return Optional.empty();
    }

    /** Recognisers are imported, so one may be absent here and its numbers still stand; a misspelt one is a fault. */
    private void checkRecogniser(YamlScalar recogniser) {
        String id = recogniser.text().strip();
        Optional<String> nearest = Nearest.to(id, entries.ids(Kind.RECOGNISER));
        if (nearest.isPresent() && !entries.has(Kind.RECOGNISER, id)) {
            faults.add(recogniser.place(), "there is no recogniser '" + id + "' (rows under reported may name any)", nearest);
        }
    }
}
