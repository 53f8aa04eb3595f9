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
 * Parallel loop on a thread pool with one thread per processor. The pool's threads spin for a while
 * before they sleep, because waking a thread can take longer than a task (docs/decisions/011).
 */
public final class ParallelFor {
  /** Spinning time: longer than the usual time between two passes of a network. */
  private static final long SPIN_NANOSECONDS = 300_000;

  /** One thread less than processors, because the calling thread also runs tasks. */
  private static final List<Worker> WORKERS =
      Stream.generate(Worker::new)
          .limit(Runtime.getRuntime().availableProcessors() - 1L)
          .peek(Thread::start)
          .toList();

  private static final AtomicBoolean BUSY = new AtomicBoolean();

  private ParallelFor() {}

  /** Returns the number of threads that run tasks, including the calling thread. */
  public static int threads() {
    return WORKERS.size() + 1;
  }

  /**
   * Runs all tasks, only on the calling thread if the pool is busy. The calling thread sees what
   * the tasks wrote. If tasks throw exceptions, one of them is thrown.
   *
   * @param parts number of tasks, 0 or more
   * @param work task, which takes its number from 0 on
   */
  public static void forEach(int parts, IntConsumer work) {
    if (parts <= 1 || WORKERS.isEmpty() || !BUSY.compareAndSet(false, true)) {
      IntStream.range(0, parts).forEach(work);
      return;
    }
    try {
      Job job = new Job(parts, work);
      WORKERS.stream().limit(parts - 1L).forEach(worker -> worker.assign(job));
      job.runTasks();
      job.await();
    } finally {
      BUSY.set(false);
    }
  }

  private static final class Job {
    private final int parts;
    private final IntConsumer work;
    private final Thread owner = Thread.currentThread();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Job(int parts, IntConsumer work) {
      this.parts = parts;
      this.work = work;
    }

    /** Runs tasks until all have been started. */
    void runTasks() {
      int part = started.getAndIncrement();
      while (part < parts) {
        try {
          work.accept(part);
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        }
        if (done.incrementAndGet() == parts) {
          LockSupport.unpark(owner);
        }
        part = started.getAndIncrement();
      }
    }

    void await() {
      SpinTimer timer = new SpinTimer();
      while (done.get() < parts) {
        if (!timer.spin()) {
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

  /** Thread of the pool. */
  private static final class Worker extends Thread {
    private final AtomicReference<Job> next = new AtomicReference<>();
    private volatile boolean sleeping;

    Worker() {
      super("carrousel-worker");
      setDaemon(true);
    }

    void assign(Job job) {
      next.set(job);
      if (sleeping) {
        LockSupport.unpark(this);
      }
    }

    @Override
    public void run() {
      while (true) {
        awaitJob().runTasks();
      }
    }

    private Job awaitJob() {
      SpinTimer timer = new SpinTimer();
      Job job = next.getAndSet(null);
      while (job == null) {
        if (!timer.spin()) {
          sleepUntilAssigned();
        }
        job = next.getAndSet(null);
      }
      return job;
    }

    private void sleepUntilAssigned() {
      sleeping = true;
      // A thread that assigns a job now sees this one sleeping, or this thread sees the job.
      if (next.get() == null) {
        LockSupport.park(this);
      }
      sleeping = false;
    }
  }

  /** Time limit for spinning. */
  private static final class SpinTimer {
    private final long end = System.nanoTime() + SPIN_NANOSECONDS;

    /** Spins once, and returns whether there is time left. */
    boolean spin() {
      Thread.onSpinWait();
      return System.nanoTime() < end;
    }
  }
}
