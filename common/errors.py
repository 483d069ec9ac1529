"""A refusal: something that the rules do not allow, said in a sentence that the person can act on."""


class Refusal(Exception):
    """What was asked cannot be done; `message` (translated) says why and what to do next.

    One place turns it into a page (`common.views`) and one into a problem document (`api.problems`).
    """

    status = 409
    code = "refused"

    def __init__(self, message: str, *, code: str = "", status: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.code
        self.status = status or self.status


class Forbidden(Refusal):
    """The person may not do this."""

    status = 403
    code = "forbidden"
