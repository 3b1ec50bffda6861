package org.bauta.engine.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.engine.Evaluation.Probe;
import org.bauta.engine.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {
    private static final String FILE = """
            experiment: a
            dataset: {id: synthetic, identities: 9, images: 3}
            methods:
              - gaussian-blur
              - {id: pixelation, blocks: 8}
            recognisers: [tiny-net]
            metrics: psnr
            """;

    private static Experiment read(String... overrides) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String o : overrides) {
            map.put(o.substring(0, o.indexOf('=')), o.substring(o.indexOf('=') + 1));
        }
        return ExperimentFile.read(FILE, "a.yaml", Path.of("there").toAbsolutePath(), map, TinyCatalog.catalog());
    }

    private static List<String> methods(Experiment e) {
        return e.conditions().stream().map(c -> c.method().toString()).toList();
    }

    @Test
    void valuesAreReplacedAndAdded() {
        Experiment e = read("seed=7", "title=A: b # c", "dataset.identities=5", "evaluation.probe=released-to-original",
                "metrics=[psnr, ssim]",
                "protocol=verification-10-fold", "source.work=wen-2024");
        assertEquals(7, e.seed());
        assertEquals("A: b # c", e.title());
        assertEquals("synthetic identities=5 images=3", e.dataset().toString());
        assertEquals(Probe.RELEASED_TO_ORIGINAL, e.evaluation().probe());
        assertEquals("[psnr, ssim]", e.metrics().toString());
        assertEquals("[verification-10-fold folds=10]", e.protocols().toString());
        assertEquals(Map.of("work", "wen-2024"), e.source());
    }

    @Test
    void entriesOfListsAreFoundByIndexAndById() {
        assertEquals(List.of("gaussian-blur sigma=2% border=reflect", "gaussian-blur sigma=4% border=reflect", "pixelation blocks=16"),
                methods(read("methods.0.sigma=[2, 4]", "methods.pixelation.blocks=16")));
    }

    @Test
    void whatTheFileLeavesOutIsChangedFromItsDefault() {
        assertEquals("opencv-cascade scale=1.5", read("detector.scale=1.5").detector().toString());
        assertEquals("jpeg quality=40", read("release.id=jpeg", "release.quality=40").conditions().get(0).release().toString());
    }

    @Test
    void protocolAndProtocolsAreOneKey() {
        assertEquals("[verification-10-fold folds=4]", read("protocol=verification-10-fold", "protocols.folds=4").protocols().toString());
    }

    @Test
    void laterOverridesSeeEarlierOnes() {
        assertEquals(List.of("pixelation blocks=4"), methods(read("methods=[pixelation]", "methods.0.blocks=4")));
    }

    @Test
    void anotherLoaderKeepsOnlyTheSettingsItHasItself() {
        Experiment e = read("dataset.id=celeba", "dataset.root=data/celeba");
        assertEquals("celeba", e.dataset().id());
        assertEquals("3", e.dataset().settings().get("images"));
        assertEquals(Path.of("data", "celeba").toAbsolutePath().toString(), e.dataset().settings().get("root"),
                "options start from the working directory");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dataset.identites=5 | --set dataset.identites=5: dataset synthetic: unknown setting identites (valid are identities, images); did you mean identities?
            datset.identities=5 | --set datset.identities=5: unknown key datset (valid are experiment, title, source, seed, dataset, detector, methods, release, recognisers, estimators, attackers, protocol, protocols, metrics, evaluation, charts, published); did you mean dataset?
            dataset.images=0 | --set dataset.images=0: dataset synthetic: images is 0, but has to be 1 .. 1000
            dataset.id=celeba | a.yaml:2: dataset celeba: root has to be given: the folder
            dataset=synthtic | --set dataset=synthtic: there is no dataset 'synthtic'; did you mean synthetic? (there are: celeba, synthetic)
            methods.2.sigma=1 | --set methods.2.sigma=1: methods has no entry 2; its entries are 0 (gaussian-blur), 1 (pixelation)
            metrics.0.0.x=1 | --set metrics.0.0.x=1: metrics is one value, so there is no 0.0.x in it
            charts.0.x=ssim | --set charts.0.x=ssim: charts has no entry 0; it is empty, so set it as a whole
            experiment.x=1 | --set experiment.x=1: experiment is one value, so there is no x in it
            seed.x=1 | --set seed.x=1: seed has to be one value, but is a map
            seed=many | --set seed=many: seed is 'many', but has to be a whole number
            a..b=1 | --set a..b=1: the part before = has to be a path of keys such as dataset.root or methods.0.sigma
            evaluation.prob=x | --set evaluation.prob=x: evaluation: unknown setting prob (valid are probe, alignment, undetected, onFailure, samples, bootstrap, attackerTraining); did you mean probe?
            methods.0.sigma=[2, | --set methods.0.sigma=[2,: this is not valid YAML: expected the node content, but found '<stream end>' while parsing a flow node that begins in line 1; check indentation, quotes and brackets here and in the line before
            """)
    void faultsNameTheOption(String override, String message) {
        assertEquals(message, assertThrows(UsageInvalid.class, () -> read(override)).getMessage());
    }
}
