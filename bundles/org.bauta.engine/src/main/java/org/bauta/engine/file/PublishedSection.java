package org.bauta.engine.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.engine.Experiment.Published;

/**
 * The paper's numbers. A list of rows; or a block that says once what its rows share; or a list of blocks, one for each
 * column group of the paper's table:
 *
 * <pre>
 * published:
 *   - source: wen-2024, Table 5.3
 *     recogniser: FaceNet (CASIA-WebFace)
 *     metric: tar@far0.001
 *     rows:                                     # methods that are installed: shown beside the measured numbers
 *       - {method: original, value: 0.965}
 *     reported:                                 # anything else that the paper compares with: shown, never measured
 *       - {method: DeepPrivacy, value: 0.029}
 * </pre>
 */
final class PublishedSection {
    private static final List<String> BLOCK = List.of("source", "recogniser", "metric", "rows", "reported");

    private final PublishedRow row;
    private final Faults faults;
    private final Expect expect;

    PublishedSection(PublishedRow row, Faults faults) {
        this.row = row;
        this.faults = faults;
        this.expect = new Expect(faults);
    }

    /** In the order of the file. */
    List<Published> read(YamlNode node) {
        List<Published> numbers = new ArrayList<>();
        if (node instanceof YamlMap block) {
            numbers.addAll(block(block));
            return numbers;
        }
        for (YamlNode item : expect.oneOrMore(node, "published")) {
            Optional<YamlMap> map = expect.map(item, "a row of published", PublishedRow.EXAMPLE);
            map.ifPresent(m -> numbers.addAll(isBlock(m) ? block(m) : row.read(m, Shared.NONE, false)));
        }
        return numbers;
    }

    private static boolean isBlock(YamlMap map) {
        return map.value("rows").isPresent() || map.value("reported").isPresent();
    }

    private List<Published> block(YamlMap block) {
        expect.only(block, BLOCK, " in published");
        if (!isBlock(block)) {
            faults.add(block.place(), "published has neither rows nor reported; list the paper's numbers under one of them");
        }
        Shared shared = new Shared(text(block, "source"), text(block, "recogniser"), text(block, "metric"));
        List<Published> numbers = new ArrayList<>();
        block.value("rows").ifPresent(rows -> numbers.addAll(rows(rows, shared, false)));
        block.value("reported").ifPresent(rows -> numbers.addAll(rows(rows, shared, true)));
        return numbers;
    }

    private Optional<YamlScalar> text(YamlMap block, String key) {
        return block.value(key).flatMap(n -> expect.scalar(n, key + " of published"));
    }

    private List<Published> rows(YamlNode node, Shared shared, boolean reported) {
        List<Published> numbers = new ArrayList<>();
        for (YamlNode item : expect.oneOrMore(node, reported ? "reported" : "rows")) {
            expect.map(item, "a row of published", PublishedRow.EXAMPLE).ifPresent(m -> numbers.addAll(row.read(m, shared, reported)));
        }
        return numbers;
    }

    /** What a block says for all its rows. */
    record Shared(Optional<YamlScalar> source, Optional<YamlScalar> recogniser, Optional<YamlScalar> metric) {
        static final Shared NONE = new Shared(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
