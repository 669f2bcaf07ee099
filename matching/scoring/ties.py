"""Ties: who comes first among equals of score and focus is drawn by lot, and the lot is published.

By id, older profiles would always come first, since ids grow with time, and newcomers would be buried. The lot hashes
mission and freelancer together, so everybody is first on some missions, and the same one is first whenever one asks.
"""

from uuid import UUID

import numpy as np

from matching.scoring.units import Array

_MASK = 2**64 - 1


def low_bits(identity: UUID) -> int:
    """The low 64 bits of an id: of a UUIDv7 the random ones, which tell nothing of its age."""
    return identity.int & _MASK


def lots(*, seed: int, id_bits: Array) -> Array:
    """The lot of each freelancer in one mission, uint64 of shape (n,); the lowest comes first.

    splitmix64(id_bits XOR splitmix64(seed)) of Steele, Lea and Flood, "Fast splittable pseudorandom number generators"
    (OOPSLA 2014). It maps 64 bits one to one, so only equal bits of two ids draw the same lot.
    """
    return _splitmix64(id_bits.astype(np.uint64) ^ _splitmix64(np.array([seed], dtype=np.uint64)))


def lot(*, seed: int, freelancer: UUID) -> int:
    """The same for one."""
    return int(lots(seed=seed, id_bits=np.array([low_bits(freelancer)], dtype=np.uint64))[0])


def _splitmix64(state: Array) -> Array:
    # Arrays of uint64 wrap around by definition, on every platform; scalars would warn.
    mixed = state + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
