"""The weights of salience: what speaks for and against an entity as the one that a pronoun stands for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Added to the score of an entity; penalties are below zero.

    The features are those of published models of salience; the values were tuned on the project's own annotated
    articles, one at a time, and are kept round.
    """

    distance: tuple[float, ...] = (0.0, -1.0, -2.2, -3.0)
    """By sentences between; the last holds for anything farther."""
    subject: float = 0.6
    modifier: float = -1.0
    owner: float = 1.4
    """The subject of the clause, for a possessive: "Peru recalled its envoy"."""
    owner_above: float = 0.4
    """The subject of another clause of the sentence."""
    owner_object: float = 0.6
    """The object of the clause: "thanked the crowd for its help"."""
    teller: float = 0.5
    """The subject of what tells the clause, for its subject: "Ana said she"."""
    history: float = 0.5
    """What was spoken of by a pronoun before."""
    named: float = 0.28
    """By the logarithm of one and the number of times it is named."""
    rank: float = -0.5
    """By the logarithm of one and the number of entities spoken of since."""
    threshold: float = -2.5
    """Below this no antecedent is better than a wrong one."""
    no_name: float = -0.6
    """A person who is not named, for "he" and "she"."""
    gender_against: float = -4.0
    """A title, a known person or an earlier pronoun is of another gender."""
    first_name_against: float = -3.0
    group_as_person: float = -4.0
    """A name that counts as an organisation, for "he" and "she"; the model sometimes errs."""
    place_as_person: float = -4.0
    group_as_it: float = 0.4
    other_as_it: float = -1.0
    several_as_they: float = 0.5
    group_as_they: float = -0.8
    state_as_they: float = -1.6
    other_as_they: float = -4.5
    they_in_quotes: float = -1.5
    """"They" in somebody's words are often people whom the text does not name."""
    kind: float = 0.7
    """A name that is certain to be of the kind that a noun asks for: Nato, for "the alliance"."""
    thing: float = -0.8
    """Something that is no actor: the text is about actors."""
    thing_further: float = -0.25
    """The same for what stands in the sentence before."""


WEIGHTS = Weights()
