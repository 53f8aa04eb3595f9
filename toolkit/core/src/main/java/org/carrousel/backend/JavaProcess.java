package org.carrousel.backend;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another Java process with this one's class path and streams, and a bound for OpenMP. */
public final class JavaProcess {
  /**
   * What Java's compiler used to compile a large method, the C library keeps in its heaps: tens of
   * megabytes, which look like a leak. They go back to the system every so many milliseconds, from
   * Java 17.0.9 on; an older Java ignores this.
   */
  private static final List<String> GIVE_MEMORY_BACK =
      List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:TrimNativeHeapInterval=1000");

  /** Against Java 24's warnings of native libraries and of memory access, which ND4J needs. */
  private static final List<String> NATIVE_ACCESS =
      List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

  private JavaProcess() {}

  /**
   * Starts a process, which ends with this one if it has not ended before.
   *
   * @param main the class whose main method runs; its class loader's class path is handed on
   * @param flags of the virtual machine
   * @param environment variables beside this process's own
   * @param arguments of the main method
   */
  public static Process start(
      Class<?> main, List<String> flags, Map<String, String> environment, List<String> arguments)
      throws IOException {
    return start(builder(main, flags, environment, arguments));
  }

  /**
   * Starts a process as {@link #start(Class, List, Map, List)} does, but one that this one talks
   * to: what it prints is read here, and what it reads is written here.
   */
  public static Process startTalking(
      Class<?> main, List<String> flags, Map<String, String> environment, List<String> arguments)
      throws IOException {
    return start(
        builder(main, flags, environment, arguments)
            .redirectInput(Redirect.PIPE)
            .redirectOutput(Redirect.PIPE));
  }

  /**
   * Runs layers, on the engine {@code simd} too, and returns the exit status. That Java warns of
   * the module which this engine needs is not shown: whoever starts a job has not asked for it.
   *
   * @param main as in {@link #start(Class, List, Map, List)}, like the other parameters
   */
  public static int runLayers(
      Class<?> main, List<String> flags, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> module = VectorApi.flags();
    List<String> all = new ArrayList<>(GIVE_MEMORY_BACK);
    all.addAll(NATIVE_ACCESS);
    all.addAll(module);
    all.addAll(flags);
    if (module.isEmpty()) {
      return start(main, all, environment, arguments).waitFor();
    }
    Process process =
        start(builder(main, all, environment, arguments).redirectError(Redirect.PIPE));
    // Not closed: Maven writes there, too.
    OutputStream errors = new FileOutputStream(FileDescriptor.err);
    VectorApi.withoutWarning(process.getErrorStream()).transferTo(errors);
    return process.waitFor();
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process;
  }

  private static ProcessBuilder builder(
      Class<?> main, List<String> flags, Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath(main), main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    // Without a bound, idle OpenMP threads spin and stall whatever else the machine is doing.
    builder.environment().putIfAbsent("GOMP_SPINCOUNT", "10000");
    builder.environment().putAll(environment);
    return builder;
  }

  /** Maven runs a main class in its own process, under a class loader with the module's paths. */
  private static String classPath(Class<?> main) {
    if (!(main.getClassLoader() instanceof URLClassLoader loader)) {
      return System.getProperty("java.class.path");
    }
    List<String> paths = new ArrayList<>();
    for (URL url : loader.getURLs()) {
      try {
        paths.add(Path.of(url.toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException("Maven gave the class path entry " + url, e);
      }
    }
    return String.join(File.pathSeparator, paths);
  }
}
