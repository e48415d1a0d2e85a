package dev.heed.examples.network;

import java.util.List;
import java.util.Random;

/**
 * Places nodes so that edges are short and nodes apart: all nodes push each other away, edges pull,
 * and moves get smaller (Fruchterman and Reingold, 1991). The same network gives the same places.
 */
final class Layout {

  private static final int ROUNDS = 300;

  private final double[][] places;
  private final List<int[]> edges;
  private final double apart;

  private Layout(int nodes, List<int[]> edges) {
    this.edges = edges;
    this.apart = Math.sqrt(1.0 / nodes);
    this.places = new double[nodes][];
    Random random = new Random(1);
    for (int node = 0; node < nodes; node++) {
      places[node] = new double[] {random.nextDouble() - 0.5, random.nextDouble() - 0.5};
    }
  }

  /** The places of nodes, from 0 to 1 in both directions. */
  static double[][] of(int nodes, List<int[]> edges) {
    Layout layout = new Layout(nodes, edges);
    for (int round = 0; round < ROUNDS; round++) {
      layout.move(0.1 * (ROUNDS - round) / ROUNDS);
    }
    layout.fit();
    return layout.places;
  }

  private void move(double most) {
    double[][] forces = new double[places.length][2];
    for (int one = 0; one < places.length; one++) {
      for (int other = 0; other < one; other++) {
        double dx = places[one][0] - places[other][0];
        double dy = places[one][1] - places[other][1];
        double push = apart * apart / Math.max(1e-6, dx * dx + dy * dy);
        push(forces, one, other, dx * push, dy * push);
      }
    }
    for (int[] edge : edges) {
      double dx = places[edge[0]][0] - places[edge[1]][0];
      double dy = places[edge[0]][1] - places[edge[1]][1];
      double pull = -Math.hypot(dx, dy) / apart;
      push(forces, edge[0], edge[1], dx * pull, dy * pull);
    }
    for (int node = 0; node < places.length; node++) {
      // a little towards the middle, or what is not connected would fly away
      double x = forces[node][0] - places[node][0];
      double y = forces[node][1] - places[node][1];
      double share = Math.min(most, Math.hypot(x, y)) / Math.max(1e-9, Math.hypot(x, y));
      places[node][0] += x * share;
      places[node][1] += y * share;
    }
  }

  private static void push(double[][] forces, int one, int other, double x, double y) {
    forces[one][0] += x;
    forces[one][1] += y;
    forces[other][0] -= x;
    forces[other][1] -= y;
  }

  private void fit() {
    for (int axis = 0; axis < 2; axis++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double[] place : places) {
        least = Math.min(least, place[axis]);
        most = Math.max(most, place[axis]);
      }
      for (double[] place : places) {
        place[axis] = most > least ? (place[axis] - least) / (most - least) : 0.5;
      }
    }
  }
}
