"""An agency story of invented news as several papers print it, and the same news by somebody else."""

PARAGRAPHS = (
    (
        "LISSA — Gunmen attacked a ferry terminal in the port of Lissa on Monday night and killed four dockers, "
        "the harbour police said."
    ),
    (
        "The attackers came in two boats shortly before midnight and opened fire on a crowd that was waiting for the "
        "last ferry. Soldiers arrested three men on the breakwater an hour later, a police spokeswoman, Irena Vuk, "
        "told reporters."
    ),
    (
        '"They shot at people who were carrying suitcases," said a docker who had hidden behind a crane. "Nobody had '
        'warned us."'
    ),
    (
        "Prime Minister Ana Petrescu condemned the attack and sent 200 soldiers to the coast. She accused Korvia of "
        "arming the gunmen. Korvia rejected the accusation and offered to share its radar pictures."
    ),
    (
        "Dockers went on strike on Tuesday and marched to the town hall. They demanded the resignation of the harbour "
        "master, Pavel Dobre. Police used tear gas against the protesters and arrested nine of them."
    ),
    (
        "Dobre said that he would not resign. He promised guards for every pier by the end of the month, and a fence "
        "along the breakwater."
    ),
)


def text(*paragraphs: str) -> str:
    """Paragraphs as one text."""
    return "\n\n".join(paragraphs)


STORY = text(*PARAGRAPHS)

LOCAL = (
    "Two of the dead came from Brod, the town's mayor, Mila Kos, told the Brod Courier. She met their families on "
    "Tuesday and promised them help. Flags in the town fly at half mast, and Thursday's market has been called off."
)

REPRINTS = {
    "the same": STORY,
    "another headline": text("Bloodshed at the ferry: four die in Lissa", STORY),
    "a cut first paragraph": text(*PARAGRAPHS[1:]),
    "a cut end": text(*PARAGRAPHS[:4]),
    "half of it": text(*PARAGRAPHS[:3]),
    "the other half": text(*PARAGRAPHS[3:]),
    "a local paragraph": text(*PARAGRAPHS[:2], LOCAL, *PARAGRAPHS[2:]),
    "a headline, a local paragraph and no end": text("Brod mourns two of its own", LOCAL, *PARAGRAPHS[:5]),
    "corrected words": (
        STORY.replace("killed four dockers", "killed five dockers")
        .replace("200 soldiers", "250 soldiers")
        .replace("arrested nine of them", "detained nine of them")
    ),
    "other spelling and signs": (
        STORY.replace("harbour", "harbor")
        .replace('"They', "“They")
        .replace(' "Nobody', "\u00a0“Nobody")
        .replace('suitcases,"', "suitcases,”")
        .replace('us."', "us.”")
        .replace("attackers", "attac\u00adkers")
    ),
}
"""What is done to the story -> what is printed."""

BY_ANOTHER = text(
    "Four men who were loading a ferry were shot dead in Lissa late on Monday, and Valdoria's prime minister says that "
    "she knows whom to blame.",
    "Ana Petrescu told parliament that the gunmen had carried Korvian weapons. Korvia's embassy called her claim "
    "absurd. She has ordered two hundred soldiers to the coast.",
    "The boats were first seen from the breakwater at half past eleven, witnesses said. The last ferry was late, and "
    "some sixty people stood at the terminal with their luggage. "
    '"They shot at people who were carrying suitcases," a docker told the Tribune. He had hidden behind a crane.',
    "Three suspects were caught within the hour. Irena Vuk of the harbour police would not say where they are held.",
    "The dockers' union stopped work in all of the port on Tuesday. Its members walked to the town hall and called on "
    "Pavel Dobre, who runs the harbour, to step down; nine were arrested when the police broke up the crowd with tear "
    "gas. Dobre wants to stay and to put up a fence.",
)
"""The same events, told by an author of another paper who quotes one of the same witnesses."""
