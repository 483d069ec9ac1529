"""Addresses below `/cms/teaching/courses/<course>/quizzes/`."""

from django.urls import path

from quizzes.desk.builder import places, quizzes

app_name = "builder_desk"

urlpatterns = [
    path("", quizzes.listing, name="list"),
    path("order/", quizzes.order, name="order"),
    path("<uuid:quiz>/", quizzes.edit, name="edit"),
    path("<uuid:quiz>/terms/", quizzes.terms, name="terms"),
    path("<uuid:quiz>/copy/", quizzes.copy, name="copy"),
    path("<uuid:quiz>/delete/", quizzes.delete, name="delete"),
    path("<uuid:quiz>/preview/", quizzes.preview, name="preview"),
    path("<uuid:quiz>/places/", places.change, name="places"),
    path("<uuid:quiz>/questions/", places.add, name="add"),
    path("<uuid:quiz>/draw/", places.draw, name="draw"),
    path("<uuid:quiz>/draw/<int:place>/", places.draw, name="draw_edit"),
]
