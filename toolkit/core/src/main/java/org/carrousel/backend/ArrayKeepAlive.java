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
 * Keeps references to the latest small arrays that ND4J created, so that their memory is not freed
 * while it is read.
 *
 * <p>An operation along dimensions, such as a bias added to rows or a sum over columns, passes the
 * memory of an array with the dimensions to native code. ND4J 1.0.0-M2.1 drops its reference to
 * that array before native code has read it: if garbage is collected at that moment, the process
 * crashes. In training, this happened once in some ten thousand steps (issues 9278 and 9665 of
 * deeplearning4j/deeplearning4j). {@code getDouble} of a temporary array, such as {@code
 * rows.sum(0).getDouble(0)}, has the same fault and returns a wrong number.
 */
final class ArrayKeepAlive implements InvocationHandler {
  /** Number of references kept: a power of 2, many more than an operation creates per thread. */
  private static final int KEPT = 1024;

  /** Greatest length of an array that is kept: enough for dimensions, scalars, short sums. */
  private static final int MOST_VALUES = 32;

  private final NDArrayFactory factory;
  private final AtomicReferenceArray<Object> latest = new AtomicReferenceArray<>(KEPT);
  private final AtomicInteger made = new AtomicInteger();

  private ArrayKeepAlive(NDArrayFactory factory) {
    this.factory = factory;
  }

  /** Wraps the factory of ND4J; a second call has no effect. */
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
      if (result instanceof INDArray array && array.length() <= MOST_VALUES) {
        latest.set(made.getAndIncrement() & (KEPT - 1), result);
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
