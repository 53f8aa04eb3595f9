package org.carrousel.parallel;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parts of one piece of work on all processors. Waking a thread that sleeps can take longer than a
 * part: those here look out for more work for a while before they sleep.
 */
public final class ParallelFor {
  /** Longer than what mostly lies between two passes of a network. */
  private static final long WATCH_NANOSECONDS = 300_000;

  /** The calling thread takes part, too. */
  private static final List<Helper> HELPERS =
      Stream.generate(Helper::new)
          .limit(Runtime.getRuntime().availableProcessors() - 1L)
          .peek(Thread::start)
          .toList();

  private static final AtomicBoolean TAKEN = new AtomicBoolean();

  private ParallelFor() {}

  /** How many threads may compute at the same time, the calling one included. */
  public static int threads() {
    return HELPERS.size() + 1;
  }

  /**
   * Does all parts; on the calling thread alone while the others are at somebody else's. What the
   * parts wrote is there for the calling thread to read. If parts fail, one failure is thrown.
   *
   * @param parts how many, 0 or more
   * @param work takes the number of a part
   */
  public static void forEach(int parts, IntConsumer work) {
    if (parts <= 1 || HELPERS.isEmpty() || !TAKEN.compareAndSet(false, true)) {
      IntStream.range(0, parts).forEach(work);
      return;
    }
    try {
      Job job = new Job(parts, work);
      HELPERS.stream().limit(parts - 1L).forEach(helper -> helper.give(job));
      job.help();
      job.await();
    } finally {
      TAKEN.set(false);
    }
  }

  private static final class Job {
    private final int parts;
    private final IntConsumer work;
    private final Thread owner = Thread.currentThread();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Job(int parts, IntConsumer work) {
      this.parts = parts;
      this.work = work;
    }

    /** Does parts until none is left that nobody has begun. */
    void help() {
      int part = begun.getAndIncrement();
      while (part < parts) {
        try {
          work.accept(part);
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        }
        if (done.incrementAndGet() == parts) {
          LockSupport.unpark(owner);
        }
        part = begun.getAndIncrement();
      }
    }

    void await() {
      Watch watch = new Watch();
      while (done.get() < parts) {
        if (!watch.goesOn()) {
          LockSupport.park(this);
        }
      }
      if (failure.get() instanceof Error error) {
        throw error;
      }
      if (failure.get() instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }

  /** A thread that is given one job after the other. */
  private static final class Helper extends Thread {
    private final AtomicReference<Job> next = new AtomicReference<>();
    private volatile boolean asleep;

    Helper() {
      super("carrousel-side-by-side");
      setDaemon(true);
    }

    void give(Job job) {
      next.set(job);
      if (asleep) {
        LockSupport.unpark(this);
      }
    }

    @Override
    public void run() {
      while (true) {
        awaited().help();
      }
    }

    private Job awaited() {
      Watch watch = new Watch();
      Job job = next.getAndSet(null);
      while (job == null) {
        if (!watch.goesOn()) {
          doze();
        }
        job = next.getAndSet(null);
      }
      return job;
    }

    private void doze() {
      asleep = true;
      // Who gives a job now sees that this thread is asleep, or this thread sees the job.
      if (next.get() == null) {
        LockSupport.park(this);
      }
      asleep = false;
    }
  }

  /** How long a thread goes on looking. */
  private static final class Watch {
    private final long end = System.nanoTime() + WATCH_NANOSECONDS;

    boolean goesOn() {
      Thread.onSpinWait();
      return System.nanoTime() < end;
    }
  }
}
