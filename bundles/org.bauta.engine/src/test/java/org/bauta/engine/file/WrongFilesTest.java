package org.bauta.engine.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bauta.core.failure.UsageInvalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with a file, and the sentence that says so. Lines 1 to 3 are right unless the case is about them. */
class WrongFilesTest {
    private static final String HEAD = "experiment: a\ndataset: synthetic\nmethods: [pixelation]\n";
    private static final String KEYS = "experiment, title, source, seed, dataset, detector, methods, release, recognisers, estimators, "
            + "attackers, protocol, protocols, metrics, evaluation, charts, published";

    @ParameterizedTest
    @MethodSource({"syntax", "structure", "contributions", "sweeps", "published"})
    void theSentenceSaysWhatIsWrongWhereAndWhatWouldBeRight(String yaml, String message) {
        UsageInvalid e = assertThrows(UsageInvalid.class,
                () -> ExperimentFile.read(yaml, "a.yaml", Path.of("base").toAbsolutePath(), Map.of(), TinyCatalog.catalog()));
        assertEquals(message, e.getMessage());
        assertEquals(2, e.exitCode());
    }

    static Stream<Arguments> syntax() {
        String check = "; check indentation, quotes and brackets here and in the line before";
        return Stream.of(
                wrong("", "a.yaml: the file is empty; an experiment has at least the keys experiment, dataset and methods"),
                wrong("# nothing\n", "a.yaml: the file is empty; an experiment has at least the keys experiment, dataset and methods"),
                wrong("- a\n", "a.yaml:1: an experiment file is a map of keys such as 'experiment: my-name', but this is a list"),
                wrong(HEAD + "source:\n\twork: x\n", "a.yaml:5: this is not valid YAML: a tab stands where spaces are needed; indent "
                        + "with spaces"),
                wrong(HEAD + "metrics: [psnr\n", "a.yaml:5: this is not valid YAML: expected ',' or ']', but got <stream end> while "
                        + "parsing a flow "
                        + "sequence that begins in line 4" + check),
                wrong(HEAD + "metrics: *nowhere\n", "a.yaml:4: this is not valid YAML: found undefined alias nowhere" + check),
                wrong(HEAD + "---\nexperiment: b\n", "a.yaml:4: this is not valid YAML: but found another document expected a single "
                        + "document in the "
                        + "stream that begins in line 1" + check),
                wrong(HEAD + "source: &s {work: *s}\n", "a.yaml:4: an alias refers to the list or map that it stands in; write the "
                        + "values out"),
                wrong(HEAD + "title: !!java.net.URL x\n", "a.yaml:4: this is not valid YAML: Global tag is not allowed: "
                        + "tag:yaml.org,2002:java.net.URL; leave it out"),
                wrong(HEAD + "title: !own x\n", "a.yaml:4: the tag !own has no meaning here; leave it out"),
                wrong(HEAD + "<<: {seed: 2}\n", "a.yaml:4: merging with << is not supported; write the keys out"),
                wrong(HEAD + "[a, b]: 2\n", "a.yaml:4: a list or map stands where a key is needed; a key is one word before a colon"),
                wrong(HEAD + bomb(), "a.yaml:5: there are more than 20000 values; use fewer aliases or split the experiment"));
    }

    static Stream<Arguments> structure() {
        return Stream.of(
                wrong("experiment: a\n", "a.yaml:1: the key dataset is missing; an experiment has at least experiment, dataset, methods\n"
                        + "a.yaml:1: the key methods is missing; an experiment has at least experiment, dataset, methods"),
                wrong(HEAD + "metrcs: [psnr]\n", "a.yaml:4: unknown key metrcs (valid are " + KEYS + "); did you mean metrics?"),
                wrong(HEAD + "seed: 1\nseed: 2\n", "a.yaml:5: the key seed is given twice, first at a.yaml:4; leave one of them out"),
                wrong(HEAD + "seed: 1.5\n", "a.yaml:4: seed is '1.5', but has to be a whole number"),
                wrong(HEAD + "seed: [1]\n", "a.yaml:4: seed has to be one value, but is a list"),
                wrong(HEAD + "seed:\n", "a.yaml:4: seed has no value; give one or leave the key out"),
                wrong(HEAD + "source: table 5\n", "a.yaml:4: source has to be a map such as {work: wen-2024, table: \"5.1\"}, but is "
                        + "'table 5'"),
                wrong(HEAD + "source: {table: [5, 1]}\n", "a.yaml:4: source: table has to be one value, but is a list"),
                wrong(HEAD.replace(": a", ": Table 5.1"), "a.yaml:1: experiment is 'Table 5.1', but has to be in kebab-case (small "
                        + "letters, digits, "
                        + "single hyphens); did you mean table-5-1?"),
                wrong(HEAD + "evaluation: {bootstap: 10}\n", "a.yaml:4: evaluation: unknown setting bootstap (valid are probe, "
                        + "alignment, undetected, "
                        + "onFailure, samples, bootstrap, attackerTraining); did you mean bootstrap?"),
                wrong(HEAD + "evaluation:\n  onFailure: skip\n", "a.yaml:5: evaluation: onFailure is 'skip', but has to be one of mask, "
                        + "omit"),
                wrong(HEAD + "evaluation:\n  samples: 5000\n", "a.yaml:5: evaluation: samples is 5000, but has to be 0 .. 1000"),
                wrong(HEAD + "charts: [{x: ssim}]\n", "a.yaml:4: the chart has no id; write {id: ...} with its settings beside it"),
                wrong(HEAD + "charts: [{id: tradeoff, x: ssmi}]\n", "a.yaml:4: chart tradeoff: x is 'ssmi', which is neither a metric "
                        + "nor a measure of a "
                        + "protocol (known are identity-distance, psnr, ssim, accuracy, eer, auc, decidability, tar@far0.001, "
                                + "tar@far0.01); did you mean ssim?"));
    }

    static Stream<Arguments> contributions() {
        return Stream.of(
                wrong(HEAD.replace("synthetic", "synthetc"), "a.yaml:2: there is no dataset 'synthetc'; did you mean synthetic? (there "
                        + "are: celeba, synthetic)"),
                wrong(HEAD.replace("synthetic", "celeba"), "a.yaml:2: dataset celeba: root has to be given: the folder"),
                wrong(HEAD.replace("synthetic", "[synthetic]"), "a.yaml:2: the dataset has to be an id or a map such as {id: ...}, but "
                        + "is a list"),
                wrong(HEAD.replace("synthetic", "{id: synthetic, images: [1, 2]}"), "a.yaml:2: dataset synthetic: images has to be one "
                        + "value, but is a list"),
                wrong(HEAD.replace("pixelation", "psnr"), "a.yaml:3: there is no method 'psnr' (it is the id of another kind, metric; "
                        + "there are: band, gaussian-blur, pixelation)"),
                wrong(HEAD.replace("pixelation", "original"), "a.yaml:3: the originals are always run; leave original out of the methods"),
                wrong(HEAD.replace("pixelation", "{id: given, sigma: 3}"), "a.yaml:3: given has no settings; leave sigma out"),
                wrong(HEAD.replace("pixelation", "\n  {id: gaussian-blur,\n   sigma: 80}"),
                        "a.yaml:5: method gaussian-blur: sigma is 80, but has to be 0 .. 50 (% of face width)"),
                wrong(HEAD.replace("pixelation", "\n  {id: gaussian-blur,\n   sigme: 8}"),
                        "a.yaml:5: method gaussian-blur: unknown setting sigme (valid are sigma, border); did you mean sigma?"),
                wrong(HEAD.replace("pixelation", "{id: gaussian-blur, sigma: wide}"),
                        "a.yaml:3: method gaussian-blur: sigma is 'wide', but has to be a length such as 8% (of the face width) or 12px"),
                wrong(HEAD.replace("pixelation", "{id: gaussian-blur, border: reflct}"),
                        "a.yaml:3: method gaussian-blur: border is 'reflct', but has to be one of reflect, zero-padded; did you mean "
                                + "reflect?"),
                wrong(HEAD.replace("pixelation", "{id: band, low: [1, 12]}"), "a.yaml:3: method band: low has to be at most high (with "
                        + "low=12)"),
                wrong(HEAD + "metrics: [psnr, {id: psnr}]\n", "a.yaml:4: the metric psnr is listed twice, both times in this place; "
                        + "leave one of them out"),
                wrong(HEAD + "metrics:\n", "a.yaml:4: metrics has no value; write [] for none, or leave the key out"),
                wrong(HEAD + "metrics: [identity-distance]\n",
                        "a.yaml:4: the metric identity-distance needs a recogniser, but recognisers lists none (installed: other-net, "
                                + "tiny-net)"),
                wrong(HEAD + "protocol: verification-10-fold\n",
                        "a.yaml:4: the protocol verification-10-fold needs a recogniser, but recognisers lists none (installed: "
                                + "other-net, tiny-net)"),
                wrong(HEAD + "attackers: []\n", "a.yaml:4: attackers is an empty list, so nothing would run; leave the key out for "
                        + "[naive]"));
    }

    static Stream<Arguments> sweeps() {
        String numbers = IntStream.range(1, 200).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return Stream.of(
                wrong(HEAD.replace("pixelation", "{id: pixelation, blocks: []}"),
                        "a.yaml:3: method pixelation: blocks is an empty list, so there is nothing to run; give at least one value"),
                wrong(HEAD.replace("pixelation", "{id: pixelation, blocks: [[8]]}"), "a.yaml:3: method pixelation: blocks has to be one "
                        + "value, but is a list"),
                wrong(HEAD.replace("pixelation", "{id: gaussian-blur, sigma: [8, 8%]}"),
                        "a.yaml:3: the method gaussian-blur sigma=8% border=reflect is "
                        + "listed twice, both times in this place; leave one of them out"),
                wrong(HEAD.replace(" [pixelation]", "\n- pixelation\n- {id: pixelation, blocks: 8}"),
                        "a.yaml:5: the method pixelation blocks=8 is listed twice, first at a.yaml:4; leave one of them out"),
                wrong(HEAD.replace("pixelation", "{id: band, low: [" + numbers + "], high: [" + numbers + "]}"),
                        "a.yaml:3: method band has more than 10000 combinations of its lists; shorten them or split the experiment"),
                wrong(HEAD.replace("pixelation", "{id: pixelation, blocks: [" + numbers + "]}") + "release: {id: jpeg, quality: ["
                        + numbers.substring(0, numbers.indexOf(", 101")) + "]}\n", "a.yaml:3: methods, releases, recognisers and "
                                + "attackers make 19900 "
                        + "combinations, more than 10000; shorten their lists or split the experiment"));
    }

    static Stream<Arguments> published() {
        String keys = "method, settings, recogniser, metric, value, values, source";
        return Stream.of(
                row("{metric: psnr, value: 1}", "a published row has no method; write a row such as " + PublishedRow.EXAMPLE),
                row("{method: pixelaton, metric: psnr, value: 1}",
                        "there is no method 'pixelaton'; did you mean pixelation? (there are: band, gaussian-blur, pixelation)"),
                row("{method: pixelation, bloks: 8, metric: psnr, value: 1}",
                        "unknown key bloks in a published row of pixelation (valid are " + keys + ", blocks); did you mean blocks?"),
                row("{method: original, metrik: psnr, values: {psnr: 1}}",
                        "unknown key metrik in a published row of original (valid are " + keys + "); did you mean metric?"),
                row("{method: pixelation, blocks: 0, metric: psnr, value: 1}", "published row of pixelation: blocks is 0, but has to be "
                        + "1 .. 256"),
                row("{method: original, metric: psrn, value: 1}", "the metric of a published row is 'psrn', which is neither a metric "
                        + "nor a measure of a "
                        + "protocol (known are identity-distance, psnr, ssim, accuracy, eer, auc, decidability, tar@far0.001, "
                                + "tar@far0.01); did you mean psnr?"),
                row("{method: original, metric: psnr, value: high}", "a published value is 'high', but has to be a number"),
                row("{method: original, metric: psnr}",
                        "a published row has no value; write " + PublishedRow.EXAMPLE + " or values: {psnr: 26.7, ssim: 0.77}"),
                row("{method: original, value: 1}", "a published row has a value but no metric; write " + PublishedRow.EXAMPLE),
                row("{method: original, recogniser: tinynet, metric: auc, value: 1}",
                        "there is no recogniser 'tinynet' (rows under reported may name any); did you mean tiny-net?"),
                row("psnr", "a row of published has to be a map such as " + PublishedRow.EXAMPLE + ", but is 'psnr'"),
                wrong(HEAD + "published: {sorce: x, rows: []}\n",
                        "a.yaml:4: unknown key sorce in published (valid are source, recogniser, metric, rows, reported); did you mean "
                                + "source?"),
                wrong(HEAD + "published: {source: x}\n",
                        "a.yaml:4: published has neither rows nor reported; list the paper's numbers under one of them"));
    }

    private static Arguments row(String row, String message) {
        return wrong(HEAD + "published:\n  - " + row + "\n", "a.yaml:5: " + message);
    }

    private static Arguments wrong(String yaml, String message) {
        return Arguments.of(yaml, message);
    }

    /** Each line names the one before nine times. */
    private static String bomb() {
        StringBuilder text = new StringBuilder("source:\n  a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'f'; c++) {
            text.append("  ").append(c).append(": &").append(c).append(" [").append(("*" + (char) (c - 1) + ", ").repeat(8)).append("*")
                    .append((char) (c - 1)).append("]\n");
        }
        return text.toString();
    }
}
