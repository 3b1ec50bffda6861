package org.bauta.learning.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.test.BlockNet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedModelsTest {
    private static final byte[] NET = BlockNet.onnx(-1);
    private static final String CARD = BlockNet.yaml(NET) + """
            training: {data: {id: synthetic, identities: 1400}, recipe: experiments/train/blocks.yaml, seed: 7, minutes: 41}
            quality:
              accuracy: 98.2 +- 0.4 %
              folds: [98, 99]
            limits: drawn faces only
            """;

    @TempDir
    private Path folder;
    private Path shipped;
    private ModelStore store;

    @BeforeEach
    void shipOne() throws IOException {
        shipped = Files.createDirectories(folder.resolve("product/models"));
        Files.createDirectories(shipped.resolve("block-net"));
        BlockNet.write(shipped.resolve("README.md"), "models".getBytes());
        BlockNet.write(shipped.resolve("block-net/model.onnx"), NET);
        BlockNet.write(shipped.resolve("block-net/card.yaml"), CARD.getBytes());
        store = new ModelStore(folder.resolve("store"), shipped);
    }

    @Test
    void isThereWithoutAnImport() {
        assertEquals(List.of("block-net"), store.list().models().stream().map(ModelDescriptor::id).toList());
        assertEquals(List.of(), store.list().problems());
        assertTrue(store.isShipped("block-net") && !store.isImported("block-net"));
        store.verify("block-net");
        assertEquals("Means of blocks", new ImportedRecognisers(store).contributions().stream().filter(c -> c.id().equals("block-net"))
                .findFirst().orElseThrow().name());
        assertFalse(Files.exists(store.folder()), "looking does not write");
    }

    @Test
    void itsCardIsKept() {
        var facts = store.descriptor("block-net").facts();
        assertEquals("1400", facts.get("training.data.identities"));
        assertEquals("98.2 +- 0.4 %", facts.get("quality.accuracy"));
        assertEquals("98, 99", facts.get("quality.folds"));
        assertEquals("drawn faces only", facts.get("limits"));
    }

    @Test
    void noticesDamageAndLoss() throws IOException {
        byte[] damaged = NET.clone();
        damaged[NET.length / 2] ^= 1;
        BlockNet.write(store.file("block-net"), damaged);
        assertTrue(assertThrows(ModelUnavailable.class, () -> store.verify("block-net")).getMessage().contains("SHA-256"));
        Files.delete(store.file("block-net"));
        assertTrue(assertThrows(ModelUnavailable.class, () -> store.verify("block-net")).getMessage().contains("install Bauta again"));
    }

    @Test
    void itsIdIsTaken() throws IOException {
        byte[] other = BlockNet.onnx(1);
        Path file = BlockNet.write(folder.resolve("other.onnx"), other);
        BlockNet.write(folder.resolve("other.yaml"), BlockNet.yaml(other).getBytes());
        ModelUnavailable fault = assertThrows(ModelUnavailable.class, () -> store.importFile(file, Optional.empty()));
        assertTrue(fault.getMessage().contains("ships with Bauta"), fault.getMessage());
        new ModelStore(store.folder()).importFile(file, Optional.empty());
        assertEquals(BlockNet.descriptor(NET).sha256(), store.descriptor("block-net").sha256());
        assertEquals(1, store.list().models().size());
        assertTrue(store.list().problems().get(0).reason().contains("ships with Bauta"));
        store.verify("block-net");
    }

    @Test
    void liesInTheInstallation() {
        Properties system = new Properties();
        assertFalse(Files.exists(Installation.models(system)));
        system.setProperty("osgi.install.area", folder.resolve("product").toUri().toString());
        assertEquals(shipped, Installation.models(system));
        system.setProperty("bauta.home", folder.resolve("checkout").toString());
        assertEquals(shipped, Installation.models(system));
        system.setProperty("bauta.home", folder.resolve("product").toString());
        system.setProperty("osgi.install.area", "file:/elsewhere");
        assertEquals(shipped, Installation.models(system));
    }

    @Test
    void aTemplateTakesTheHashOfTheFile() {
        Path file = BlockNet.write(folder.resolve("net.onnx"), NET);
        String template = BlockNet.yaml(NET).replaceFirst("sha256: .*", "sha256: any");
        BlockNet.write(folder.resolve("net.yaml"), template.getBytes());
        ModelStore own = new ModelStore(folder.resolve("own"));
        ModelDescriptor model = own.importFile(file, Optional.empty());
        assertEquals(BlockNet.descriptor(NET).sha256(), model.sha256());
        assertFalse(model.hashPublished());
        assertFalse(own.descriptor("block-net").hashPublished());
        assertTrue(store.descriptor("block-net").hashPublished());
        own.verify("block-net");
        byte[] damaged = NET.clone();
        damaged[NET.length / 2] ^= 1;
        BlockNet.write(own.file("block-net"), damaged);
        assertThrows(ModelUnavailable.class, () -> own.verify("block-net"));
    }
}
