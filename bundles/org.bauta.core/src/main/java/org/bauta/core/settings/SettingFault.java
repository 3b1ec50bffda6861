package org.bauta.core.settings;

import java.util.Optional;

/**
 * What is wrong with one setting.
 *
 * @param key the key it was given under
 * @param message a sentence: what, and what would be right
 * @param nearest the valid key that the user probably meant
 */
public record SettingFault(String key, String message, Optional<String> nearest) {
    public static SettingFault of(String key, String message) {
        return new SettingFault(key, message, Optional.empty());
    }
}
