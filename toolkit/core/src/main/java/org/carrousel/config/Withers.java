package org.carrousel.config;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates a copy method for each component of a record, such as {@code withUnits(List.of(64))}. A
 * record {@code X} must implement the generated {@code XBuilder.With}.
 */
@RecordBuilder.Template(options = @RecordBuilder.Options(enableGetters = false))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Inherited
public @interface Withers {}
