"""Writes the reference of commands from the program itself, for cog in docs/commands.md."""

from collections.abc import Iterator

import click

from miitwatch.cli import SECTIONS, cli


def describe_commands() -> str:
    """Every command under its section, with its help and that of what is below it, as Markdown."""
    parent = click.Context(cli, info_name="miitwatch", terminal_width=100, **cli.context_settings)
    parts = []
    for title, names in SECTIONS.items():
        parts.append(f"\n## {title}")
        for name in names:
            command = cli.get_command(parent, name)
            assert command is not None, name  # noqa: S101
            parts += _describe(command, parent, name)
    return "\n".join(parts) + "\n"


def _describe(command: click.Command, parent: click.Context, name: str) -> Iterator[str]:
    context = click.Context(command, parent=parent, info_name=name, terminal_width=100)
    title = context.command_path.removeprefix("miitwatch ")
    depth = "#" * (2 + len(title.split()))
    lines = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    yield f"\n{depth} {title}\n\n```text\n{lines}\n```"
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            inner = command.get_command(context, below)
            if inner is not None:
                yield from _describe(inner, context, below)
