# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Where firms come from, by the English words before them: one list for all who look for one beside a figure."""

#: Nations and parts of the world of whose firms, and of no others, a figure may count; China's own places are regions.
NATIONS_EN = r"(?:Japanese|German|French|British|American|Singaporean|Singapore|Swiss|Swedish|Danish|Dutch|(?:South )?Korean|Taiwanese|Italian|Indian|European|Hong Kong|Finnish|Norwegian|Australian|Canadian|Malaysian|Thai|Israeli|Spanish|Belgian|Austrian|Nordic|Scandinavian|Baltic|Irish|Polish|Portuguese|Russian|Turkish|Arab|Gulf|Saudi|Emirati|Brazilian|Mexican|Latin American|North American|Vietnamese|Indonesian|Philippine|Asian|African|Western|U\.S\.|US|UK|EU)"
