package org.bauta.ui.studio;

import java.util.Map;

import org.bauta.core.dataset.Item;

/**
 * What the studio is asked to show.
 *
 * @param detector id
 * @param method id
 * @param values its settings as text, all valid
 */
record Ask(Item item, String detector, String method, Map<String, String> values) {
}
