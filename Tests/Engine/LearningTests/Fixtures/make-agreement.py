"""Trains a CNN, a U-Net and a GPT in PyTorch and keeps initial weights, data and losses in the files beside it.

Needs torch (made with 2.15.0, CPU) and safetensors. Modules bear the engine's names, so that state_dict gives the
keys that the test loads; only norms are called as PyTorch calls them.
"""

import pathlib

import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional as F

here = pathlib.Path(__file__).parent
torch.set_num_threads(1)


class ConvolutionNormReLU(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.convolution = nn.Conv2d(inputs, outputs, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, x):
        return F.relu(self.norm(self.convolution(x)))


class CNN(nn.Module):
    """ConvolutionalClassifier(side: 8, channels: 2, classes: 3, width: 4, features: 16)."""

    def __init__(self):
        super().__init__()
        self.block0, self.block1 = ConvolutionNormReLU(2, 4), ConvolutionNormReLU(4, 8)
        self.features, self.head = nn.Linear(32, 16), nn.Linear(16, 3)

    def forward(self, x):
        x = F.max_pool2d(self.block0(x), 2)
        x = F.max_pool2d(self.block1(x), 2)
        return self.head(F.relu(self.features(x.permute(0, 2, 3, 1).flatten(1))))


class Pair(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.first, self.second = ConvolutionNormReLU(inputs, outputs), ConvolutionNormReLU(outputs, outputs)

    def forward(self, x):
        return self.second(self.first(x))


class UNet(nn.Module):
    """UNet(in: 1, classes: 3, width: 4, levels: 2)."""

    def __init__(self):
        super().__init__()
        self.down0, self.down1, self.bottom = Pair(1, 4), Pair(4, 8), Pair(8, 16)
        self.up1, self.up0 = nn.ConvTranspose2d(16, 8, 2, 2), nn.ConvTranspose2d(8, 4, 2, 2)
        self.merge1, self.merge0 = Pair(16, 8), Pair(8, 4)
        self.head = nn.Conv2d(4, 3, 1)

    def forward(self, x):
        a = self.down0(x)
        b = self.down1(F.max_pool2d(a, 2))
        x = self.bottom(F.max_pool2d(b, 2))
        x = self.merge1(torch.cat([self.up1(x), b], 1))
        x = self.merge0(torch.cat([self.up0(x), a], 1))
        return self.head(x).permute(0, 2, 3, 1).reshape(-1, 3)


class Attention(nn.Module):
    def __init__(self, features, heads):
        super().__init__()
        self.heads = heads
        self.queryKeyValue, self.projection = nn.Linear(features, 3 * features), nn.Linear(features, features)

    def forward(self, x):
        parts = self.queryKeyValue(x).chunk(3, -1)
        q, k, v = (part.unflatten(-1, (self.heads, -1)).transpose(1, 2) for part in parts)
        seen = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.projection(seen.transpose(1, 2).flatten(2))


class FeedForward(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.up, self.down = nn.Linear(features, 4 * features), nn.Linear(4 * features, features)

    def forward(self, x):
        return self.down(F.gelu(self.up(x)))


class Block(nn.Module):
    def __init__(self, features, heads):
        super().__init__()
        self.attentionNorm, self.feedForwardNorm = nn.LayerNorm(features), nn.LayerNorm(features)
        self.attention, self.feedForward = Attention(features, heads), FeedForward(features)

    def forward(self, x):
        x = x + self.attention(self.attentionNorm(x))
        return x + self.feedForward(self.feedForwardNorm(x))


class GPT(nn.Module):
    """GPT(vocabulary: 11, context: 12, layers: 2, TransformerSettings(features: 16, heads: 2))."""

    def __init__(self):
        super().__init__()
        self.tokens, self.positions = nn.Embedding(11, 16), nn.Embedding(12, 16)
        self.block0, self.block1 = Block(16, 2), Block(16, 2)
        self.norm, self.head = nn.LayerNorm(16), nn.Linear(16, 11, bias=False)

    def forward(self, texts):
        x = self.tokens(texts) + self.positions.weight
        return self.head(self.norm(self.block1(self.block0(x)))).flatten(0, 1)


OPTIMIZERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.01, momentum=0.9, weight_decay=5e-4),
    "adamw": lambda p: torch.optim.AdamW(p, lr=2e-3, weight_decay=0.01),
}


def losses(model, start, inputs, labels, make_optimizer, size, dtype=torch.float32):
    """50 steps; batch s has the examples (s * size + i) % count."""
    model.load_state_dict(start)
    model.to(dtype).train()
    optimizer, kept = make_optimizer(model.parameters()), []
    for step in range(50):
        chosen = [(step * size + i) % len(inputs) for i in range(size)]
        batch = inputs[chosen]
        batch = batch.to(dtype) if batch.is_floating_point() else batch
        loss = F.cross_entropy(model(batch), labels[chosen].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        kept.append(loss.item())
    return kept


def make(name, model, inputs, labels, size):
    start = {k: v.clone() for k, v in model.state_dict().items()}
    file = {f"model.{k}": v for k, v in start.items() if not k.endswith("num_batches_tracked")}
    file["inputs"] = inputs.permute(0, 2, 3, 1).contiguous() if inputs.dim() == 4 else inputs
    file["labels"] = labels
    for key, optimizer in OPTIMIZERS.items():
        single = losses(model, start, inputs, labels, optimizer, size)
        double = losses(model, start, inputs, labels, optimizer, size, torch.float64)
        model.float()
        file[f"losses.{key}"] = torch.tensor(single, dtype=torch.float64)
        gap = max(abs(a - b) / b for a, b in zip(single, double))
        print(f"{name} {key}: {single[0]:.4f} to {single[-1]:.4f}; PyTorch's own gap to double precision {gap:.1e}")
    save_file(file, here / f"{name}.safetensors")


torch.manual_seed(1)
images = torch.randn(40, 2, 8, 8)
marks = (images[:, 0].mean((1, 2)) * 8 + torch.randn(40)).clamp(-1, 1).round().long() + 1
make("agreement-cnn", CNN(), images, marks, 8)

images = torch.randn(6, 1, 16, 16)
smooth = F.avg_pool2d(images, 3, 1, 1)[:, 0] * 3 + 0.5 * torch.randn(6, 16, 16)
make("agreement-unet", UNet(), images, smooth.clamp(-1, 1).round().long() + 1, 2)

# Each token is the sum of the two before it and a rare error, modulo 11.
texts = torch.randint(11, (20, 13))
for place in range(2, 13):
    texts[:, place] = (texts[:, place - 1] + texts[:, place - 2] + (torch.rand(20) < 0.1)) % 11
make("agreement-gpt", GPT(), texts[:, :-1].contiguous(), texts[:, 1:].contiguous(), 4)
