"""Writes a sample of mutants as JSON lines; runs in an environment of its own, which has cosmic-ray: see mutate.py.

    python mutants.py SEED PER_MODULE FILE...

Of each file every place is listed where one of `OPERATORS` of cosmic-ray's applies; `PER_MODULE` of them are drawn by
the seed. Annotations are left out: what stands there is not run.
"""

import ast
import difflib
import json
import random
import sys
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

#: A comparison becomes its opposite and its neighbour, a number the next one, a condition its negation, and so on.
OPERATORS = (
    "AddNot", "NumberReplacer", "ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue",
    "ReplaceBreakWithContinue", "ReplaceContinueWithBreak", "ZeroIterationForLoop", "ExceptionReplacer",
    "ReplaceUnaryOperator_Delete_Not", "ReplaceUnaryOperator_Delete_USub",
    *(f"ReplaceBinaryOperator_{one}" for one in (
        "Add_Sub", "Sub_Add", "Mul_Div", "Div_Mul", "FloorDiv_Mul", "Mod_Add",
    )),
    *(f"ReplaceComparisonOperator_{one}" for one in (
        "Eq_NotEq", "NotEq_Eq", "Lt_LtE", "Lt_GtE", "LtE_Lt", "LtE_Gt", "Gt_GtE", "Gt_LtE", "GtE_Gt", "GtE_Lt",
        "Is_IsNot", "IsNot_Is",
    )),
)  # fmt: skip


def main() -> None:
    seed, number, *files = sys.argv[1:]
    for name in files:
        source = Path(name).read_text("utf-8")
        nodes = list(ast_nodes(get_ast(source)))
        places = [(one, place) for one in OPERATORS for place in range(count_places(nodes, one))]
        chance = random.Random(f"{seed} {name}")
        chance.shuffle(places)
        kept = 0
        for operator, place in places:
            if kept == int(number):
                break
            changed = mutate_code(source, make(operator), place)
            if changed is None or says_the_same(source, changed):
                continue
            kept += 1
            line, before, after = describe(source, changed)
            row = {"file": name, "operator": operator, "line": line, "before": before, "after": after}
            print(json.dumps({**row, "places": len(places), "source": changed}))


def make(name: str):  # type: ignore[no-untyped-def]
    return get_operator(f"core/{name}")()


def count_places(nodes: list, name: str) -> int:  # type: ignore[type-arg]
    operator = make(name)
    return sum(len(list(operator.mutation_positions(node))) for node in nodes)


def says_the_same(source: str, changed: str) -> bool:
    """Whether only annotations or the form differ, or what came out is no Python."""
    try:
        return strip(source) == strip(changed)
    except SyntaxError:
        return True


def strip(source: str) -> str:
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            node.returns = None
        if isinstance(node, ast.arg):
            node.annotation = None
        if isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(0)
    return ast.dump(tree)


def describe(source: str, changed: str) -> tuple[int, str, str]:
    """Line, and how it read before and after."""
    before, after = source.splitlines(), changed.splitlines()
    for tag, first, last, other, end in difflib.SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag != "equal":
            return first + 1, " ".join(before[first:last]).strip(), " ".join(after[other:end]).strip()
    return 0, "", ""


if __name__ == "__main__":
    main()
