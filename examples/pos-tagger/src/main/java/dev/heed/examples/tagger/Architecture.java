package dev.heed.examples.tagger;

import dev.heed.examples.cli.BadInput;
import dev.heed.runtime.train.TrainingListener;
import dev.heed.runtime.train.TrainingOptions;
import dev.heed.runtime.weights.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The declared models: how much of the sentence a word sees when it is tagged. */
enum Architecture {
  /** Fully connected: the word alone. */
  DENSE("DenseTagger", DenseTaggerModel.PARAMETERS, DenseTaggerModel.LONGEST),

  /** A window: the word, two words before and two after. */
  WINDOW("WindowTagger", WindowTaggerModel.PARAMETERS, WindowTaggerModel.LONGEST),

  /** Self-attention: the whole sentence. */
  ATTENTION("AttentionTagger", AttentionTaggerModel.PARAMETERS, AttentionTaggerModel.LONGEST),

  /** The same, and which tags follow each other: a conditional random field. */
  CRF("CrfTagger", CrfTaggerModel.PARAMETERS, CrfTaggerModel.LONGEST);

  /** The most words of a sentence that every architecture takes. */
  static final int LONGEST =
      Arrays.stream(values()).mapToInt(architecture -> architecture.longest).min().orElseThrow();

  private final String model;
  private final long parameters;
  private final int longest;

  Architecture(String model, long parameters, int longest) {
    this.model = model;
    this.parameters = parameters;
    this.longest = longest;
  }

  /** How many numbers the model learns, look-up tables included. */
  long parameters() {
    return parameters;
  }

  /** The most words of a sentence. */
  int longest() {
    return longest;
  }

  /** Reads a tagger, whose architecture the file names. */
  static Tagger load(Path file) throws IOException {
    String model = WeightsFile.metadata(file).getOrDefault("heed.model", "");
    String name = model.substring(model.lastIndexOf('.') + 1);
    for (Architecture architecture : values()) {
      if (architecture.model.equals(name)) {
        return Families.of(architecture).load(architecture, file);
      }
    }
    throw new BadInput(
        String.format(
            Locale.ROOT,
            "%s: holds weights of %s, not of %s",
            file,
            model.isEmpty() ? "an unnamed model" : "the model " + model,
            Arrays.stream(values())
                .map(architecture -> architecture.model)
                .collect(Collectors.joining(", "))));
  }

  /** Trains a tagger from nothing. */
  Trained train(
      List<TaggedSentence> sentences,
      List<TaggedSentence> development,
      TrainingOptions options,
      TrainingListener listener)
      throws IOException {
    return Families.of(this).train(this, sentences, development, options, listener);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
