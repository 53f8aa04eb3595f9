package org.carrousel.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Codecs of the types that keys may have. */
final class Codecs {
  private static final String NONE = "none";

  private Codecs() {}

  /** Returns the codec of a record component with a key. */
  static Codec<?> of(RecordComponent component, Key key) {
    if (key.codec() != Codec.OfType.class) {
      return instance(key.codec());
    }
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType parameterized) {
      Class<?> element = (Class<?>) parameterized.getActualTypeArguments()[0];
      if (parameterized.getRawType() == List.class) {
        return list(scalar(element, key), key);
      }
      if (parameterized.getRawType() == Optional.class && element.isEnum()) {
        return optional(scalar(element, key));
      }
    } else if (component.getType().isRecord()) {
      return new GroupCodec<>(component.getType().asSubclass(Record.class));
    } else if (type instanceof Class<?> plain) {
      return scalar(plain, key);
    }
    throw new IllegalArgumentException(
        "The key " + key.value() + " of type " + type + " has no codec");
  }

  private static Codec<?> instance(Class<? extends Codec<?>> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " has no constructor without parameters", e);
    }
  }

  private static Codec<?> scalar(Class<?> type, Key key) {
    if (type == int.class || type == Integer.class) {
      Range range = Ranges.of(key, true);
      return codec(s -> s.integer(range), Function.identity(), range.text());
    }
    if (type == double.class || type == Double.class) {
      Range range = Ranges.of(key, false);
      return codec(s -> s.number(range), Function.identity(), range.text());
    }
    if (type == boolean.class) {
      return codec(Setting::flag, Function.identity(), "true or false");
    }
    if (type == String.class) {
      return codec(
          s -> s.isEmptyList() ? "" : s.text(), text -> text.isEmpty() ? List.of() : text, "text");
    }
    if (type.isEnum()) {
      return constant(type.asSubclass(Enum.class));
    }
    throw new IllegalArgumentException("The key " + key.value() + " of " + type + " has no codec");
  }

  @SuppressWarnings("unchecked")
  private static <E extends Enum<E>> Codec<E> constant(Class<?> type) {
    Class<E> constants = (Class<E>) type;
    String names =
        Arrays.stream(constants.getEnumConstants())
            .map(Setting::name)
            .collect(Collectors.joining(", "));
    return codec(s -> s.oneOf(constants), Setting::name, names);
  }

  @SuppressWarnings("unchecked")
  private static Codec<List<Object>> list(Codec<?> element, Key key) {
    Codec<Object> each = (Codec<Object>) element;
    return codec(
        setting -> {
          List<Setting> elements = setting.elements();
          if (elements.size() < key.minSize()) {
            throw setting.wrong(key.minSize() + " or more values");
          }
          return elements.stream().map(e -> each.read(e, null)).toList();
        },
        values -> values.stream().map(each::write).toList(),
        "one or a list of: " + each.values());
  }

  @SuppressWarnings("unchecked")
  private static Codec<Optional<Object>> optional(Codec<?> value) {
    Codec<Object> present = (Codec<Object>) value;
    return codec(
        s -> s.isText(NONE) ? Optional.empty() : Optional.of(present.read(s, null)),
        optional -> optional.map(present::write).orElse(NONE),
        NONE + ", " + present.values());
  }

  private static <T> Codec<T> codec(
      Function<Setting, T> read, Function<T, ?> write, String values) {
    return new Codec<>() {
      @Override
      public T read(Setting setting, T before) {
        return read.apply(setting);
      }

      @Override
      public Object write(T value) {
        return write.apply(value);
      }

      @Override
      public String values() {
        return values;
      }
    };
  }
}
