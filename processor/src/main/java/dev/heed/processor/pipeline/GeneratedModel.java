package dev.heed.processor.pipeline;

import dev.heed.dsl.spec.ModelSpec;
import dev.heed.processor.emit.GeneratedFile;
import java.util.List;
import java.util.Map;

/**
 * What the pipeline made of one declaration.
 *
 * @param spec what was asked
 * @param files the Java sources
 * @param dumps the texts of the stages that were asked for, by the stage's name
 */
public record GeneratedModel(ModelSpec spec, List<GeneratedFile> files, Map<String, String> dumps) {

  public GeneratedModel {
    files = List.copyOf(files);
    dumps = Map.copyOf(dumps);
  }
}
