"""Adds the policy that advice, demands and forecasts are; beside an act of these days they say little."""

from msgspec.structs import replace

from parsers.facts.events.advice_en import tells_advice, tells_demand, tells_forecast
from parsers.facts.events.told import Told
from parsers.facts.text.sentences import Sentence

#: How strongly advice, a forecast and a demand tell policy, and what is left of it beside an act of these days.
ADVISED, _FORESEEN, _DEMANDED, _BESIDE_ACT = 0.5, 1.0, 1.1, 0.3
#: From this weight on a sentence tells a grant.
_ACT = 0.6


def add_advice(told: list[Told], sentences: tuple[Sentence, ...]) -> list[Told]:
    """The same sentences, with the policy that their voices tell."""
    led = any(_tells_fresh_act(one) for one in told if sentences[one.index].title or sentences[one.index].lead <= 0)
    added = [*told]
    for at, one in enumerate(told):
        text = sentences[one.index].text
        weight = 0.0 if sentences[one.index].furniture or _tells_fresh_act(one) else _weigh_advice(text)
        if weight:
            policy = max(one.kinds.get("policy", 0.0), weight * (_BESIDE_ACT if led else 1.0))
            added[at] = replace(one, kinds={**one.kinds, "policy": policy})
    return added


def _tells_fresh_act(told: Told) -> bool:
    return told.fresh and told.kinds.get("approval", 0.0) >= _ACT


def _weigh_advice(text: str) -> float:
    """How strongly a sentence's demand, forecast or advice tells policy; nought where it holds none."""
    beside = ((_DEMANDED, tells_demand), (_FORESEEN, tells_forecast), (ADVISED, tells_advice))
    return next((weight for weight, tells in beside if tells(text)), 0.0)
