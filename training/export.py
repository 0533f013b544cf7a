"""A trained network as the folder that the tagger reads."""

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from extractors.tagger_files import FORMAT, Weights
from extractors.tagger_tags import TAGS
from extractors.tagger_text import Vocabulary
from training.network import Network, Shape


def weights(network: Network, vocabulary: Vocabulary, style: str, meta: dict[str, Any]) -> Weights:
    """The network's numbers; each corpus's style is folded into a bias of the gates."""
    shape = network.shape
    narrow = shape.character_width
    wide = narrow + shape.pair_width
    gates = np.stack([_numbers(way.weight_ih_l0).T for way in network.ways])
    bias = np.stack([_numbers(way.bias_ih_l0) for way in network.ways])
    styles = _numbers(network.styles.weight)
    emissions = _numbers(network.emissions.weight).T
    return Weights(
        vocabulary=vocabulary,
        characters=_numbers(network.characters.weight),
        pairs=_numbers(network.pairs.weight),
        character_gates=gates[:, :narrow],
        pair_gates=gates[:, narrow:wide],
        gate_bias=bias,
        recurrent=np.stack([_numbers(way.weight_hh_l0).T for way in network.ways]),
        emissions=np.stack([emissions[: shape.units], emissions[shape.units :]]),
        emission_bias=_numbers(network.emissions.bias),
        moves=_numbers(network.moves + network.allowed),
        ends=_numbers(network.ends + network.allowed_ends),
        styles=np.einsum("sw,dwg->sdg", styles, gates[:, wide:]),
        meta={
            "format": FORMAT,
            "tags": list(TAGS),
            "style": style,
            "styles": list(shape.styles),
            **meta,
        },
    )


def network(weights: Weights) -> Network:
    """A network to learn on with, that does what the weights do with texts of their style."""
    units = weights.recurrent.shape[1]
    narrow, wide = weights.characters.shape[1], weights.pairs.shape[1]
    style = weights.meta["style"]
    shape = Shape(len(weights.characters), len(weights.pairs), (style,), narrow, wide, units=units)
    found = Network(shape)
    found.begin(weights.characters, weights.pairs)
    bias = weights.gate_bias + weights.styles[weights.meta["styles"].index(style)]
    with torch.no_grad():
        found.styles.weight.zero_()
        for way, layer in enumerate(found.ways):
            layer.weight_ih_l0[:, :narrow] = _tensor(weights.character_gates[way].T)
            layer.weight_ih_l0[:, narrow : narrow + wide] = _tensor(weights.pair_gates[way].T)
            layer.weight_hh_l0.copy_(_tensor(weights.recurrent[way].T))
            layer.bias_ih_l0.copy_(_tensor(bias[way]))
        found.emissions.weight.copy_(_tensor(np.concatenate(list(weights.emissions)).T))
        found.emissions.bias.copy_(_tensor(weights.emission_bias))
        found.moves.copy_(_tensor(weights.moves))
        found.ends.copy_(_tensor(weights.ends))
        found.moves *= found.allowed == 0
        found.ends *= found.allowed_ends == 0
    return found


def _tensor(numbers: NDArray[np.float32]) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(numbers))


def _numbers(tensor: torch.Tensor) -> NDArray[np.float32]:
    numbers: NDArray[np.float32] = tensor.detach().numpy().astype(np.float32)
    return numbers
