# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where the words around a name tell an application that was not made: wished, weighed, put off, ruled out, asked about or denied.

"NAME would apply only once the pilot reached Guangzhou", "Did NAME apply? No", 甲公司称如果申请,会对外公布.
"""

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern

_BEHIND_EN = Deferred(
    r"['’]s (?:and [A-Z][\w-]*['’]s )?(?:[\w-]+ )?applications? (?:is|are|was|were) (?:said|rumou?red|reported|expected) to\b|(?:(?!,? and [A-Z])[^.;]){0,60}?\b(?:(?:decided|chosen|chose|opted|resolved|voted|advised) (?:not|against)|(?:will|would|did|does|do|has|have|had|could|need|is|are|was)(?: not|n't) (?:(?:yet|so far|ever|itself|also|even|intend|plan|want|wish|mean) (?:to )?){0,2}(?:appl|fil|submit|seek|sought|ask|put in|join)|(?:has|have|had) (?:never (?:appl|fil|ask|sought)|yet to|no (?:plans?|wish|intention))|denie[sd]|(?:has|have) (?:\w+ )?denied|rul(?:ed|es|ing) out|no plans?|(?:is|are|was|were) (?:still )?(?:studying|weighing|mulling|considering|thinking|looking into|undecided)|consider(?:s|ed)|(?:may|might|could|would|will) (?:only |also |perhaps |soon |then )?(?:apply|file|ask|seek|submit|put in)|(?:plans?|intends?|hopes?|expects?|wants?|wishes|means|meant|aims?|prepar\w+|is going) to (?:apply|file|ask|seek|submit|join|put in))",
)
_LATER_EN = Deferred(r"[^.;]{0,120}?\b(?:it|they) would (?:only )?(?:apply|file)\b")
_BEFORE_EN = Pattern(
    r"\b(?:[Ii]f|[Ww]hether|[Oo]nce|[Uu]nless|[Ss]hould|[Ii]n case) (?:the )?(?:[A-Z][^.;]{2,50}(?:,| and) )?$|^\W*(?:(?:Q|Question|Reporter)\W+)?(?:Is it (?:right|true) that|Did|Has|Have|Will|Would|Does) [^.;]{0,40}$"
    r"|\b(?:likel(?:y|iest)|thought|believed|rumou?red|expected|tipped|assumed|presumed|speculated|supposed) to (?:have (?:already )?(?:applied|filed|sought)|be (?:applying|seeking|next))\b[^.;]{0,120}$"
    r"|^\W*(?:Following|After|Like|Unlike|Behind|Besides) (?:[A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*){0,4}(?:,| and|, and) )?$"
)
_BEHIND_ZH = Deferred(
    r"[^。;]{0,48}?(?:有意|打算|计划|考虑|准备|正在?研究|希望|预计|视情况|如果?|若|一旦|暂不|没有|并未|尚未|从未|否认|推迟|放弃|不会|无意)[^,。;]{0,14}?(?:申请|递件|递交|送件)|[^。;]{0,16}?申请在即"
)


def is_application_unmade(before: str, after: str) -> bool:
    """Whether the words before or behind an applicant's name leave it open that it applied."""
    if any(cue.match(after) for cue in (_BEHIND_EN, _LATER_EN, _BEHIND_ZH)):
        return True
    return _BEFORE_EN.search(before) is not None
