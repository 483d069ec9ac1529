"""Markdown in templates: `{{ text|markdown }}` for blocks, `{{ text|markdown_line }}` inside a line."""

from django import template

from common.markdown import to_html, to_line

register = template.Library()
register.filter("markdown", to_html)
register.filter("markdown_line", to_line)
