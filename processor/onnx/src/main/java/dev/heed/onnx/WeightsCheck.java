package dev.heed.onnx;

import dev.heed.processor.graph.Parameter;
import dev.heed.processor.graph.Program;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.util.List;

/** Compares weights with the program that they are exported with, before memory is taken. */
final class WeightsCheck {

  /**
   * Protocol buffers end at 2 GiB − 1 byte; 64 MiB of it are left to the graph, its position tables
   * and its metadata.
   */
  private static final long LARGEST = Integer.MAX_VALUE - (64L << 20);

  private WeightsCheck() {}

  static void check(String model, Program program, Parameters parameters) {
    if (program.size() * Float.BYTES > LARGEST) {
      throw new IllegalArgumentException(
          String.format(
              "%s has %,d bytes of weights, an ONNX file holds at most %,d",
              model, program.size() * Float.BYTES, LARGEST));
    }
    List<Parameter> declared = program.parameters();
    List<ParameterDeclaration> given = parameters.declarations();
    if (declared.size() != given.size()) {
      throw new IllegalArgumentException(
          String.format(
              "%s has %d parameters, %d are given", model, declared.size(), given.size()));
    }
    for (int i = 0; i < given.size(); i++) {
      Parameter one = declared.get(i);
      ParameterDeclaration other = given.get(i);
      if (!one.id().name().equals(other.name()) || !one.shape().equals(other.shape())) {
        throw new IllegalArgumentException(
            String.format(
                "parameter %d of %s is %s %s, must be %s %s",
                i, model, other.name(), other.shape(), one.id().name(), one.shape()));
      }
      checkFinite(other, parameters.values(i));
    }
  }

  private static void checkFinite(ParameterDeclaration declaration, float[][] rows) {
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        if (!Float.isFinite(rows[row][column])) {
          throw new IllegalArgumentException(
              String.format(
                  "%s is %s at row %d, column %d, weights must be finite",
                  declaration.name(), rows[row][column], row, column));
        }
      }
    }
  }
}
