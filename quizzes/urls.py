"""The student's quiz pages. These stand before the lessons' addresses, which have the same shape."""

from django.urls import include, path

from quizzes.views import answers, attempt, offline, quiz, receipt, review

app_name = "quizzes"

answering = path("runs/<slug:run_key>/quizzes/attempts/<uuid:attempt>/answers", answers.answers, name="answers")
"""The one address that `quizzes.middleware` knows."""
of_an_attempt = [
    path("", attempt.take, name="take"),
    path("check/", attempt.check, name="check"),
    path("go-on/", attempt.go_on, name="go_on"),
    path("submit/", attempt.submit, name="submit"),
    path("receipt/", receipt.receipt, name="receipt"),
    path("receipt.txt", receipt.download, name="receipt_file"),
    path("review/", review.review, name="review"),
]
urlpatterns = [
    path("runs/<slug:run_key>/quizzes/<uuid:activity>/", quiz.quiz, name="quiz"),
    answering,
    path("runs/<slug:run_key>/quizzes/attempts/<uuid:attempt>/", include(of_an_attempt)),
    path("offline/", offline.offline, name="offline"),
    path("receipts/verify/", receipt.verify, name="verify"),
]
