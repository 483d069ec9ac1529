"""Who wrote something, as its reader knows them."""

from django import template

from discussions import authors

register = template.Library()

register.simple_tag(authors.author_of, name="author_of")
