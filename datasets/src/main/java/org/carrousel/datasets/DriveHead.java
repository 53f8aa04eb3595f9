package org.carrousel.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a head of a disk drive of a generated fleet went through, event by event. One drive in a
 * hundred is failing, by one of its {@value #HEADS} heads: from some event on, its reads need more
 * corrections and its seeks take longer, the more the later. Healthy heads have bursts of
 * corrections too, that pass; drives differ in age, which shifts and spreads all that their heads
 * do, and in heat.
 *
 * @param drive number, from 1
 * @param head number, from 1
 * @param failing whether it is the failing head of a failing drive
 * @param events [20 to 30][corrections, seek time, heat], in no unit: corrections and seek time
 *     vary by about 1 around 0
 */
@SuppressWarnings("ArrayRecordComponent") // carries values, compared by nobody
public record DriveHead(int drive, int head, boolean failing, float[][] events) {
  /** Heads of a drive. */
  public static final int HEADS = 3;

  /** Drives for each one that fails. */
  private static final int DRIVES_A_FAILURE = 100;

  private static final double BURST_PROBABILITY = .2;

  /** Generates a fleet, its drives' heads behind each other; the same for the same seed. */
  public static List<DriveHead> fleet(int drives, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<DriveHead> heads = new ArrayList<>();
    for (int drive = 1; drive <= drives; drive++) {
      int failing = drive % DRIVES_A_FAILURE == 0 ? random.nextInt(1, HEADS + 1) : 0;
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
