"""Essays: a task with its rubric, a student's text in its versions, what was handed in, what is said to it."""
