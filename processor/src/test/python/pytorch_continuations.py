"""Writes the fixtures of PyTorchContinuationTest: what GPT-2 and T5 of small sizes go on with, greedily.

    python3 pytorch_continuations.py FOLDER

needs torch and safetensors. Everything is seeded: the same version of torch writes the same numbers. No step is decided
by less than MARGIN, and no continuation repeats itself at once. Token 0 starts sequences and stops them.
"""

import math
import sys
from pathlib import Path

import torch
from pytorch_fixtures import Conv1d, RootMeanSquare, attend, block, bucket, copied, future, joined, split
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional

WORDS = 48
WIDTH = 32
HEADS = 4
LENGTH = 40
GPT2_LENGTH = 30
T5_LENGTH = 24
MARGIN = 0.02
DISTINCT = 8
PROMPTS = [[], [5], [7, 21, 3], [40, 2, 2, 11, 30, 17], [9, 8, 1, 47, 46, 33, 25, 14, 19, 6]]
INPUTS = [[4], [12, 3, 45], [31, 30, 29, 28, 7], [2, 2, 2, 2, 2, 2, 2, 2], list(range(1, 13))]


class Gpt2(nn.Module):
    """The modules of a GPT-2 language model under their published names, its head the table of tokens."""

    def __init__(self):
        super().__init__()
        layers = nn.ModuleList(
            block(
                ln_1=nn.LayerNorm(WIDTH), attn=block(c_attn=Conv1d(WIDTH, 3 * WIDTH), c_proj=Conv1d(WIDTH, WIDTH)),
                ln_2=nn.LayerNorm(WIDTH), mlp=block(c_fc=Conv1d(WIDTH, 4 * WIDTH), c_proj=Conv1d(4 * WIDTH, WIDTH)))
            for _ in range(2))
        self.transformer = block(
            wte=nn.Embedding(WORDS, WIDTH), wpe=nn.Embedding(LENGTH + 1, WIDTH), h=layers, ln_f=nn.LayerNorm(WIDTH))

    def forward(self, tokens):
        transformer, n = self.transformer, len(tokens)
        x = (transformer.wte(tokens) + transformer.wpe(torch.arange(n)))[None]
        for layer in transformer.h:
            query, key, value = (split(part, HEADS) for part in layer.attn.c_attn(layer.ln_1(x)).chunk(3, -1))
            scores = query / math.sqrt(WIDTH // HEADS)
            x = x + layer.attn.c_proj(joined(attend(scores, key, value, future(n))))
            between = functional.gelu(layer.mlp.c_fc(layer.ln_2(x)), approximate="tanh")
            x = x + layer.mlp.c_proj(between)
        return functional.linear(transformer.ln_f(x)[0], transformer.wte.weight)

    def head(self):
        return self.transformer.wte.weight


def behind(distance, buckets, longest):
    """T5's bucket of query position − key position, where no key is ahead."""
    exact = buckets // 2
    if distance < exact:
        return max(distance, 0)
    far = exact + int(math.log(distance / exact) / math.log(longest / exact) * (buckets - exact))
    return min(far, buckets - 1)


class T5(nn.Module):
    """The modules of T5 under their published names, one block each, its head the table of tokens, scaled."""

    def __init__(self):
        super().__init__()

        def linear(width, out):
            return nn.Linear(width, out, bias=False)

        def attention(**more):
            return block(q=linear(WIDTH, 24), k=linear(WIDTH, 24), v=linear(WIDTH, 24), o=linear(24, WIDTH), **more)

        def own():
            return block(SelfAttention=attention(relative_attention_bias=nn.Embedding(8, HEADS)),
                         layer_norm=RootMeanSquare(WIDTH))

        def last():
            return block(DenseReluDense=block(wi=linear(WIDTH, 64), wo=linear(64, WIDTH)),
                         layer_norm=RootMeanSquare(WIDTH))

        over = block(EncDecAttention=attention(), layer_norm=RootMeanSquare(WIDTH))
        self.shared = nn.Embedding(WORDS, WIDTH)
        self.encoder = block(block=nn.ModuleList([block(layer=nn.ModuleList([own(), last()]))]),
                             final_layer_norm=RootMeanSquare(WIDTH))
        self.decoder = block(block=nn.ModuleList([block(layer=nn.ModuleList([own(), over, last()]))]),
                             final_layer_norm=RootMeanSquare(WIDTH))

    @staticmethod
    def attention(part, x, memory, bias):
        query, key, value = split(part.q(x), HEADS), split(part.k(memory), HEADS), split(part.v(memory), HEADS)
        return part.o(joined(attend(query, key, value, bias)))

    @staticmethod
    def dense(layer, x):
        return x + layer.DenseReluDense.wo(functional.relu(layer.DenseReluDense.wi(layer.layer_norm(x))))

    def self_attention(self, layer, x, buckets, hidden):
        bias = layer.SelfAttention.relative_attention_bias(torch.tensor(buckets)).permute(2, 0, 1) + hidden
        normed = layer.layer_norm(x)
        return x + self.attention(layer.SelfAttention, normed, normed, bias)

    def encode(self, words):
        n = len(words)
        first, second = self.encoder.block[0].layer
        buckets = [[bucket(j - i, 8, 10) for j in range(n)] for i in range(n)]
        x = self.self_attention(first, self.shared(words)[None], buckets, 0)
        return self.encoder.final_layer_norm(self.dense(second, x))

    def forward(self, tokens, memory):
        n = len(tokens)
        first, over, last = self.decoder.block[0].layer
        buckets = [[behind(i - j, 8, 10) for j in range(n)] for i in range(n)]
        x = self.self_attention(first, self.shared(tokens)[None], buckets, future(n))
        x = x + self.attention(over.EncDecAttention, over.layer_norm(x), memory, 0)
        x = self.decoder.final_layer_norm(self.dense(last, x))
        return functional.linear(x[0] * WIDTH ** -0.5, self.shared.weight)

    def head(self):
        return self.shared.weight * WIDTH ** -0.5


def draw(model, spread):
    """Weights so large that a layer changes what goes through; a table alone would repeat its last token."""
    for name, parameter in model.named_parameters():
        if "Embedding" in name or parameter.dim() > 1:
            parameter.normal_(0, spread / math.sqrt(parameter.shape[-1]))
        elif name.endswith("bias"):
            parameter.normal_(0, 0.2)
        else:
            parameter.add_(0.2 * torch.randn_like(parameter))


def go_on(logits_of, prompt, most):
    """The tokens behind a prompt, the likeliest each, all their logits, and the least lead of a likeliest one."""
    tokens, least = [0] + prompt, math.inf
    while len(tokens) <= most:
        best, second = logits_of(torch.tensor(tokens))[-1].topk(2)[0].tolist()
        least = min(least, best - second)
        likeliest = int(logits_of(torch.tensor(tokens))[-1].argmax())
        if likeliest == 0:
            break
        tokens.append(likeliest)
    return tokens[1:], logits_of(torch.tensor(tokens)), least


def gpt2_with_weights():
    """Weights from one seed after the other, until every step is clear and no continuation repeats itself at once."""
    model = Gpt2()
    for seed in range(1000):
        torch.manual_seed(seed)
        draw(model, 2.0)
        answers = [go_on(model, prompt, GPT2_LENGTH) for prompt in PROMPTS]
        if all(least > MARGIN and len(set(tokens[len(prompt):])) >= DISTINCT
               for (tokens, _, least), prompt in zip(answers, PROMPTS)):
            return model, answers
    raise SystemExit("no seed fits")


def t5_with_weights():
    """T5 with weights as they are drawn repeats one token: it learns sequences of its own by heart."""
    torch.manual_seed(1)
    model = T5()
    with torch.no_grad():
        draw(model, 1.0)
    wanted = [torch.randint(1, WORDS, (T5_LENGTH - 4 * (row == 2),)) for row in range(len(INPUTS))]
    steps = torch.optim.Adam(model.parameters(), lr=0.01)
    with torch.enable_grad():
        for _ in range(300):
            steps.zero_grad()
            losses = []
            for words, sequence in zip(INPUTS, wanted):
                given = functional.pad(sequence, (1, 0))
                logits = model(given, model.encode(torch.tensor(words)))
                losses.append(functional.cross_entropy(logits, functional.pad(sequence, (0, 1))))
            torch.stack(losses).mean().backward()
            steps.step()
    answers = []
    for words in INPUTS:
        memory = model.encode(torch.tensor(words))
        answers.append(go_on(lambda tokens: model(tokens, memory), [], T5_LENGTH))
    if any(least <= MARGIN or len(set(tokens)) < DISTINCT for tokens, _, least in answers):
        raise SystemExit("T5 has not learned its sequences")
    return model, answers


def write(folder, name, inputs, model, answers):
    weights = copied(model, "", lambda parameter: parameter)
    weights["lm_head.weight"] = model.head().detach().clone().contiguous()
    weights["lm_head.bias"] = torch.zeros(WORDS)
    expected = {"given": table(inputs), "tokens": table([tokens for tokens, _, _ in answers]),
                "logits": torch.cat([logits for _, logits, _ in answers]).contiguous()}
    versions = {"torch": torch.__version__}
    (folder / name).mkdir(parents=True, exist_ok=True)
    save_file(weights, folder / name / "weights.safetensors", versions)
    save_file(expected, folder / name / "expected.safetensors", versions)
    print(name, [(len(tokens), len(set(tokens)), least) for tokens, _, least in answers])


def table(sequences):
    """Sequences as rows, with -1 behind each."""
    rows = torch.full((len(sequences), LENGTH), -1.0)
    for row, sequence in enumerate(sequences):
        rows[row, :len(sequence)] = torch.tensor(sequence).float()
    return rows


if __name__ == "__main__":
    with torch.no_grad():
        write(Path(sys.argv[1]), "gpt2-continuation", PROMPTS, *gpt2_with_weights())
        write(Path(sys.argv[1]), "t5-continuation", INPUTS, *t5_with_weights())
