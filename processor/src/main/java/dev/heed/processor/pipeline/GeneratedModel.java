package dev.heed.processor.pipeline;

import dev.heed.dsl.spec.ModelSpec;
import java.util.List;
import java.util.Map;

/**
 * What became of a declaration.
 *
 * @param spec what was asked
 * @param files the Java files
 * @param dumps the text of each stage that was asked for, by the stage's name
 */
public record GeneratedModel(ModelSpec spec, List<GeneratedFile> files, Map<String, String> dumps) {

  public GeneratedModel {
    files = List.copyOf(files);
    dumps = Map.copyOf(dumps);
  }
}
