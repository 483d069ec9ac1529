"""A factory whose rows are valid: what a form would refuse, a test may not stand on."""

import factory


class ValidFactory(factory.django.DjangoModelFactory):
    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        row = model_class(*args, **kwargs)
        row.full_clean(validate_unique=False, validate_constraints=False)  # these the database refuses by itself
        row.save()
        return row
