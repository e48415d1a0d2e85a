package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.ParameterDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What a training's result depends on, by name, so that a checkpoint of another training is refused
 * by name.
 */
final class Fingerprint {

  private Fingerprint() {}

  /** The fingerprint of a training on some examples. */
  static <I extends Batch<I>, T extends Batch<T>> Map<String, String> of(
      Trainable<I, T> model, TrainingOptions options, Examples<I, T> train, Examples<I, T> dev) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("model", declarations(model.parameters().declarations()));
    entries.put("training examples", examples(model, train));
    entries.put("development examples", examples(model, dev));
    entries.put("epochs", String.valueOf(options.epochs()));
    entries.put("rows", String.valueOf(options.rows()));
    entries.put("learningRate", String.valueOf(options.learningRate()));
    entries.put("optimiser", String.valueOf(options.optimiser()));
    entries.put("momentum", String.valueOf(options.momentum()));
    entries.put("beta1", String.valueOf(options.beta1()));
    entries.put("beta2", String.valueOf(options.beta2()));
    entries.put("epsilon", String.valueOf(options.epsilon()));
    entries.put("weightDecay", String.valueOf(options.weightDecay()));
    entries.put("clip", String.valueOf(options.clip()));
    entries.put("averageDecay", String.valueOf(options.averageDecay()));
    entries.put("warmUpShare", String.valueOf(options.warmUpShare()));
    entries.put("finalShare", String.valueOf(options.finalShare()));
    entries.put("shards", String.valueOf(options.shards()));
    entries.put("patience", String.valueOf(options.patience()));
    entries.put("bestBy", String.valueOf(options.bestBy()));
    entries.put("seed", String.valueOf(options.seed()));
    return entries;
  }

  private static String declarations(List<ParameterDeclaration> declarations) {
    CRC32 digest = new CRC32();
    long size = 0;
    for (ParameterDeclaration declaration : declarations) {
      String text =
          "%s %s %s %s;"
              .formatted(
                  declaration.name(),
                  declaration.shape(),
                  declaration.decayed(),
                  declaration.sparse());
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      size += declaration.size();
    }
    return "%d parameters, digest %08x".formatted(size, digest.getValue());
  }

  /** Sizes, and a digest of lengths, known targets and what is looked up in tables. */
  private static <I extends Batch<I>, T extends Batch<T>> String examples(
      Trainable<I, T> model, Examples<I, T> examples) {
    long[] digest = {1};
    I inputs = examples.inputs();
    for (int sequence = 0; sequence < inputs.sequences(); sequence++) {
      add(digest, inputs.start(sequence));
      add(digest, model.countTargets(examples.targets(), sequence));
    }
    model.forEachSparseRow(
        inputs,
        (parameter, row) -> {
          add(digest, parameter);
          add(digest, row);
        });
    return "%d sequences, %d rows, digest %016x"
        .formatted(inputs.sequences(), inputs.rows(), digest[0]);
  }

  private static void add(long[] digest, int value) {
    digest[0] = (digest[0] ^ value) * 0x9E3779B97F4A7C15L;
    digest[0] ^= digest[0] >>> 29;
  }
}
