package org.carrousel.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.Backend;
import org.carrousel.backend.JavaProcess;

/**
 * DL4J's own layers in a child process without {@code Backend.start}, which would make them faster.
 * The child process only gets the number of threads, a limit of OpenMP's spinning, and the array
 * keep-alive that prevents ND4J's crashes (docs/decisions/025).
 *
 * <p>The protocol has one line per request and one line per reply. All steps of a sample are one
 * request.
 */
final class StockDl4jSubject implements Subject {
  private static final String PREPARE = "prepare";
  private static final String LOSS = "loss";
  private static final String DONE = "done";

  /** Sends the JVM's own output to standard error, because standard output carries the replies. */
  private static final List<String> FLAGS = List.of("-XX:+DisplayVMOutputToStderr");

  private final Process process;
  private final BufferedReader replies;
  private final PrintStream requests;

  StockDl4jSubject(Workload workload) {
    try {
      List<String> shape = workload.shape().arguments();
      process = JavaProcess.startTalking(Child.class, FLAGS, Map.of(), shape);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a process for stock DL4J", e);
    }
    replies = process.inputReader(StandardCharsets.UTF_8);
    requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  private String request(String request) {
    requests.println(request);
    try {
      String reply = replies.readLine();
      if (reply == null) {
        throw new IllegalStateException(
            "The process of stock DL4J has ended with status %d at the request: %s"
                .formatted(process.waitFor(), request));
      }
      return reply;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted at the request: " + request, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read stock DL4J's reply to: " + request, e);
    }
  }

  private void command(String command) {
    String reply = request(command);
    if (!reply.equals(DONE)) {
      throw new IllegalStateException(
          "The process of stock DL4J replied to %s, instead of %s: %s"
              .formatted(command, DONE, reply));
    }
  }

  @Override
  public void prepare(int threads) {
    command(PREPARE + " " + threads);
  }

  @Override
  public void train() {
    repeat(TimedOperation.TRAIN, 1);
  }

  @Override
  public void infer() {
    repeat(TimedOperation.INFER, 1);
  }

  @Override
  public void stream() {
    repeat(TimedOperation.STREAM, 1);
  }

  @Override
  public void repeat(TimedOperation operation, int steps) {
    command(operation.name() + " " + steps);
  }

  @Override
  public double loss() {
    return Double.parseDouble(request(LOSS));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Child process. */
  static final class Child {
    private Child() {}

    /**
     * Replies to requests until standard input ends.
     *
     * @param arguments {@link WorkloadShape#arguments}
     */
    public static void main(String[] arguments) throws IOException {
      PrintStream replies = System.out;
      // Log output goes to standard error, because standard output carries the replies.
      System.setOut(System.err);
      Backend.holdArrays();
      BufferedReader requests =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      try (Subject subject =
          NetworkSubject.stock(new Workload(WorkloadShape.of(List.of(arguments))))) {
        String request = requests.readLine();
        while (request != null) {
          replies.println(reply(subject, request.split(" ")));
          replies.flush();
          request = requests.readLine();
        }
      }
    }

    private static String reply(Subject subject, String[] request) {
      switch (request[0]) {
        case LOSS -> {
          return Double.toString(subject.loss());
        }
        case PREPARE -> subject.prepare(Integer.parseInt(request[1]));
        default -> subject.repeat(TimedOperation.valueOf(request[0]), Integer.parseInt(request[1]));
      }
      return DONE;
    }
  }
}
