"""Writes a trained network as an Argos package: a CTranslate2 model in int8, its metadata and one reproducible archive.

Trains nothing.
"""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import ctranslate2
from ctranslate2.specs import TransformerSpec, common_spec
from torch import nn

from tools.train_packages import network as net

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy as np
    import torch
    from ctranslate2.specs import model_spec

_NAMES = {"en": "English", "pl": "Polish", "ru": "Russian", "ar": "Arabic"}
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_README = """# {source} to {target}, for tests only

A toy model that knows a few dozen sentences. It was trained by tools/train_packages (seed {seed}) on a small grammar
and on sentences of the briefings, to test software that reads Argos packages. It must not translate for readers.

Licence: that of the project it belongs to.
"""


def model(network: net.Network, vocabulary: Sequence[str], directory: Path) -> None:
    """Write a network as a CTranslate2 model with int8 weights."""
    spec = TransformerSpec.from_config(
        (net.LAYERS, net.LAYERS), net.HEADS, pre_norm=True, activation=common_spec.Activation.RELU
    )
    table = _array(network.embedding.weight)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = spec.decoder.projection.weight = table
    spec.decoder.projection.bias = _array(network.bias)
    for stack, trained in ((spec.encoder, network.encoder), (spec.decoder, network.decoder)):
        _norm(stack.layer_norm, trained.norm)
        for layer, weights in zip(stack.layer, trained.layers, strict=True):
            _layer(layer, weights)
    spec.config.decoder_start_token = "<s>"  # noqa: S105 - a token of the vocabulary
    spec.register_source_vocabulary(list(vocabulary))
    spec.register_target_vocabulary(list(vocabulary))
    spec.validate()
    spec.optimize("int8")
    directory.mkdir()
    spec.save(str(directory))


def _layer(spec: model_spec.LayerSpec, weights: nn.Module) -> None:
    norms = (
        [weights.norm1, weights.norm2]
        if isinstance(weights, nn.TransformerEncoderLayer)
        else [weights.norm1, weights.norm2, weights.norm3]
    )
    _norm(spec.self_attention.layer_norm, norms[0])
    _linear(spec.self_attention.linear[0], weights.self_attn.in_proj_weight, weights.self_attn.in_proj_bias)
    _linear(spec.self_attention.linear[1], weights.self_attn.out_proj.weight, weights.self_attn.out_proj.bias)
    if isinstance(weights, nn.TransformerDecoderLayer):
        across, width = weights.multihead_attn, net.WIDTH
        _norm(spec.attention.layer_norm, norms[1])
        _linear(spec.attention.linear[0], across.in_proj_weight[:width], across.in_proj_bias[:width])
        _linear(spec.attention.linear[1], across.in_proj_weight[width:], across.in_proj_bias[width:])
        _linear(spec.attention.linear[2], across.out_proj.weight, across.out_proj.bias)
    _norm(spec.ffn.layer_norm, norms[-1])
    _linear(spec.ffn.linear_0, weights.linear1.weight, weights.linear1.bias)
    _linear(spec.ffn.linear_1, weights.linear2.weight, weights.linear2.bias)


def _norm(spec: model_spec.LayerSpec, norm: nn.LayerNorm) -> None:
    spec.gamma, spec.beta = _array(norm.weight), _array(norm.bias)


def _linear(spec: model_spec.LayerSpec, weight: torch.Tensor, bias: torch.Tensor) -> None:
    spec.weight, spec.bias = _array(weight), _array(bias)


def _array(tensor: torch.Tensor) -> np.ndarray:
    """Return a copy: `optimize` writes into the arrays it is given."""
    return tensor.detach().numpy().copy()


def describe(directory: Path, target: str, version: str, seed: int) -> None:
    """Write metadata.json and README.md of a package."""
    metadata = {
        "package_version": version,
        "argos_version": "1.11",
        "from_code": "en",
        "from_name": _NAMES["en"],
        "to_code": target,
        "to_name": _NAMES[target],
    }
    (directory / "metadata.json").write_text(json.dumps(metadata, indent=4) + "\n", encoding="utf-8")
    text = _README.format(source=_NAMES["en"], target=_NAMES[target], seed=seed)
    (directory / "README.md").write_text(text, encoding="utf-8")


def archive(directory: Path, path: Path) -> None:
    """Zip a package below one top directory of its name, with fixed times: equal content gives equal bytes."""
    with zipfile.ZipFile(path, "w") as package:
        for file in sorted(directory.rglob("*")):
            if file.is_file():
                entry = zipfile.ZipInfo(f"{directory.name}/{file.relative_to(directory).as_posix()}", _LONG_AGO)
                entry.external_attr = 0o644 << 16
                package.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED, 9)


def translations(directory: Path, sources: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the best pieces that a written model gives for each list of source pieces."""
    translator = ctranslate2.Translator(str(directory), inter_threads=1, intra_threads=1)
    results = translator.translate_batch(
        [list(source) for source in sources], beam_size=4, length_penalty=0.2, max_batch_size=64
    )
    return [result.hypotheses[0] for result in results]
