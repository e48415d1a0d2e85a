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

  /** The name of the text that reports a model to people. */
  public static final String REPORT = "report";

  public GeneratedModel {
    files = List.copyOf(files);
    dumps = Map.copyOf(dumps);
  }

  /** The name of the file that a stage's text goes to, {@code Tagger.graph.txt}. */
  public String fileName(String stage) {
    return spec.name() + "." + stage + (stage.equals(REPORT) ? ".md" : ".txt");
  }
}
