"""Pronouns, and nouns like "the group": which entity spoken of before one stands for, by salience and agreement.

Entities are scored, not mentions: each has the score of its best mention. `weights` says what counts for how much.
"""

from collections.abc import Callable
from itertools import islice

from extraction.coreference import several
from extraction.coreference.agreement import PLURAL, SINGULAR, THING, agreement
from extraction.coreference.clusters import Clusters, country_within
from extraction.coreference.entities import HARD, Entity, note
from extraction.coreference.kinds import UNKNOWN_GROUP, Kinds
from extraction.coreference.nearness import LAST_MENTIONS, SUBJECTS, best_nearness, clash, prominence
from extraction.coreference.nominals import is_definite
from extraction.coreference.several import coordinated
from extraction.coreference.things import Things
from extraction.coreference.weights import WEIGHTS, Weights
from extraction.parse import Token

_NAME_WINDOW = 20
_NOMINAL_WINDOW = 5
_NOUN_WINDOW = 4
"""Sentences back within which "the group" stands for a group."""
_TWO = 2
_PAIR_WINDOW = 12
"""Sentences back within which "both men" were spoken of."""
_RECENT = 30
"""How many of the entities spoken of last are looked at: what keeps a long text linear."""
_MOST_STEPS = 6
"""Clauses that are climbed to find the one that a pronoun's clause hangs on."""

_PLAIN = frozenset({"det", "case", "punct"})
"""What may hang on a noun that says no more than "the"."""

_OFFICE = frozenset({"prime", "foreign", "vice", "top", "chief", "senior"})
"""What belongs to an office: the prime minister is a minister."""


Agree = Callable[[Entity], float | None]


def link_by_salience(clusters: Clusters, kinds: Kinds, weights: Weights = WEIGHTS) -> None:
    """Links what still waits for an antecedent to the best entity before it, reading the text once."""
    _Reader(clusters, kinds, weights).read()


class _Reader:
    def __init__(self, clusters: Clusters, kinds: Kinds, weights: Weights) -> None:
        self._weights = weights
        self._clusters = clusters
        self._kinds = kinds
        self._things = Things(clusters)
        self._entities: dict[int, Entity] = {}
        """By the root of the cluster, a group by the root of its first member below zero; spoken of last is last."""

    def read(self) -> None:
        for index, mention in enumerate(self._clusters.mentions):
            self._resolve_speaker(mention.head)
            if mention.kind == "pronoun" and not self._clusters.is_linked(index):
                self._resolve(index, mention.name.lower())
            elif index not in self._clusters.several:
                if mention.kind == "nominal" and not self._clusters.is_linked(index):
                    self._resolve_two(index)
                    self._resolve_noun(index)
                if index not in self._clusters.several:
                    self._note(index)

    def _resolve_speaker(self, token: int) -> None:
        """Before words that somebody speaks are read, who speaks them: "She is late," he said."""
        speaker = self._clusters.spoken_by.get(token)
        if speaker is not None and not self._clusters.is_linked(speaker):
            mention = self._clusters.mentions[speaker]
            if mention.kind == "pronoun" and mention.head > token:
                self._resolve(speaker, mention.name.lower())

    def _note(self, index: int) -> None:
        root = self._clusters.root(index)
        entity = self._entities.pop(root, None) or Entity()
        self._entities[root] = entity
        note(entity, self._clusters, index, self._kinds)
        group = coordinated(self._clusters, index) if self._clusters.mentions[index].kind != "pronoun" else ()
        if len({self._clusters.root(member) for member in group}) > 1 and self._clusters.head(index).dep_ != "conj":
            self._entities[-1 - root] = Entity([index], entity.label, is_plural=True, names=1, members=group)

    def _resolve(self, index: int, word: str) -> None:
        if word not in SINGULAR and word not in THING and word not in PLURAL:
            return
        ahead = self._subject_ahead(index, word)
        if ahead is not None:
            self._clusters.join(index, ahead, f"whom {self._clusters.text(index)!r} announces")
            return
        quoted = self._clusters.mentions[index].head in self._clusters.spoken_by and word in PLURAL
        malus = self._weights.they_in_quotes if quoted else 0.0

        def agree(entity: Entity) -> float | None:
            agreeing = agreement(entity, word, self._weights)
            return None if agreeing is None else agreeing + malus

        found = self._best(index, agree, window=None)
        if found is None:
            return
        score, key = found
        if word not in SINGULAR and self._things.best(index, plural=word in PLURAL, weights=self._weights) > score:
            return
        self._link(index, key, "the likeliest one spoken of before")
        if word in SINGULAR:
            self._entities[key].gender[SINGULAR[word]] += HARD

    def _subject_ahead(self, index: int, word: str) -> int | None:
        """The subject that a clause before it speaks of: "When she heard it, Ana Ruiz left"."""
        clause = self._clusters.head(index).head
        for _ in range(_MOST_STEPS):
            if clause.dep_ == "advcl" or clause.head == clause:
                break
            clause = clause.head
        if clause.dep_ != "advcl" or clause.i > clause.head.i or word in PLURAL:
            return None
        subject = next((c for c in clause.head.lefts if c.dep_ in SUBJECTS), None)
        ahead = self._clusters.by_head.get(subject.i) if subject is not None else None
        if ahead is None or subject is None or subject.i < self._clusters.mentions[index].head:
            return None
        entity = Entity()
        note(entity, self._clusters, ahead, self._kinds)
        agreeing = agreement(entity, word, self._weights)
        return ahead if entity.names and agreeing is not None and agreeing >= 0 else None

    def _resolve_two(self, index: int) -> None:
        """A word for two at once: those last spoken of together, else the last two."""
        number = several.number(self._clusters, index)
        for test in several.tests(self._clusters, self._kinds, index):

            def is_pair(entity: Entity, test: several.Test = test) -> float | None:
                mentions = [self._clusters.mentions[member] for member in entity.members]
                return 0.0 if len(mentions) == number and all(map(test, mentions)) else None

            found = self._best(index, is_pair, window=None)
            if found is not None:
                self._link(index, found[1], "two of them")
                return
            pair = self._most_spoken_of(index, test) if number == _TWO else None
            if pair is not None:
                names = " and ".join(repr(self._clusters.text(member)) for member in pair)
                self._clusters.stand_for(index, pair, f"the two most spoken of: {names}")
                return

    def _most_spoken_of(self, index: int, test: several.Test) -> tuple[int, int] | None:
        """The two named lately of whom the text speaks most, but for the subject that does something to them."""
        clusters = self._clusters
        gender = self._kinds.gender(clusters.mentions[index])
        fit = [
            entity
            for entity in self._entities.values()
            if entity.names
            and not entity.members
            and clusters.sentence_of[index] - clusters.sentence_of[entity.mentions[-1]] <= _PAIR_WINDOW
            and test(clusters.mentions[entity.mentions[0]])
            and not any(clash(clusters.head(i), clusters.head(index)) for i in entity.mentions[-LAST_MENTIONS:])
            and (gender is None or agreement(entity, "he" if gender == "m" else "she", self._weights) == 0)
        ]
        fit.sort(key=lambda entity: (entity.names + entity.pronouns, entity.mentions[-1]))
        distinct = {self._kinds.identity(clusters.mentions[e.mentions[0]], e.mentions[0]): e.mentions[0] for e in fit}
        last = list(distinct.values())[-2:]
        return (last[1], last[0]) if len(last) == _TWO else None

    def _resolve_noun(self, index: int) -> None:
        """A noun that may stand for a name, and says no more than "the": "the group", not "the Turkish group"."""
        mention = self._clusters.mentions[index]
        head = self._clusters.head(index)
        wanted = self._kinds.of_noun(mention.noun or "")
        plural = "Plur" in head.morph.get("Number", [])
        sector = self._kinds.sector(mention.noun or "")
        is_role = self._kinds.is_role(mention.noun or "")
        country = country_within(self._clusters, index)
        if not is_definite(head) or index in self._clusters.several or self._says_more(head, country):
            return

        def can_be(entity: Entity) -> float | None:
            if country is not None:  # "the Serbian premier" may be a politician of Serbia
                of_role = is_role and (sector is None or sector in entity.sectors)
                fits = entity.is_person and entity.names and country in entity.countries and of_role
                return agreement(entity, "he", self._weights) if fits and not plural else None
            if plural:  # "the gunmen" may be the rebels spoken of before
                same = sector is not None and sector in entity.sectors and self._kinds.is_narrow(sector)
                return 0.0 if same and entity.is_plural and not entity.members else None
            if sector is not None and is_role and self._kinds.is_narrow(sector):
                of_sector = sector in entity.sectors and entity.is_person and not entity.is_plural
                return agreement(entity, "he", self._weights) if of_sector else None
            fitting = entity.kinds & wanted if entity.names else frozenset()
            return (0.0 if fitting == {UNKNOWN_GROUP} else self._weights.kind) if fitting else None

        found = self._best(index, can_be, window=_NOUN_WINDOW)
        if found is not None:
            antecedent = self._entities[found[1]].mentions[0]
            self._clusters.join(antecedent, index, f"what {self._clusters.text(antecedent)!r} can be called")

    def _says_more(self, head: Token, country: str | None) -> bool:
        """Whether a phrase holds more than a determiner and a country, by which another one may be meant."""
        words = [c for c in head.children if c.dep_ not in _PLAIN and c.lower_ not in _OFFICE]
        named = [c for c in words if (name := self._clusters.name_at.get(c.i)) is not None and name.known is not None]
        return len(words) != (len(named) if country is not None else 0)

    def _link(self, index: int, key: int, reason: str) -> None:
        entity = self._entities[key] = self._entities.pop(key)
        if entity.members:
            names = " and ".join(repr(self._clusters.text(member)) for member in entity.members)
            self._clusters.stand_for(index, entity.members, f"{reason}: {names}")
        else:
            self._clusters.join(entity.mentions[0], index, f"{reason}: {self._clusters.text(entity.mentions[0])!r}")
        entity.mentions.append(index)
        entity.pronouns += 1

    def _best(self, index: int, agree: Agree, window: int | None) -> tuple[float, int] | None:
        """The best score above the threshold and its entity."""
        scored = [
            (score, -rank, key)
            for rank, (key, entity) in enumerate(islice(reversed(self._entities.items()), _RECENT))
            if (score := self._score(entity, index, agree, rank, window)) is not None
        ]
        best = max(scored, default=None)
        return (best[0], best[2]) if best is not None and best[0] > self._weights.threshold else None

    def _score(self, entity: Entity, index: int, agree: Agree, rank: int, window: int | None) -> float | None:
        limit = window or (_NAME_WINDOW if entity.names else _NOMINAL_WINDOW)
        if self._clusters.sentence_of[index] - self._clusters.sentence_of[entity.mentions[-1]] > limit:
            return None
        agreeing = agree(entity)
        if agreeing is None:
            return None
        nearness = best_nearness(self._clusters, entity, index, window=limit, weights=self._weights)
        return None if nearness is None else nearness + agreeing + prominence(entity, rank, self._weights)
