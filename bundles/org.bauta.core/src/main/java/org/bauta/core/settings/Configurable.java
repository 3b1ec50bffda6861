package org.bauta.core.settings;

/**
 * Anything that a settings record configures: every contribution.
 *
 * @param <S> a record whose every component carries {@link Setting}; {@link NoSettings} if there is nothing to set
 */
public interface Configurable<S extends Record> {
}
