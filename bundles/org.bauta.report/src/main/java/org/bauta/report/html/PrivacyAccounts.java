package org.bauta.report.html;

import java.util.List;
import java.util.stream.Collectors;

import org.bauta.report.run.Manifest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The ledger of every differentially private condition: what a release spends, and what all releases of one person spend. */
final class PrivacyAccounts {
    private final List<JsonElement> accounts;

    PrivacyAccounts(Manifest manifest) {
        accounts = manifest.list("privacy");
    }

    boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** Conditions whose ledgers differ by numbers alone still stand one by one: each is a promise of its own. */
    void write(Html html) {
        html.element("p", "One ledger for each differentially private condition. What a release tells about who is shown is bounded by"
                + " these and by nothing else; a good figure elsewhere in this report is a measurement, not a guarantee.");
        for (JsonElement a : accounts) {
            JsonObject o = a.getAsJsonObject();
            html.raw("<details>\n").element("summary", text(o, "method") + " " + text(o, "settings") + ": epsilon "
                    + text(o, "epsilon_of_one_person") + " for a person with " + text(o, "images_of_one_person") + " images");
            html.element("p", "For a face of " + text(o, "face") + ":").raw("<pre tabindex=\"0\">").text(text(o, "ledger").lines()
                    .collect(Collectors.joining("\n"))).raw("</pre>\n</details>\n");
        }
    }

    private static String text(JsonObject o, String key) {
        return o.has(key) ? Manifest.plain(o.get(key)) : "";
    }
}
