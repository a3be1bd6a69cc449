"""What many records are sealed with at once is what each is sealed with by itself, whatever its values hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from records import make_bare_reading, make_page, make_store, store_article, store_entry

from storage.articles import entries
from storage.chain.chained import hash_record, load_record
from storage.chain.marks import mark_parts
from storage.chain.sealing import seal_records

#: What canonical bytes must escape, what they must not, and what is longer than what is remembered.
_texts = st.text(max_size=80) | st.sampled_from(
    ['"', "\\", "\x00\x1f\x7f", "电信\n业务", "é", "％s %s %%", "1", "null"]
)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            _texts, _texts, _texts | st.none(), st.floats(allow_nan=False, allow_infinity=False), st.integers(0, 9)
        ),
        min_size=1,
        max_size=4,
    )
)
def test_articles_are_sealed_together_as_each_is_by_itself(
    tmp_path_factory: pytest.TempPathFactory, values: list[tuple[str, str, str | None, float, int]]
) -> None:
    store = make_store(tmp_path_factory.mktemp("sealed"))
    numbers = []
    for number, (title, publisher, kind, score, claims) in enumerate(values, 1):
        article = store_article(store, store_entry(store, number), make_bare_reading())
        numbers.append(article)
        with store.write() as tx:
            tx.execute(
                "UPDATE article_rows SET title = ?, publisher = ?, kind = ?, score = ?, claims = ? WHERE id = ?",
                (title.replace("\x00", ""), publisher.replace("\x00", ""), kind, score, claims, article),
            )
            if claims % 2:
                page = entries.save_page(tx, make_page(f"https://a.example/{number}", f"{title!r}{number}".encode()))
                tx.execute("INSERT INTO article_pages VALUES (?, ?, ?)", (article, 8, page))
                tx.execute(
                    "INSERT INTO attachments (article_id, position, name, url, sha256, size, unread) "
                    "VALUES (?, 9, ?, ?, ?, ?, ?)",
                    (article, publisher, title, "0" * 64, claims, publisher),
                )
    named = [(kind, str(number)) for number in numbers for kind in ("article", "origin")]
    with store.read() as db:
        records = {one: load_record(db, *one) for one in [*named, ("page", "1")]}
        sealed = seal_records(db, [*named, ("page", "1"), ("article", "999"), ("page", "999")])
    store.close()
    assert sealed == {one: (hash_record(record), mark_parts(record)) for one, record in records.items() if record}
    assert set(named) <= set(sealed)
