package org.carrousel.backend;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.nd4j.linalg.factory.NDArrayFactory;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Keeps the latest small arrays that ND4J made of values, a little longer than ND4J does.
 *
 * <p>An operation along dimensions, such as a bias added to rows or a sum over columns, hands
 * native code the memory of an array with their numbers. ND4J 1.0.0-M2.1 refers to that array no
 * more while native code reads it: where garbage is collected at that moment, the process dies. In
 * a training that happens once in some ten thousands of steps (issues 9278 and 9665 of
 * deeplearning4j/deeplearning4j).
 */
final class ArrayKeepAlive implements InvocationHandler {
  /** A power of 2, and many more than one operation makes on every thread. */
  private static final int KEPT = 1024;

  /** Values of what is taken for numbers of dimensions, or a scalar. */
  private static final int MOST_VALUES = 32;

  private final NDArrayFactory factory;
  private final AtomicReferenceArray<Object> latest = new AtomicReferenceArray<>(KEPT);
  private final AtomicInteger made = new AtomicInteger();

  private ArrayKeepAlive(NDArrayFactory factory) {
    this.factory = factory;
  }

  /** From now on; a second call changes nothing. */
  static synchronized void hold() {
    NDArrayFactory factory = Nd4j.factory();
    if (!Proxy.isProxyClass(factory.getClass())) {
      Nd4j.setFactory(
          (NDArrayFactory)
              Proxy.newProxyInstance(
                  NDArrayFactory.class.getClassLoader(),
                  new Class<?>[] {NDArrayFactory.class},
                  new ArrayKeepAlive(factory)));
    }
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    try {
      Object result = method.invoke(factory, arguments);
      if (arguments != null && isSmall(arguments[0])) {
        latest.set(made.getAndIncrement() & (KEPT - 1), result);
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static boolean isSmall(Object values) {
    return values != null
        && values.getClass().isArray()
        && values.getClass().getComponentType().isPrimitive()
        && Array.getLength(values) <= MOST_VALUES;
  }
}
