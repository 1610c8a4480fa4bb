"""Every rule can be read by the people whose rule it is."""

import pytest

from bot.domain.rules import RULES
from bot.texts import LANGUAGES, has


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_its_sentence(language):
    assert [rule.name for rule in RULES if not has(rule.words, language)] == []
