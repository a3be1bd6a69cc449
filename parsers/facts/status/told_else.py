"""What a row or a record says itself of its firm, where the head of the list says something of all."""

import re

from parsers.facts.names.brands import Name
from parsers.facts.status.granting import read_after
from parsers.facts.status.list_heads import FIELD
from parsers.facts.text.sentences import Sentence

#: What a row or a record says itself became of its firm, whatever its head says of all.
_ELSE = re.compile(
    r"不予|驳回|注销|撤销|撤回|撤件|放弃|吊销|终止|未通过|退回|受理|审[查核]中|待审|补正|申请中|\b(?:rejected|refused|withdrawn|revoked|pending|expired)\b",
    re.I,
)


def tells_else(name: Name, sentences: tuple[Sentence, ...], index: int) -> bool:
    """Whether the row of a name, or the fields behind its own in a record, tell another thing than a grant."""
    told = [re.split("[、;]", read_after(name, sentences[index])[:80])[0]]
    if FIELD.match(sentences[index].text):
        label = sentences[index].text.partition(":")[0]
        for sentence in sentences[index + 1 : index + 8]:
            if (not FIELD.match(sentence.text) and ":" not in sentence.text[:8]) or sentence.text.startswith(label):
                break
            told.append(sentence.text)
    return any(_ELSE.search(text) for text in told)
