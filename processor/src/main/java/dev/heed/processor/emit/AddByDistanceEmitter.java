package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.emit.ScoreCode.Passed;
import dev.heed.processor.plan.AddByDistanceKernel;

/** Writes {@link AddByDistanceKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddByDistanceEmitter implements KernelEmitter<AddByDistanceKernel> {

  @Override
  public Class<AddByDistanceKernel> subject() {
    return AddByDistanceKernel.class;
  }

  /** What is passed for one number per distance: a block has no more queries than keys. */
  static final Passed LINE =
      new Passed(
          "Scratch lines", "float[] line", "lines.atLeast(1, 2 * " + ScoreCode.KEYS + ")[0]");

  @Override
  public void emit(AddByDistanceKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] scores, int keys, float[] line, int n)",
            """
            scores[j, i] += line[keys - 1 - j + i]: the line has a number for each distance of a query
            after a key, the least distance first.
            """,
            """
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              int least = keys - 1 - j;
              for (int i = 0; i < n; i++) {
                score[i] += line[least + i];
              }
            }
            """);
  }
}
