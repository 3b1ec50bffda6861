package org.bauta.core.catalog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The publication that an algorithm or a constant comes from. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
@Repeatable(Sources.class)
public @interface Source {
    /** The key in the bundle's {@code references.bib}. */
    String key();

    /** Section, equation or table. */
    String where() default "";
}
