package org.carrousel.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a record component as a setting that the user can change by name. Job files, {@code
 * -Dset}, bundles and the tables of the documentation are generated from this declaration; the
 * default is the value in the record's {@code defaults()}.
 *
 * <p>Types: {@code int}, {@code double}, {@code boolean}, {@code String}, enums, lists of these,
 * {@link java.util.Optional} of an enum (written {@code none} if empty), and records, whose
 * components are the keys of a group. Other types need a {@link Codec}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
  /** Name in a job: lower case with hyphens. */
  String value();

  /** What the setting does, as a phrase for the table of keys. */
  String meaning();

  /** Smallest accepted number; for lists, of each element. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest accepted number; for lists, of each element. */
  double max() default Double.POSITIVE_INFINITY;

  /** Smallest accepted length of a list. */
  int minSize() default 0;

  /** Whether a job must set the key. */
  boolean required() default false;

  /** Example value for the message about a missing required key. */
  String example() default "";

  /** Whether a prediction with a trained model may change the setting. */
  boolean prediction() default false;

  /** Codec of the value, if the component's type does not determine it. */
  Class<? extends Codec<?>> codec() default Codec.OfType.class;
}
