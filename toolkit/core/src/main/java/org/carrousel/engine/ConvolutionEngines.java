package org.carrousel.engine;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carrousel.engine.nd4j.UnfoldingConvolution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the engine of convolutions. */
public final class ConvolutionEngines {
  private static final Logger LOG = LoggerFactory.getLogger(ConvolutionEngines.class);

  private static final List<ConvolutionEngine> FOUND =
      ServiceLoader.load(ConvolutionEngine.class, ConvolutionEngines.class.getClassLoader())
          .stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private ConvolutionEngines() {}

  /**
   * The engine that {@code -Dcarrousel.engine} names, or any, if it computes convolutions here;
   * else the one of ND4J's products, which is always there.
   */
  public static ConvolutionEngine choose() {
    String wanted = System.getProperty(Engines.PROPERTY);
    ConvolutionEngine engine =
        FOUND.stream()
            .filter(found -> wanted == null || found.name().equals(wanted))
            .filter(found -> found.absence().isEmpty())
            .findFirst()
            .orElseGet(UnfoldingConvolution::new);
    if (TOLD.compareAndSet(false, true)) {
      LOG.info("Convolutions run on the engine {}", engine.name());
    }
    return engine;
  }
}
