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

/** Starts Java processes with this process's class path, and limited spinning of OpenMP threads. */
public final class JavaProcess {
  /** Flags to return free native memory to the system each second (docs/decisions, 024). */
  private static final List<String> TRIM_NATIVE_HEAP =
      List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:TrimNativeHeapInterval=1000");

  /** Flags against Java 24's warnings about native libraries and unsafe memory access of ND4J. */
  private static final List<String> NATIVE_ACCESS =
      List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

  private JavaProcess() {}

  /**
   * Starts a process with this process's input, output and error streams. It is destroyed when this
   * process exits.
   *
   * @param main class whose main method runs; the new process gets its class loader's class path
   * @param flags flags of the virtual machine
   * @param environment environment variables in addition to this process's own
   * @param arguments arguments of the main method
   */
  public static Process start(
      Class<?> main, List<String> flags, Map<String, String> environment, List<String> arguments)
      throws IOException {
    return start(builder(main, flags, environment, arguments));
  }

  /**
   * Starts a process like {@link #start(Class, List, Map, List)}, but with pipes to its input and
   * output, for this process to write and read.
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
   * Runs a process that computes layers, waits for it and returns its exit status. The process has
   * the module of the engine {@code simd}; Java's warning about this module is not shown.
   *
   * @param main class as in {@link #start(Class, List, Map, List)}, like the other parameters
   */
  public static int runLayers(
      Class<?> main, List<String> flags, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> module = VectorApi.flags();
    List<String> all = new ArrayList<>(TRIM_NATIVE_HEAP);
    all.addAll(NATIVE_ACCESS);
    all.addAll(module);
    all.addAll(flags);
    if (module.isEmpty()) {
      return start(main, all, environment, arguments).waitFor();
    }
    Process process =
        start(builder(main, all, environment, arguments).redirectError(Redirect.PIPE));
    // The stream is not closed, because Maven also writes to it.
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
    // Without a limit, idle OpenMP threads spin and slow down other processes.
    builder.environment().putIfAbsent("GOMP_SPINCOUNT", "10000");
    builder.environment().putAll(environment);
    return builder;
  }

  /** Returns the class path of a class; in Maven's process it is that of its class loader. */
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
