"""charts: the pictures of the totals, drawn by hand."""

from pathlib import Path

import click

from domain.errors import CommandError
from miitwatch.loading import open_for_work


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Write SVG and CSV there too.")
@click.pass_obj
def charts(config_path: Path | None, output: Path | None) -> None:
    """Draw the totals as the record stands: pictures as SVG, and the figures behind each as CSV.

    `run` and `poll` do so by themselves when the record changed; the page serves what was drawn last.

    \b
    Example:
      miitwatch charts -o charts
    """
    from miitwatch.page.charting import draw_charts

    with open_for_work(config_path) as app:
        made = draw_charts(app)
    for one in made:
        click.echo(f"{one.name}: {one.title}")
    if output is None:
        return
    try:
        output.mkdir(parents=True, exist_ok=True)
        for one in made:
            (output / f"{one.name}.svg").write_text(one.svg, "utf-8")
            (output / f"{one.name}.csv").write_text(one.csv, "utf-8", newline="")
    except OSError as error:
        raise CommandError(f"cannot write to {output}: {error.strerror}") from error
    click.echo(f"written to {output}, each as SVG and CSV")
