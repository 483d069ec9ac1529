"""The password hash: as strong as a class that signs in at nine o'clock can bear (docs/decisions/0012)."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class TunedArgon2(Argon2PasswordHasher):
    """Argon2id with 19 MiB, one thread and six passes: about 50 ms of one core (Django's takes 100 MiB)."""

    memory_cost = 19 * 1024
    parallelism = 1
    time_cost = 6
