package org.carrousel.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a record component as a setting that a user may change by name. Job files, {@code
 * -Dset}, bundles and the tables of the documentation are made from this declaration; the default
 * is the value in the record's {@code defaults()}.
 *
 * <p>Types: {@code int}, {@code double}, {@code boolean}, {@code String}, enums, lists of these,
 * {@link java.util.Optional} of an enum (written {@code none} if empty), and records whose
 * components are keys of a group. Others need a {@link Codec}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
  /** Name as written in a job: lower case with hyphens. */
  String value();

  /** What the setting does, as a phrase for the table of keys. */
  String meaning();

  /** Smallest number accepted, of lists the smallest element. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest number accepted, of lists the largest element. */
  double max() default Double.POSITIVE_INFINITY;

  /** Smallest length accepted of a list. */
  int minSize() default 0;

  /** Whether a job must give the key. */
  boolean required() default false;

  /** A value for the message that asks for a required key. */
  String example() default "";

  /** Whether a prediction with a trained model may change the setting. */
  boolean prediction() default false;

  /** Reads and writes the value, where the component's type does not decide how. */
  Class<? extends Codec<?>> codec() default Codec.OfType.class;
}
