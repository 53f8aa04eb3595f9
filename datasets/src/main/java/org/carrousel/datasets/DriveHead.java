package org.carrousel.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Event sequence of one head of a disk drive in a generated fleet. One drive in a hundred fails by
 * one of its {@value #HEADS} heads: from a random event on, its corrections and seek time increase
 * linearly. Any head may have one temporary burst of corrections. Drives differ in age, which
 * changes mean and spread of corrections and seek time, and in heat.
 *
 * @param drive drive number, from 1
 * @param head head number in the drive, from 1
 * @param failing whether this head fails
 * @param events [time][corrections, seek time, heat], 20 to 30 events, without units; corrections
 *     and seek time of healthy heads vary by about 1 around 0
 */
@SuppressWarnings("ArrayRecordComponent") // heads are never compared
public record DriveHead(int drive, int head, boolean failing, float[][] events) {
  /** Number of heads of a drive. */
  public static final int HEADS = 3;

  /** Number of drives per failing drive. */
  private static final int DRIVES_PER_FAILURE = 100;

  private static final double BURST_PROBABILITY = .2;

  /** Generates all heads of a fleet, drive by drive, deterministic for a seed. */
  public static List<DriveHead> fleet(int drives, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<DriveHead> heads = new ArrayList<>();
    for (int drive = 1; drive <= drives; drive++) {
      int failing = drive % DRIVES_PER_FAILURE == 0 ? random.nextInt(1, HEADS + 1) : 0;
      int events = random.nextInt(20, 31);
      double age = random.nextDouble();
      double heat = random.nextGaussian();
      for (int head = 1; head <= HEADS; head++) {
        boolean fails = head == failing;
        heads.add(new DriveHead(drive, head, fails, events(events, age, heat, fails, random)));
      }
    }
    return heads;
  }

  private static float[][] events(
      int count, double age, double heat, boolean fails, SplittableRandom random) {
    float[][] events = new float[count][3];
    double onset = count * random.nextDouble(.3, .7);
    double steepness = random.nextDouble(.1, .35);
    boolean bursts = random.nextDouble() < BURST_PROBABILITY;
    double burst = count * random.nextDouble();
    double height = random.nextDouble(1, 3);
    for (int event = 0; event < count; event++) {
      double wear = fails ? Math.max(0, event - onset) * steepness : 0;
      double passing = bursts ? height * Math.exp(-Math.pow((event - burst) / 2, 2)) : 0;
      double spread = .7 + .6 * age;
      events[event][0] = (float) (age - .5 + wear + passing + spread * random.nextGaussian());
      events[event][1] = (float) (age - .5 + wear / 2 + spread * random.nextGaussian());
      events[event][2] = (float) (heat + .3 * Math.sin(event / 4.0) + .3 * random.nextGaussian());
    }
    return events;
  }
}
