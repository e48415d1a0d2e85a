package dev.heed.examples.network;

import java.util.Optional;

/** A label of a node; files write it as its number. */
public enum Group {
  /** The first. */
  G0,
  /** The second. */
  G1,
  /** The third. */
  G2,
  /** The fourth. */
  G3,
  /** The fifth. */
  G4,
  /** The sixth. */
  G5,
  /** The seventh. */
  G6;

  /** The group of a number as files write it, empty where there is none. */
  static Optional<Group> of(String number) {
    for (Group group : values()) {
      if (group.toString().equals(number)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  /** Its number, from 0 on. */
  int number() {
    return Integer.parseInt(name().substring(1));
  }

  /** The number. */
  @Override
  public String toString() {
    return name().substring(1);
  }
}
