package org.carrousel.backend;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.BaseShapeInfoProvider;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.api.shape.options.ArrayOptionsHelper;

/**
 * Cache of ND4J's native shape descriptions, one per shape.
 *
 * <p>ND4J 1.0.0-M2.1 has a cache that neither ordinary arrays nor views use (docs/decisions, 026).
 * ND4J creates this object by its class name.
 */
public final class ShapeInfoCache extends BaseShapeInfoProvider {
  /** System property with the name of ND4J's class for shape descriptions. */
  private static final String PROPERTY = "shapeinfoprovider";

  /** Largest number of descriptions, which limits the memory if shapes keep changing. */
  private static final int CAPACITY = 4096;

  private final Map<LongShapeDescriptor, Pair<DataBuffer, long[]>> descriptions =
      new ConcurrentHashMap<>();

  /**
   * Installs the cache while ND4J loads. It has no effect if ND4J was already loaded.
   *
   * @param load loads ND4J with a CPU backend
   */
  static void install(Runnable load) {
    String name = ShapeInfoCache.class.getName();
    // If ND4J's class loader did not find this class, ND4J would fail to load.
    if (System.getProperty(PROPERTY) != null
        || !ShapeInfoCache.class.equals(ND4JClassLoading.loadClassByName(name))) {
      load.run();
      return;
    }
    System.setProperty(PROPERTY, name);
    try {
      load.run();
    } finally {
      System.clearProperty(PROPERTY);
    }
  }

  @Override
  public Pair<DataBuffer, long[]> createShapeInformation(
      long[] shape,
      long[] stride,
      long elementWiseStride,
      char order,
      DataType type,
      boolean empty) {
    return empty
        ? super.createShapeInformation(shape, stride, elementWiseStride, order, type, true)
        : createShapeInformation(
            shape, stride, elementWiseStride, order, ArrayOptionsHelper.setOptionBit(0L, type));
  }

  @Override
  public Pair<DataBuffer, long[]> createShapeInformation(
      long[] shape, long[] stride, long elementWiseStride, char order, long options) {
    LongShapeDescriptor key =
        new LongShapeDescriptor(shape, stride, 0, elementWiseStride, order, options);
    Pair<DataBuffer, long[]> cached = descriptions.get(key);
    if (cached != null) {
      return cached;
    }
    if (descriptions.size() >= CAPACITY) {
      descriptions.clear();
    }
    Pair<DataBuffer, long[]> description =
        super.createShapeInformation(shape, stride, elementWiseStride, order, options);
    descriptions.put(key, description);
    return description;
  }

  @Override
  public void purgeCache() {
    descriptions.clear();
  }
}
