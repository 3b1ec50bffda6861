package org.bauta.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.failure.UsageInvalid;

/** The values of a repeatable option of the form {@code NAME=VALUE}. */
final class Assignments {
    private Assignments() {
    }

    /**
     * In the order given.
     *
     * @param option as the user writes it, for messages
     * @throws UsageInvalid if a word has no {@code =}, or a name stands twice, where only one of the values could count
     */
    static Map<String, String> of(String option, List<String> words) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new UsageInvalid(option + " " + word + " sets nothing; write it as " + option + " NAME=VALUE"
                        + (equals == 0 ? "" : ", for example " + option + " " + word + "=1"));
            }
            String name = word.substring(0, equals).strip();
            if (values.put(name, word.substring(equals + 1)) != null) {
                throw new UsageInvalid(option + " " + name + " is given twice; leave one of them out");
            }
        }
        return values;
    }
}
