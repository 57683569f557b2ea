"""The sample report is what the product makes of the sample's documents today."""

from django.core.management import call_command


def test_the_stored_sample_is_up_to_date() -> None:
    call_command("sample", "--check")
