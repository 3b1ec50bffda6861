package org.bauta.learning.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every recipe in experiments/train can be read, and learns from other persons than those who test it. */
class ShippedRecipesTest {
    private static List<Recipe> recipes() throws IOException {
        assumeTrue(System.getProperty("bauta.bundles") != null, "needs to know where the checkout is");
        Path folder = Path.of(System.getProperty("bauta.bundles")).toAbsolutePath().normalize().resolveSibling("experiments").resolve("train");
        try (Stream<Path> files = Files.list(folder)) {
            List<Recipe> found = files.filter(f -> f.toString().endsWith(".yaml")).sorted().map(RecipeReader::read).toList();
            assertFalse(found.isEmpty(), "there are recipes");
            return found;
        }
    }

    @Test
    void noPersonBothTeachesAndTests() throws IOException {
        for (Recipe recipe : recipes()) {
            assertNotEquals(split(recipe.data()), split(recipe.test()), recipe.title());
            assertNotEquals(split(recipe.data()), split(recipe.validation()), recipe.title());
            assertEquals(split(recipe.test()), split(recipe.validation()), recipe.title());
        }
    }

    @Test
    void noTwoRecipesMakeOneModel() throws IOException {
        Map<String, String> makers = new HashMap<>();
        for (Recipe recipe : recipes()) {
            assertFalse(recipe.models().isEmpty(), recipe.title());
            for (Recipe.ModelRequest model : recipe.models()) {
                String other = makers.put(model.id(), recipe.title());
                assertTrue(other == null, () -> model.id() + " is made by " + other + " and by " + recipe.title());
            }
        }
    }

    private static Object split(DataRequest data) {
        return data.settings().get("split");
    }
}
