package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What is installed, for people and for scripts. */
@Execution(ExecutionMode.CONCURRENT)
class CatalogTest {
    private static final Bauta BAUTA = Studio.bauta("catalog");

    @ParameterizedTest
    @ValueSource(strings = {"methods", "metrics", "datasets", "detectors", "recognisers", "attackers", "protocols", "codecs"})
    void everythingListedIsDescribed(String kind) {
        JsonArray list = array(BAUTA.run("list", kind, "--json").succeeds());
        assertFalse(list.isEmpty(), kind);
        String id = list.get(0).getAsJsonObject().get("id").getAsString();
        JsonObject page = array(BAUTA.run("describe", id, "--json").succeeds()).get(0).getAsJsonObject();
        assertEquals(id, page.get("id").getAsString());
        assertEquals(kind, page.get("kind").getAsString() + "s");
        assertEquals(list.get(0).getAsJsonObject().get("bundle"), page.get("bundle"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"charts", "models", "experiments"})
    void whatIsNoContributionIsListedToo(String what) {
        assertFalse(array(BAUTA.run("list", what, "--json").succeeds()).isEmpty());
    }

    @Test
    void aPageSaysWhatAMethodDoesAndWhatCanBeSet() {
        BAUTA.run("describe", "gaussian-blur").succeeds().says("Gaussian blur", "sigma", "org.bauta.method.obfuscation");
    }

    @Test
    void listsTheSameTwiceWithNothingButTheList() {
        Bauta.Result first = BAUTA.run("list", "methods").succeeds().says("gaussian-blur", "pixelation", "mask");
        Bauta.Result second = BAUTA.run("list", "methods").succeeds();
        assertEquals(first, second);
        assertEquals("", first.err());
        List<String> ids = first.out().lines().map(l -> l.split(" ")[0]).toList();
        assertEquals(ids.stream().sorted().toList(), ids);
    }

    @Test
    void anUnknownIdNamesTheNearest() {
        BAUTA.run("describe", "gausian-blur").refuses(2, "gausian-blur", "did you mean gaussian-blur?");
        BAUTA.run("list", "metods").refuses(2, "did you mean methods?");
        assertTrue(BAUTA.run("model", "describe", "yunet-2023mai").refuses(3, "did you mean yunet-2023mar?").out().isEmpty());
    }

    private static JsonArray array(Bauta.Result result) {
        JsonElement json = JsonParser.parseString(result.out());
        assertTrue(json.isJsonArray(), () -> Arrays.toString(result.out().split("\n")));
        return json.getAsJsonArray();
    }
}
