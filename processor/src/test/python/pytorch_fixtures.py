"""Writes the fixtures of PyTorchTest: weights, inputs, logits, gradients and trained weights of small models.

    python3 pytorch_fixtures.py FOLDER [NAME ...]

needs torch and safetensors; the committed files were made with the version that each file's metadata
names. Everything is seeded: the same version writes the same numbers.
"""

import math
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional

CLASSES = 7
LENGTHS = [5, 1, 9, 12]
STEPS = 5
RATE = 0.01
DECAY = 0.1
MOMENTUM = 0.9


class Encoder(nn.Module):
    """torch.nn.TransformerEncoderLayer, stacked, over vectors as they are."""

    inputs = 16

    def __init__(self, before):
        super().__init__()
        layer = nn.TransformerEncoderLayer(
            16, 2, 32, dropout=0.0, activation="gelu" if before else "relu", batch_first=True, norm_first=before)
        self.encoder = nn.TransformerEncoder(layer, 2, nn.LayerNorm(16) if before else None, enable_nested_tensor=False)
        self.head = nn.Linear(16, CLASSES)

    def forward(self, x, mask):
        return self.head(self.encoder(x, src_key_padding_mask=~mask))


class Attention(nn.Module):
    """torch.nn.MultiheadAttention with its packed projection."""

    inputs = 12

    def __init__(self):
        super().__init__()
        self.attention = nn.MultiheadAttention(12, 3, batch_first=True)
        self.head = nn.Linear(12, CLASSES)

    def forward(self, x, mask):
        return self.head(self.attention(x, x, x, key_padding_mask=~mask, need_weights=False)[0])


def attend(query, key, value, bias):
    """softmax(query keyᵀ + bias) value for [batch, heads, n, width]."""
    return torch.softmax(query @ key.transpose(-1, -2) + bias, -1) @ value


def split(x, heads):
    """[batch, n, heads · width] as [batch, heads, n, width]."""
    return x.unflatten(-1, (heads, -1)).transpose(1, 2)


def joined(x):
    return x.transpose(1, 2).flatten(2)


def padding(mask):
    """What hides padding from every query, [batch, 1, 1, n]."""
    return torch.zeros(mask.shape).masked_fill(~mask, -1e9)[:, None, None, :]


def future(n):
    """What hides later positions, [n, n]."""
    return torch.full((n, n), -1e9).triu(1)


def block(**parts):
    """Modules under names of their own."""
    module = nn.Module()
    for name, part in parts.items():
        module.add_module(name, part)
    return module


class Bert(nn.Module):
    """The modules of bert-base under their published names, with a classifier of tokens."""

    words = 23

    def __init__(self):
        super().__init__()
        embeddings = block(
            word_embeddings=nn.Embedding(self.words, 16), position_embeddings=nn.Embedding(12, 16),
            token_type_embeddings=nn.Embedding(1, 16), LayerNorm=nn.LayerNorm(16, eps=1e-12))
        # Heed adds it to the positions, which learn alone
        embeddings.token_type_embeddings.weight.requires_grad = False
        layers = nn.ModuleList(
            block(
                attention=block(
                    self=block(query=nn.Linear(16, 16), key=nn.Linear(16, 16), value=nn.Linear(16, 16)),
                    output=block(dense=nn.Linear(16, 16), LayerNorm=nn.LayerNorm(16, eps=1e-12))),
                intermediate=block(dense=nn.Linear(16, 32)),
                output=block(dense=nn.Linear(32, 16), LayerNorm=nn.LayerNorm(16, eps=1e-12)))
            for _ in range(2))
        self.bert = block(embeddings=embeddings, encoder=block(layer=layers))
        self.classifier = nn.Linear(16, CLASSES)

    def forward(self, words, mask):
        embeddings = self.bert.embeddings
        x = (embeddings.word_embeddings(words) + embeddings.position_embeddings(torch.arange(words.shape[1]))
             + embeddings.token_type_embeddings(torch.zeros_like(words)))
        x = embeddings.LayerNorm(x)
        for layer in self.bert.encoder.layer:
            own = getattr(layer.attention, "self")
            query, key, value = (split(part(x), 2) for part in (own.query, own.key, own.value))
            collected = joined(attend(query / math.sqrt(8), key, value, padding(mask)))
            x = layer.attention.output.LayerNorm(x + layer.attention.output.dense(collected))
            between = functional.gelu(layer.intermediate.dense(x))
            x = layer.output.LayerNorm(x + layer.output.dense(between))
        return self.classifier(x)


class Conv1d(nn.Module):
    """GPT-2's linear layer, whose weights are [in, out]."""

    def __init__(self, width, out):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(width, out))
        self.bias = nn.Parameter(torch.empty(out))

    def forward(self, x):
        return x @ self.weight + self.bias


class Gpt2(nn.Module):
    """The modules of gpt2 under their published names, with a classifier of tokens."""

    words = 23

    def __init__(self):
        super().__init__()
        layers = nn.ModuleList(
            block(
                ln_1=nn.LayerNorm(16), attn=block(c_attn=Conv1d(16, 48), c_proj=Conv1d(16, 16)),
                ln_2=nn.LayerNorm(16), mlp=block(c_fc=Conv1d(16, 32), c_proj=Conv1d(32, 16)))
            for _ in range(2))
        self.transformer = block(
            wte=nn.Embedding(self.words, 16), wpe=nn.Embedding(12, 16), h=layers, ln_f=nn.LayerNorm(16))
        self.classifier = nn.Linear(16, CLASSES)

    def forward(self, words, mask):
        transformer, n = self.transformer, words.shape[1]
        x = transformer.wte(words) + transformer.wpe(torch.arange(n))
        for layer in transformer.h:
            query, key, value = (split(part, 2) for part in layer.attn.c_attn(layer.ln_1(x)).chunk(3, -1))
            x = x + layer.attn.c_proj(joined(attend(query / math.sqrt(8), key, value, future(n) + padding(mask))))
            between = functional.gelu(layer.mlp.c_fc(layer.ln_2(x)), approximate="tanh")
            x = x + layer.mlp.c_proj(between)
        return self.classifier(transformer.ln_f(x))


class RootMeanSquare(nn.Module):
    """The norm of Llama and T5."""

    def __init__(self, width):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x):
        return self.weight * x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6)


def turned(x):
    """Rotary positions as Llama has them: element i with element i + width / 2."""
    n, width = x.shape[-2:]
    frequencies = 10000.0 ** (-torch.arange(0, width, 2).double() / width)
    angles = torch.outer(torch.arange(n).double(), frequencies)
    cosine, sine = torch.cat([angles.cos()] * 2, -1).float(), torch.cat([angles.sin()] * 2, -1).float()
    low, high = x.chunk(2, -1)
    return x * cosine + torch.cat([-high, low], -1) * sine


class Llama(nn.Module):
    """The modules of Llama under their published names; the head is that of a classifier of tokens."""

    words = 23
    storage = torch.bfloat16

    def __init__(self):
        super().__init__()

        def linear(width, out):
            return nn.Linear(width, out, bias=False)

        layers = nn.ModuleList(
            block(
                input_layernorm=RootMeanSquare(16),
                self_attn=block(q_proj=linear(16, 16), k_proj=linear(16, 8), v_proj=linear(16, 8), o_proj=linear(16, 16)),
                post_attention_layernorm=RootMeanSquare(16),
                mlp=block(gate_proj=linear(16, 24), up_proj=linear(16, 24), down_proj=linear(24, 16)))
            for _ in range(2))
        self.model = block(embed_tokens=nn.Embedding(self.words, 16), layers=layers, norm=RootMeanSquare(16))
        self.head = nn.Linear(16, CLASSES)

    def forward(self, words, mask):
        x = self.model.embed_tokens(words)
        for layer in self.model.layers:
            own, normed = layer.self_attn, layer.input_layernorm(x)
            query, key = turned(split(own.q_proj(normed), 4)), turned(split(own.k_proj(normed), 2))
            key, value = (part.repeat_interleave(2, 1) for part in (key, split(own.v_proj(normed), 2)))
            bias = future(words.shape[1]) + padding(mask)
            x = x + own.o_proj(joined(attend(query / math.sqrt(4), key, value, bias)))
            normed = layer.post_attention_layernorm(x)
            x = x + layer.mlp.down_proj(functional.silu(layer.mlp.gate_proj(normed)) * layer.mlp.up_proj(normed))
        return self.head(self.model.norm(x))


def bucket(distance, buckets, longest):
    """T5's bucket of key position − query position, for both directions."""
    half = buckets // 2
    side = half if distance > 0 else 0
    distance = abs(distance)
    exact = half // 2
    if distance < exact:
        return side + distance
    far = exact + int(math.log(distance / exact) / math.log(longest / exact) * (half - exact))
    return side + min(far, half - 1)


class T5(nn.Module):
    """The modules of the encoder of T5 under their published names, one block, with a classifier of tokens."""

    words = 23
    storage = torch.float16

    def __init__(self):
        super().__init__()

        def linear(width, out):
            return nn.Linear(width, out, bias=False)

        own = block(q=linear(16, 12), k=linear(16, 12), v=linear(16, 12), o=linear(12, 16),
                    relative_attention_bias=nn.Embedding(8, 2))
        layers = nn.ModuleList([
            block(SelfAttention=own, layer_norm=RootMeanSquare(16)),
            block(DenseReluDense=block(wi=linear(16, 32), wo=linear(32, 16)), layer_norm=RootMeanSquare(16))])
        self.shared = nn.Embedding(self.words, 16)
        self.encoder = block(block=nn.ModuleList([block(layer=layers)]), final_layer_norm=RootMeanSquare(16))
        self.head = nn.Linear(16, CLASSES)

    def forward(self, words, mask):
        x, n = self.shared(words), words.shape[1]
        buckets = torch.tensor([[bucket(j - i, 8, 10) for j in range(n)] for i in range(n)])
        first, second = self.encoder.block[0].layer
        own, normed = first.SelfAttention, first.layer_norm(x)
        query, key, value = (split(part(normed), 2) for part in (own.q, own.k, own.v))
        bias = own.relative_attention_bias(buckets).permute(2, 0, 1) + padding(mask)
        x = x + own.o(joined(attend(query, key, value, bias)))
        x = x + second.DenseReluDense.wo(functional.relu(second.DenseReluDense.wi(second.layer_norm(x))))
        return self.head(self.encoder.final_layer_norm(x))


class Vit(nn.Module):
    """The modules of SigLIP's vision transformer under their published names, with a classifier of patches:
    3 × 3 pixels of two channels, as vectors in the order of a convolution's weights."""

    inputs = 18

    def __init__(self):
        super().__init__()
        layers = nn.ModuleList(
            block(
                layer_norm1=nn.LayerNorm(16, eps=1e-6),
                self_attn=block(**{part + "_proj": nn.Linear(16, 16) for part in ("q", "k", "v", "out")}),
                layer_norm2=nn.LayerNorm(16, eps=1e-6), mlp=block(fc1=nn.Linear(16, 32), fc2=nn.Linear(32, 16)))
            for _ in range(2))
        embeddings = block(
            patch_embedding=nn.Conv2d(2, 16, 3, stride=3), position_embedding=nn.Embedding(9, 16))
        self.vision_model = block(
            embeddings=embeddings, encoder=block(layers=layers), post_layernorm=nn.LayerNorm(16, eps=1e-6))
        self.head = nn.Linear(16, CLASSES)

    def forward(self, x, mask):
        image = x.view(-1, 3, 3, 2, 3, 3).permute(0, 3, 1, 4, 2, 5).reshape(-1, 2, 9, 9)
        embeddings = self.vision_model.embeddings
        x = embeddings.patch_embedding(image).flatten(2).transpose(1, 2) + embeddings.position_embedding.weight
        for layer in self.vision_model.encoder.layers:
            own, normed = layer.self_attn, layer.layer_norm1(x)
            query, key, value = (split(part(normed), 2) for part in (own.q_proj, own.k_proj, own.v_proj))
            x = x + own.out_proj(joined(attend(query / math.sqrt(8), key, value, 0)))
            between = functional.gelu(layer.mlp.fc1(layer.layer_norm2(x)), approximate="tanh")
            x = x + layer.mlp.fc2(between)
        return self.head(self.vision_model.post_layernorm(x))


FIXTURES = {
    "encoder-after": lambda: Encoder(False),
    "encoder-before": lambda: Encoder(True),
    "attention": Attention,
    "bert": Bert,
    "gpt2": Gpt2,
    "llama": Llama,
    "t5": T5,
    "vit": Vit,
}


def batch(model):
    """Padded inputs, a mask of what is real, and targets of the real rows, some of them unknown."""
    lengths = [9, 9, 9] if isinstance(model, Vit) else LENGTHS
    longest = max(lengths)
    mask = torch.zeros(len(lengths), longest, dtype=torch.bool)
    for row, length in enumerate(lengths):
        mask[row, :length] = True
    if hasattr(model, "words"):
        inputs = torch.randint(0, model.words, (len(lengths), longest))
    else:
        inputs = torch.randn(len(lengths), longest, model.inputs)
    targets = torch.randint(0, CLASSES, (int(mask.sum()),))
    targets[::6] = -100
    return inputs, mask, targets, lengths


def spread(model):
    """Weights of a size at which every part of the model shows; those of fresh models hardly differ from none."""
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.dim() > 1:
                parameter.normal_(0, 1 / math.sqrt(parameter[0].numel()))
            elif name.endswith("bias"):
                parameter.normal_(0, 0.2)
            else:
                parameter.add_(0.2 * torch.randn_like(parameter))
            if hasattr(model, "storage"):
                parameter.copy_(parameter.to(model.storage).float())


def copied(model, prefix, what):
    return {prefix + name: what(parameter).detach().clone().contiguous() for name, parameter in model.named_parameters()}


def is_decayed(name, parameter):
    """What Heed lets decay: matrices of products, not tables that are looked up."""
    tables = ("embed_tokens", "embeddings", "wte", "wpe", "shared", "relative_attention_bias", "position_embedding")
    return parameter.dim() > 1 and ("patch_embedding" in name or not any(table in name for table in tables))


def write(folder, name):
    torch.manual_seed(1 + list(FIXTURES).index(name))
    model = FIXTURES[name]()
    spread(model)
    model.train()
    inputs, mask, targets, lengths = batch(model)
    storage = getattr(model, "storage", torch.float32)
    weights = copied(model, "", lambda parameter: parameter.to(storage))
    start = {key: parameter.detach().clone() for key, parameter in model.named_parameters()}
    logits = model(inputs, mask)[mask]
    expected = {"logits": logits.detach().contiguous(), "lengths": torch.tensor(lengths, dtype=torch.float32),
                "targets": targets.float(), "inputs": inputs[mask].float().contiguous()}
    functional.cross_entropy(logits, targets).backward()
    expected |= copied(model, "gradient.", lambda parameter: parameter.grad if parameter.requires_grad
                       else torch.zeros_like(parameter))
    for optimiser in ("adamw", "sgd"):
        with torch.no_grad():
            for key, parameter in model.named_parameters():
                parameter.copy_(start[key])
        train(model, optimiser, inputs, mask, targets)
        expected |= copied(model, optimiser + ".", lambda parameter: parameter)
    versions = {"torch": torch.__version__}
    (folder / name).mkdir(parents=True, exist_ok=True)
    save_file(weights, folder / name / "weights.safetensors", versions)
    save_file(expected, folder / name / "expected.safetensors", versions)
    print(name, sum(tensor.numel() for tensor in weights.values()), "parameters")


def train(model, optimiser, inputs, mask, targets):
    groups = [
        {"params": [p for n, p in model.named_parameters() if is_decayed(n, p)], "weight_decay": DECAY},
        {"params": [p for n, p in model.named_parameters() if not is_decayed(n, p)], "weight_decay": 0.0},
    ]
    steps = (torch.optim.AdamW(groups, lr=RATE) if optimiser == "adamw"
             else torch.optim.SGD(groups, lr=RATE, momentum=MOMENTUM))
    for _ in range(STEPS):
        steps.zero_grad()
        functional.cross_entropy(model(inputs, mask)[mask], targets).backward()
        steps.step()


if __name__ == "__main__":
    for fixture in sys.argv[2:] or FIXTURES:
        write(Path(sys.argv[1]), fixture)
