package org.bauta.core.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares one component of a settings record, once: validation, YAML, command line, forms and documentation all come
 * from here. Components may be int, long, double, boolean, String, an enum, {@link java.nio.file.Path} or {@link Length}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
public @interface Setting {
    /** The default, as it would be written in YAML; {@link #REQUIRED} if there is none. */
    String value() default REQUIRED;

    /** One sentence a user understands. */
    String text();

    /** The symbol in the paper, such as {@code sigma}. */
    String symbol() default "";

    /** The unit, such as {@code % of face width}. */
    String unit() default "";

    double min() default Double.NEGATIVE_INFINITY;

    double max() default Double.POSITIVE_INFINITY;

    /** Stands for: the user has to give it. */
    String REQUIRED = "\u0000required";
}
