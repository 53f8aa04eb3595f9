package org.carrousel.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.JavaProcess;

/** Child processes, each of which keeps one core busy until {@link #close}. */
final class BusyProcesses implements AutoCloseable {
  private final List<Process> processes = new ArrayList<>();

  BusyProcesses(int count) throws IOException {
    List<String> flags = List.of("-Xmx16m", "-XX:+UseSerialGC");
    for (int i = 0; i < count; i++) {
      processes.add(JavaProcess.start(BusyProcesses.class, flags, Map.of(), List.of()));
    }
  }

  int running() {
    return (int) processes.stream().filter(Process::isAlive).count();
  }

  /** Main method of a child process: counts until it is killed or its parent has ended. */
  public static void main(String[] arguments) {
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    long count = 0;
    while (++count % 1_000_000_000 != 0 || parent.isAlive()) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
  }
}
