package org.bauta.ui.explorer;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The chapters of the book that experiments say they follow, in {@code source: {work: wen-2024, section: "5.4.5"}}. */
final class Chapters {
    private static final Pattern SOURCE = Pattern.compile("(?m)^source:\\s*\\{[^}]*\\bwork:\\s*wen-2024\\b[^}]*\\bsection:\\s*\"?(\\d+)");
    private static final Map<String, String> TITLES = Map.of(
            "1", "Introduction",
            "2", "Facial Recognition Technology and the Privacy Risks",
            "3", "Overview of Face De-identification Techniques",
            "4", "Face Image Privacy Protection with Differential Private k-Anonymity",
            "5", "Differential Private Identification Protection for Face Images",
            "6", "Personalized and Invertible Face De-identification",
            "7", "High Quality Face De-identification with Model Explainability",
            "8", "Deep Motion Flow Guided Reversible Face Video De-identification",
            "9", "Future Prospects and Challenges");

    private Chapters() {
    }

    /** The heading of the chapter that an experiment belongs to; empty if its text names none. */
    static Optional<String> of(String yaml) {
        Matcher m = SOURCE.matcher(yaml);
        return m.find() ? Optional.of("Chapter " + m.group(1) + Optional.ofNullable(TITLES.get(m.group(1))).map(t -> ": " + t).orElse(""))
                : Optional.empty();
    }
}
