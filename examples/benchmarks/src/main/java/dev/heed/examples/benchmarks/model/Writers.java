package dev.heed.examples.benchmarks.model;

import java.util.Map;

/** The language models by the names that they are declared with. */
final class Writers {

  private static final Map<String, Writer> ALL =
      Map.ofEntries(
          Map.entry(
              "TinyWriter",
              new GeneratedWriter<>(
                  TinyWriterTrainer::create,
                  TinyWriterTrainer::model,
                  TinyWriterModel::save,
                  TinyWriterModel::load,
                  TinyWriterModel::newSession,
                  TinyWriterModel.Session::decode,
                  TinyWriterModel.Session::decode,
                  TinyWriterModel.LONGEST_ANSWER,
                  new WeightsOf("TinyWriter", TinyWriterModel.DIGEST, TinyWriterWeights.DECLARATIONS))),
          Map.entry(
              "SmallWriter",
              new GeneratedWriter<>(
                  SmallWriterTrainer::create,
                  SmallWriterTrainer::model,
                  SmallWriterModel::save,
                  SmallWriterModel::load,
                  SmallWriterModel::newSession,
                  SmallWriterModel.Session::decode,
                  SmallWriterModel.Session::decode,
                  SmallWriterModel.LONGEST_ANSWER,
                  new WeightsOf("SmallWriter", SmallWriterModel.DIGEST, SmallWriterWeights.DECLARATIONS))),
          Map.entry(
              "MediumWriter",
              new GeneratedWriter<>(
                  MediumWriterTrainer::create,
                  MediumWriterTrainer::model,
                  MediumWriterModel::save,
                  MediumWriterModel::load,
                  MediumWriterModel::newSession,
                  MediumWriterModel.Session::decode,
                  MediumWriterModel.Session::decode,
                  MediumWriterModel.LONGEST_ANSWER,
                  new WeightsOf("MediumWriter", MediumWriterModel.DIGEST, MediumWriterWeights.DECLARATIONS))),
          Map.entry(
              "LargeWriter",
              new GeneratedWriter<>(
                  LargeWriterTrainer::create,
                  LargeWriterTrainer::model,
                  LargeWriterModel::save,
                  LargeWriterModel::load,
                  LargeWriterModel::newSession,
                  LargeWriterModel.Session::decode,
                  LargeWriterModel.Session::decode,
                  LargeWriterModel.LONGEST_ANSWER,
                  new WeightsOf("LargeWriter", LargeWriterModel.DIGEST, LargeWriterWeights.DECLARATIONS))),
          Map.entry(
              "LongWriter",
              new GeneratedWriter<>(
                  LongWriterTrainer::create,
                  LongWriterTrainer::model,
                  LongWriterModel::save,
                  LongWriterModel::load,
                  LongWriterModel::newSession,
                  LongWriterModel.Session::decode,
                  LongWriterModel.Session::decode,
                  LongWriterModel.LONGEST_ANSWER,
                  new WeightsOf("LongWriter", LongWriterModel.DIGEST, LongWriterWeights.DECLARATIONS))));

  private Writers() {}

  static Writer of(String declared) {
    Writer writer = ALL.get(declared);
    if (writer == null) {
      throw new IllegalStateException("no classes are listed for the language model " + declared);
    }
    return writer;
  }
}
