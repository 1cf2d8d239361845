"""The network of gaps as an ONNX graph, its large tables as whole numbers of 8 bits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import onnx

OPERATORS = 17  # version of ONNX's set of operators
_TABLES = ("ew", "es", "eh")


class _Graph:
    """Nodes and constants as they are added; each method gives the name of what it makes."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def add(self, operator: str, *inputs: str, outputs: int = 1, **settings: object) -> str:
        """A node; with several outputs the name of the first, the others are numbered on."""
        name = f"n{len(self.nodes)}"
        names = [name, *(f"{name}_{number}" for number in range(1, outputs))]
        self.nodes.append(helper.make_node(operator, list(inputs), names, **settings))
        return name

    def constant(self, value: np.ndarray) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def quantised(self, value: np.ndarray, *, by_column: bool) -> tuple[str, str, dict[str, int]]:
        """A table in 8 bits, its scale, and what turns it back."""
        most = np.abs(value).max(0) if by_column else np.abs(value).max()
        scale = np.maximum(most, 1e-8).astype(np.float32) / 127
        small = np.clip(np.round(value / scale), -127, 127).astype(np.int8)
        return self.constant(small), self.constant(scale), {"axis": 1} if by_column else {}

    def matrix(self, value: np.ndarray) -> str:
        table, scale, settings = self.quantised(value, by_column=True)
        return self.add("DequantizeLinear", table, scale, **settings)

    def rows(self, value: np.ndarray, numbers: str) -> str:
        """Rows of a table by number."""
        table, scale, _ = self.quantised(value, by_column=False)
        return self.add("DequantizeLinear", self.add("Gather", table, numbers), scale)

    def moved(self, x: str, places: int) -> str:
        """What stood so many places before (below nought: after) each row; nought at the ends."""
        pads = [places, 0, 0, 0] if places > 0 else [0, 0, -places, 0]
        padded = self.add("Pad", x, self.constant(np.array(pads, np.int64)))
        begin, end = (0, -places) if places > 0 else (-places, 2**31 - 1)
        return self.add(
            "Slice", padded, *(self.constant(np.array([one], np.int64)) for one in (begin, end, 0))
        )

    def normed(self, x: str, gain: np.ndarray) -> str:
        mean = self.add("ReduceMean", self.add("Mul", x, x), axes=[-1])
        size = self.add("Sqrt", self.add("Add", mean, self.constant(np.float32([1e-5]))))
        return self.add("Mul", self.add("Div", x, size), self.constant(gain))

    def linear(self, x: str, matrix: np.ndarray, shift: np.ndarray) -> str:
        return self.add("Add", self.add("MatMul", x, self.matrix(matrix)), self.constant(shift))


def graph(weights: Mapping[str, np.ndarray], reaches: Sequence[int]) -> bytes:
    """The network of these weights: inputs word, ending and shape; a row of logits a token."""
    made = _Graph()
    names = ("word", "ending", "shape")
    inputs = [made.rows(weights[table], name) for table, name in zip(_TABLES, names, strict=True)]
    x = made.linear(made.add("Concat", *inputs, axis=1), weights["wi"], weights["bi"])
    for layer, reach in enumerate(reaches):
        y = made.normed(x, weights[f"g{layer}"])
        y = made.add("Concat", made.moved(y, reach), y, made.moved(y, -reach), axis=1)
        y = made.linear(y, weights[f"w{layer}"], weights[f"b{layer}"])
        value = made.add("Split", y, outputs=2, axis=1)
        x = made.add("Add", x, made.add("Mul", value, made.add("Sigmoid", value + "_1")))
    x = made.normed(x, weights["go"])
    x = made.add("Concat", x, made.moved(x, 1), axis=1)
    last = made.linear(x, weights["wo"], weights["bo"])
    signature = [helper.make_tensor_value_info(name, TensorProto.INT64, ["n"]) for name in names]
    result = helper.make_tensor_value_info(last, TensorProto.FLOAT, ["n", len(weights["bo"])])
    network = helper.make_model(
        helper.make_graph(made.nodes, "gaps", signature, [result], made.constants),
        opset_imports=[helper.make_opsetid("", OPERATORS)],
        ir_version=8,
    )
    checker.check_model(network, full_check=True)
    data: bytes = network.SerializeToString()
    return data
