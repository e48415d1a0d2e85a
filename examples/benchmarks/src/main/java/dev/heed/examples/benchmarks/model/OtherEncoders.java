package dev.heed.examples.benchmarks.model;

import java.util.Map;

/** The models beside the four sizes, by the names that they are declared with. */
final class OtherEncoders {

  private static final Map<String, Encoder> ALL =
      Map.ofEntries(
          Map.entry(
              "Long",
              new GeneratedEncoder<>(
                  LongTrainer::create,
                  LongTrainer::newExamples,
                  LongTrainer.Examples::add,
                  LongTrainer::train,
                  LongTrainer::model,
                  LongModel::save,
                  LongModel::load,
                  LongModel::newSession,
                  LongModel.Session::label,
                  LongModel.Session::score,
                  LongModel.Session::labelAll,
                  LongModel::labelAll,
                  LongModel::flops,
                  Words.NUMBERED,
                  new WeightsOf("Long", LongModel.DIGEST, LongWeights.DECLARATIONS))),
          Map.entry(
              "Local",
              new GeneratedEncoder<>(
                  LocalTrainer::create,
                  LocalTrainer::newExamples,
                  LocalTrainer.Examples::add,
                  LocalTrainer::train,
                  LocalTrainer::model,
                  LocalModel::save,
                  LocalModel::load,
                  LocalModel::newSession,
                  LocalModel.Session::label,
                  LocalModel.Session::score,
                  LocalModel.Session::labelAll,
                  LocalModel::labelAll,
                  LocalModel::flops,
                  Words.NUMBERED,
                  new WeightsOf("Local", LocalModel.DIGEST, LocalWeights.DECLARATIONS))),
          Map.entry(
              "Width16",
              new GeneratedEncoder<>(
                  Width16Trainer::create,
                  Width16Trainer::newExamples,
                  Width16Trainer.Examples::add,
                  Width16Trainer::train,
                  Width16Trainer::model,
                  Width16Model::save,
                  Width16Model::load,
                  Width16Model::newSession,
                  Width16Model.Session::label,
                  Width16Model.Session::score,
                  Width16Model.Session::labelAll,
                  Width16Model::labelAll,
                  Width16Model::flops,
                  Words.NUMBERED,
                  new WeightsOf("Width16", Width16Model.DIGEST, Width16Weights.DECLARATIONS))),
          Map.entry(
              "Width32",
              new GeneratedEncoder<>(
                  Width32Trainer::create,
                  Width32Trainer::newExamples,
                  Width32Trainer.Examples::add,
                  Width32Trainer::train,
                  Width32Trainer::model,
                  Width32Model::save,
                  Width32Model::load,
                  Width32Model::newSession,
                  Width32Model.Session::label,
                  Width32Model.Session::score,
                  Width32Model.Session::labelAll,
                  Width32Model::labelAll,
                  Width32Model::flops,
                  Words.NUMBERED,
                  new WeightsOf("Width32", Width32Model.DIGEST, Width32Weights.DECLARATIONS))),
          Map.entry(
              "Width64",
              new GeneratedEncoder<>(
                  Width64Trainer::create,
                  Width64Trainer::newExamples,
                  Width64Trainer.Examples::add,
                  Width64Trainer::train,
                  Width64Trainer::model,
                  Width64Model::save,
                  Width64Model::load,
                  Width64Model::newSession,
                  Width64Model.Session::label,
                  Width64Model.Session::score,
                  Width64Model.Session::labelAll,
                  Width64Model::labelAll,
                  Width64Model::flops,
                  Words.NUMBERED,
                  new WeightsOf("Width64", Width64Model.DIGEST, Width64Weights.DECLARATIONS))),
          Map.entry(
              "Width128",
              new GeneratedEncoder<>(
                  Width128Trainer::create,
                  Width128Trainer::newExamples,
                  Width128Trainer.Examples::add,
                  Width128Trainer::train,
                  Width128Trainer::model,
                  Width128Model::save,
                  Width128Model::load,
                  Width128Model::newSession,
                  Width128Model.Session::label,
                  Width128Model.Session::score,
                  Width128Model.Session::labelAll,
                  Width128Model::labelAll,
                  Width128Model::flops,
                  Words.NUMBERED,
                  new WeightsOf("Width128", Width128Model.DIGEST, Width128Weights.DECLARATIONS))),
          Map.entry(
              "Width256",
              new GeneratedEncoder<>(
                  Width256Trainer::create,
                  Width256Trainer::newExamples,
                  Width256Trainer.Examples::add,
                  Width256Trainer::train,
                  Width256Trainer::model,
                  Width256Model::save,
                  Width256Model::load,
                  Width256Model::newSession,
                  Width256Model.Session::label,
                  Width256Model.Session::score,
                  Width256Model.Session::labelAll,
                  Width256Model::labelAll,
                  Width256Model::flops,
                  Words.NUMBERED,
                  new WeightsOf("Width256", Width256Model.DIGEST, Width256Weights.DECLARATIONS))),
          Map.entry(
              "Width512",
              new GeneratedEncoder<>(
                  Width512Trainer::create,
                  Width512Trainer::newExamples,
                  Width512Trainer.Examples::add,
                  Width512Trainer::train,
                  Width512Trainer::model,
                  Width512Model::save,
                  Width512Model::load,
                  Width512Model::newSession,
                  Width512Model.Session::label,
                  Width512Model.Session::score,
                  Width512Model.Session::labelAll,
                  Width512Model::labelAll,
                  Width512Model::flops,
                  Words.NUMBERED,
                  new WeightsOf("Width512", Width512Model.DIGEST, Width512Weights.DECLARATIONS))),
          Map.entry(
              "Tagger",
              new GeneratedEncoder<>(
                  TaggerTrainer::create,
                  TaggerTrainer::newExamples,
                  TaggerTrainer.Examples::add,
                  TaggerTrainer::train,
                  TaggerTrainer::model,
                  TaggerModel::save,
                  TaggerModel::load,
                  TaggerModel::newSession,
                  TaggerModel.Session::label,
                  TaggerModel.Session::score,
                  TaggerModel.Session::labelAll,
                  TaggerModel::labelAll,
                  TaggerModel::flops,
                  Words.ENGLISH,
                  new WeightsOf("Tagger", TaggerModel.DIGEST, TaggerWeights.DECLARATIONS))));

  private OtherEncoders() {}

  static Encoder of(String declared) {
    Encoder encoder = ALL.get(declared);
    if (encoder == null) {
      throw new IllegalStateException("no classes are listed for the model " + declared);
    }
    return encoder;
  }
}
