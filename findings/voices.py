"""The stories that are known, each a voice: found again by address, and by the bands that its fingerprint shares.

There are as many voices as reports, and each has twelve bands, so both are kept in arrays of numbers.
"""

from array import array

from findings.copies import COPY_FROM, compare_lanes, list_bands, unpack_fingerprint

#: Bands of boilerplate are shared by very many texts; so many voices of one are kept, the last by name.
MOST_VOICES = 60
_NONE = -1


class Bands:
    """Which voices share a band of neighbouring lanes: chains through arrays, by the band's mark."""

    def __init__(self) -> None:
        self._heads = array("i", [_NONE]) * 1024
        self._next = array("i")
        self._marks = array("I")
        self._voices = array("I")
        self._roomy: tuple[tuple[int, ...], int] = ((), 0)  # bands looked at last that have room, as of so many entries

    def find_voices(self, wanted: tuple[int, ...]) -> set[int]:
        """The voices that share any of the bands."""
        heads, marks, following, voices = self._heads, self._marks, self._next, self._voices
        last = len(heads) - 1
        found: set[int] = set()
        for mark in wanted:
            place = heads[mark & last]
            while place != _NONE:
                if marks[place] == mark:
                    found.add(voices[place])
                place = following[place]
        if len(found) < MOST_VOICES:
            self._roomy = wanted, len(marks)
        return found

    def find(self, mark: int) -> list[int]:
        """The places of all entries of a band."""
        place = self._heads[mark & (len(self._heads) - 1)]
        places = []
        while place != _NONE:
            if self._marks[place] == mark:
                places.append(place)
            place = self._next[place]
        return places

    def read(self, place: int) -> int:
        """The voice at a place."""
        return self._voices[place]

    def add(self, wanted: tuple[int, ...], voice: int) -> list[int]:
        """Adds one voice under each of the bands; gives those that have `MOST_VOICES` already, where it was not."""
        heads, marks, following, voices = self._heads, self._marks, self._next, self._voices
        last, full = len(heads) - 1, []
        roomy = self._roomy == (wanted, len(marks))  # as when they were looked at a moment ago
        for mark in wanted:
            slot = mark & last
            first = heads[slot]
            place = _NONE if roomy else first
            held = 0
            while place != _NONE:
                if marks[place] == mark:
                    held += 1
                place = following[place]
            if held >= MOST_VOICES:
                full.append(mark)
                continue
            following.append(first)
            heads[slot] = len(marks)
            marks.append(mark)
            voices.append(voice)
        if len(following) > len(heads):
            self._grow()
        return full

    def put(self, place: int, voice: int) -> None:
        """Sets the voice at a place."""
        self._voices[place] = voice

    def _grow(self) -> None:
        size = 2 * len(self._heads)
        heads = array("i", [_NONE]) * size
        for place, mark in enumerate(self._marks):
            slot = mark & (size - 1)
            self._next[place] = heads[slot]
            heads[slot] = place
        self._heads = heads


class Voices:
    """Every voice with its name, the findings that it tells, and the fingerprint of its own text."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []
        self._findings: list[int | tuple[int, ...]] = []  # a number where it is one: most tell one
        self._starts = array("i")  # where a voice's lanes begin; `_NONE` while its own text is not known
        self._ends = array("i")
        self._lanes = bytearray()
        self._copies: dict[str, int | tuple[int, ...]] = {}  # address: voices of other addresses that it repeats
        self._bands = Bands()

    def find_findings(self, voice: str) -> tuple[int, ...]:
        """The findings that a voice tells, by number."""
        number = self._numbers.get(voice)
        held = () if number is None else self._findings[number]
        return held if isinstance(held, tuple) else (held,)

    def find_alike(self, address: str, packed: str) -> tuple[str, ...]:
        """The voices whose story a text may be: those of the same address, then alike texts, the most alike first."""
        own = self._numbers.get(address)
        copied = self._copies.get(address, ())
        known = tuple(self._names[one] for one in (copied if isinstance(copied, tuple) else (copied,)))
        if own is not None and self._starts[own] != _NONE:
            known = (*known, address)
        known = tuple(sorted(known))
        lanes = unpack_fingerprint(packed)
        alike = self._bands.find_voices(list_bands(lanes))
        ranked = sorted((-compare_lanes(lanes, self._read_lanes(one)), self._names[one]) for one in alike)
        return known + tuple(voice for likeness, voice in ranked if -likeness >= COPY_FROM and voice not in known)

    def add(self, voice: str, address: str, packed: str, finding: int) -> None:
        """Takes in a report of a finding: at `address`, in the words of `voice`, with the fingerprint of its text."""
        number = self._numbers.get(voice)
        if number is None:
            number = self._numbers[voice] = len(self._names)
            self._names.append(voice)
            self._findings.append(finding)
            self._starts.append(_NONE)
            self._ends.append(_NONE)
        else:
            self._findings[number] = add_one(self._findings[number], finding)
        if address != voice:
            held = self._copies.get(address)
            self._copies[address] = number if held is None else add_one(held, number)
        elif self._starts[number] == _NONE:
            self._add_lanes(number, unpack_fingerprint(packed))

    def remove(self, voice: str, finding: int) -> None:
        """Forgets that a voice tells a finding."""
        number = self._numbers.get(voice)
        if number is not None:
            self._findings[number] = tuple(one for one in self.find_findings(voice) if one != finding)

    def _add_lanes(self, voice: int, lanes: bytes) -> None:
        self._starts[voice] = len(self._lanes)
        self._lanes += lanes
        self._ends[voice] = len(self._lanes)
        for mark in self._bands.add(list_bands(lanes), voice):
            self._take_place(mark, voice)

    def _read_lanes(self, voice: int) -> bytes:
        return bytes(self._lanes[self._starts[voice] : self._ends[voice]])

    def _take_place(self, mark: int, voice: int) -> None:
        """Of a full band the last by name are kept, whatever order they came in."""
        first = min(self._bands.find(mark), key=lambda place: self._names[self._bands.read(place)])
        if self._names[self._bands.read(first)] < self._names[voice]:
            self._bands.put(first, voice)


def add_one(held: int | tuple[int, ...], value: int) -> int | tuple[int, ...]:
    """The numbers with one more, in order, each once; a single one stands for itself."""
    if held == value:
        return held
    many = held if isinstance(held, tuple) else (held,)
    if value in many:
        return held
    return tuple(sorted((*many, value))) if many else value
