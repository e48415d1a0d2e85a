package dev.heed.examples.benchmarks.model;

import java.util.Map;

/** The encoders of four sizes, by the names that they are declared with. */
final class SizedEncoders {

  static final Map<String, Encoder> ALL =
      Map.ofEntries(
          Map.entry(
              "TinyRelu",
              new GeneratedEncoder<>(
                  TinyReluTrainer::create,
                  TinyReluTrainer::newExamples,
                  TinyReluTrainer.Examples::add,
                  TinyReluTrainer::train,
                  TinyReluTrainer::model,
                  TinyReluModel::save,
                  TinyReluModel::load,
                  TinyReluModel::newSession,
                  TinyReluModel.Session::label,
                  TinyReluModel.Session::score,
                  TinyReluModel.Session::labelAll,
                  TinyReluModel::labelAll,
                  TinyReluModel::flops,
                  Words.NUMBERED,
                  new WeightsOf("TinyRelu", TinyReluModel.DIGEST, TinyReluWeights.DECLARATIONS))),
          Map.entry(
              "TinyGelu",
              new GeneratedEncoder<>(
                  TinyGeluTrainer::create,
                  TinyGeluTrainer::newExamples,
                  TinyGeluTrainer.Examples::add,
                  TinyGeluTrainer::train,
                  TinyGeluTrainer::model,
                  TinyGeluModel::save,
                  TinyGeluModel::load,
                  TinyGeluModel::newSession,
                  TinyGeluModel.Session::label,
                  TinyGeluModel.Session::score,
                  TinyGeluModel.Session::labelAll,
                  TinyGeluModel::labelAll,
                  TinyGeluModel::flops,
                  Words.NUMBERED,
                  new WeightsOf("TinyGelu", TinyGeluModel.DIGEST, TinyGeluWeights.DECLARATIONS))),
          Map.entry(
              "SmallRelu",
              new GeneratedEncoder<>(
                  SmallReluTrainer::create,
                  SmallReluTrainer::newExamples,
                  SmallReluTrainer.Examples::add,
                  SmallReluTrainer::train,
                  SmallReluTrainer::model,
                  SmallReluModel::save,
                  SmallReluModel::load,
                  SmallReluModel::newSession,
                  SmallReluModel.Session::label,
                  SmallReluModel.Session::score,
                  SmallReluModel.Session::labelAll,
                  SmallReluModel::labelAll,
                  SmallReluModel::flops,
                  Words.NUMBERED,
                  new WeightsOf(
                      "SmallRelu", SmallReluModel.DIGEST, SmallReluWeights.DECLARATIONS))),
          Map.entry(
              "SmallGelu",
              new GeneratedEncoder<>(
                  SmallGeluTrainer::create,
                  SmallGeluTrainer::newExamples,
                  SmallGeluTrainer.Examples::add,
                  SmallGeluTrainer::train,
                  SmallGeluTrainer::model,
                  SmallGeluModel::save,
                  SmallGeluModel::load,
                  SmallGeluModel::newSession,
                  SmallGeluModel.Session::label,
                  SmallGeluModel.Session::score,
                  SmallGeluModel.Session::labelAll,
                  SmallGeluModel::labelAll,
                  SmallGeluModel::flops,
                  Words.NUMBERED,
                  new WeightsOf(
                      "SmallGelu", SmallGeluModel.DIGEST, SmallGeluWeights.DECLARATIONS))),
          Map.entry(
              "MediumRelu",
              new GeneratedEncoder<>(
                  MediumReluTrainer::create,
                  MediumReluTrainer::newExamples,
                  MediumReluTrainer.Examples::add,
                  MediumReluTrainer::train,
                  MediumReluTrainer::model,
                  MediumReluModel::save,
                  MediumReluModel::load,
                  MediumReluModel::newSession,
                  MediumReluModel.Session::label,
                  MediumReluModel.Session::score,
                  MediumReluModel.Session::labelAll,
                  MediumReluModel::labelAll,
                  MediumReluModel::flops,
                  Words.NUMBERED,
                  new WeightsOf(
                      "MediumRelu", MediumReluModel.DIGEST, MediumReluWeights.DECLARATIONS))),
          Map.entry(
              "MediumGelu",
              new GeneratedEncoder<>(
                  MediumGeluTrainer::create,
                  MediumGeluTrainer::newExamples,
                  MediumGeluTrainer.Examples::add,
                  MediumGeluTrainer::train,
                  MediumGeluTrainer::model,
                  MediumGeluModel::save,
                  MediumGeluModel::load,
                  MediumGeluModel::newSession,
                  MediumGeluModel.Session::label,
                  MediumGeluModel.Session::score,
                  MediumGeluModel.Session::labelAll,
                  MediumGeluModel::labelAll,
                  MediumGeluModel::flops,
                  Words.NUMBERED,
                  new WeightsOf(
                      "MediumGelu", MediumGeluModel.DIGEST, MediumGeluWeights.DECLARATIONS))),
          Map.entry(
              "LargeRelu",
              new GeneratedEncoder<>(
                  LargeReluTrainer::create,
                  LargeReluTrainer::newExamples,
                  LargeReluTrainer.Examples::add,
                  LargeReluTrainer::train,
                  LargeReluTrainer::model,
                  LargeReluModel::save,
                  LargeReluModel::load,
                  LargeReluModel::newSession,
                  LargeReluModel.Session::label,
                  LargeReluModel.Session::score,
                  LargeReluModel.Session::labelAll,
                  LargeReluModel::labelAll,
                  LargeReluModel::flops,
                  Words.NUMBERED,
                  new WeightsOf(
                      "LargeRelu", LargeReluModel.DIGEST, LargeReluWeights.DECLARATIONS))),
          Map.entry(
              "LargeGelu",
              new GeneratedEncoder<>(
                  LargeGeluTrainer::create,
                  LargeGeluTrainer::newExamples,
                  LargeGeluTrainer.Examples::add,
                  LargeGeluTrainer::train,
                  LargeGeluTrainer::model,
                  LargeGeluModel::save,
                  LargeGeluModel::load,
                  LargeGeluModel::newSession,
                  LargeGeluModel.Session::label,
                  LargeGeluModel.Session::score,
                  LargeGeluModel.Session::labelAll,
                  LargeGeluModel::labelAll,
                  LargeGeluModel::flops,
                  Words.NUMBERED,
                  new WeightsOf(
                      "LargeGelu", LargeGeluModel.DIGEST, LargeGeluWeights.DECLARATIONS))));

  private SizedEncoders() {}
}
