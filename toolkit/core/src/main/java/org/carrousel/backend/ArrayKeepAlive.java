package org.carrousel.backend;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.NDArrayFactory;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Proxy of ND4J's array factory that keeps references to the last small arrays it created.
 *
 * <p>ND4J 1.0.0-M2.1 drops its reference to an array of dimension numbers while native code still
 * reads it. If Java collects garbage at that moment, the process dies (issues 9278 and 9665 of
 * deeplearning4j/deeplearning4j; docs/decisions, 025). {@code getDouble} of a temporary array, such
 * as {@code rows.sum(0).getDouble(0)}, has the same fault and returns a wrong number.
 */
final class ArrayKeepAlive implements InvocationHandler {
  /** Number of arrays to keep; a power of 2, and far more than all threads use at once. */
  private static final int CAPACITY = 1024;

  /** Largest length of an array to keep: enough for dimension numbers, scalars and short sums. */
  private static final int MAXIMUM_LENGTH = 32;

  private final NDArrayFactory factory;
  private final AtomicReferenceArray<Object> latest = new AtomicReferenceArray<>(CAPACITY);
  private final AtomicInteger count = new AtomicInteger();

  private ArrayKeepAlive(NDArrayFactory factory) {
    this.factory = factory;
  }

  /** Installs the proxy in ND4J; does nothing if it is already installed. */
  static synchronized void install() {
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
      if (result instanceof INDArray array && array.length() <= MAXIMUM_LENGTH) {
        latest.set(count.getAndIncrement() & (CAPACITY - 1), result);
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
