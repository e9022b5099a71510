"""Who is on the sides of an event where no slot says it, read by the whole pipeline."""

import pytest

from tests.extraction.conftest import Extract


def sides(extract: Extract, text: str, trigger: str) -> tuple[list[str], list[str]]:
    """The actors and recipients of the one event at a word."""
    (event,) = (e for e in extract(text).events if e.trigger.text == trigger)
    actors = [p.span.text for p in event.participants if p.role == "actor"]
    return actors, [p.span.text for p in event.participants if p.role == "recipient"]


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        # a deed has doers
        ("The attack by the rebels killed nine soldiers.", "killed", ["the rebels"], ["nine soldiers"]),
        # and so has the effect that a clause about it tells: neither whoever condemns it nor where it was did that
        ("Police condemned a rebel attack that wounded six officers.", "wounded", ["rebel"], ["six officers"]),
        ("Norway deplored an attack on a camp that killed nine nurses.", "killed", [], ["nine nurses"]),
        ("Norway deplored a raid by gunmen that hurt and killed villagers.", "killed", ["gunmen"], ["villagers"]),
        ("The army launched an attack that killed nine villagers.", "killed", ["The army"], ["nine villagers"]),
        ("Gunmen attacked the militia that killed the mayor.", "killed", ["the militia"], ["the mayor"]),
        ("Rebels claimed two attacks in the city which killed nine men.", "killed", ["Rebels"], ["nine men"]),
        ("Peru bombed a camp of the militia that had killed nine men.", "killed", ["the militia"], ["nine men"]),
        # "terrorist" tells what an attack is like, not who it was
        ("Peru condemned the terrorist attacks against the Chilean people.", "attacks", [], ["the Chilean people"]),
        ("Norwegian and Danish negotiators held talks.", "talks", ["Norwegian", "Danish"], []),
        # whoever makes a statement says what stands in it
        ("Peru issued a statement condemning Chile.", "condemning", ["Peru"], ["Chile"]),
        # a thing leads to whom it is for
        ("Norway gave five million euros to promote trade in Ethiopia.", "gave", ["Norway"], ["Ethiopia"]),
        ("Thousands of Burmese have sought refuge in Bangladesh.", "sought", ["Thousands of Burmese"], ["Bangladesh"]),
        ("Norway mobilised its army for a war against Denmark.", "mobilised", ["Norway"], ["Denmark"]),
        # whoever is to do what is demanded
        ("The generals demanded that the cabinet resign.", "demanded", ["The generals"], ["the cabinet"]),
        # what is acted upon may be a thing
        ("Baghdad rejected the referendum.", "rejected", ["Baghdad"], ["the referendum"]),
        ("Norway rejected an Armenian proposal.", "rejected", ["Norway"], ["Armenian"]),
        # what stands beside, or went on elsewhere, names nobody on the other side
        ("The EU imposed sanctions, including asset freezes, on Peru.", "imposed", ["The EU"], ["Peru"]),
        # a deed without an object goes on in a participle
        ("Norwegian jets carried out a raid on Monday, targeting rebels.", "raid", ["Norwegian jets"], ["rebels"]),
        # whoever is moved is not whom it is for
        ("Norway is ready to send troops to Peru.", "ready", ["Norway"], ["Peru"]),
        # those who agree with one another, and whom they name
        ("Norway and Peru agreed to help refugees.", "agreed", ["Norway", "Peru"], []),
        ("Norway and Peru agreed to help Chad.", "agreed", ["Norway", "Peru"], ["Chad"]),
        # who has to act first
        ("The dockers will not end the strike until the company pays.", "strike", ["The dockers"], ["the company"]),
        # a march is not against the town
        ("Forty thousand people marched in Cairo.", "marched", ["Forty thousand people"], []),
        ("The students marched against the rector in Cairo.", "marched", ["The students"], ["the rector in Cairo"]),
        ("Thousands took to the streets of Istanbul.", "took", ["Thousands"], []),
        # to whom it is given, before what it is given for
        ("The bank has lent Jordan nine million dollars for schools.", "lent", ["The bank"], ["Jordan"]),
        # who is on the other side of a border
        ("Peru moved tanks to its border with Chile.", "moved", ["Peru"], ["Chile"]),
        # to whom somebody says what he will do, unless it is said to everybody
        ("Norway told Peru it would close the border.", "close", ["it"], ["Peru"]),
        ("Norway told reporters it would close the border.", "close", ["it"], []),
        # nobody pledges himself
        ("The army committed itself to protecting the nuns.", "committed", ["The army"], ["the nuns"]),
        # two verbs share an object
        ("Gunmen shot or burned to death nine students.", "shot", ["Gunmen"], ["nine students"]),
        # to whom something is to be done
        ("The miners have asked for Ana Duarte to be tried.", "asked", ["The miners"], ["Ana Duarte"]),
        # a law does what it says, whoever passed it
        ("The parliament passed a law that bans rallies.", "bans", ["The parliament"], ["rallies"]),
        # on what condition nothing is done to whom
        ("Norway threatened to deploy missiles if Peru joins.", "threatened", ["Norway"], ["Peru"]),
        # what the parser takes for a participle, and for an adverb
        ("A senior cleric called on Iraqis to stay at home.", "called", ["A senior cleric"], ["Iraqis"]),
        ("Peru shipped bombs to Chile.", "shipped", ["Peru"], ["Chile"]),
        # whose order is ignored
        ("Pilgrims ignored the orders of the prefect.", "ignored", ["Pilgrims"], ["the prefect"]),
        # the giver after a sum, and a request's author
        ("Jordan received aid worth $1.5 million from Japan.", "aid", ["Japan"], ["Jordan"]),
        ("Norway refused a request from the Peruvian envoy.", "refused", ["Norway"], ["the Peruvian envoy"]),
        # what somebody is accused of is no part of the phrase
        ("The opposition accused the president of corruption.", "accused", ["The opposition"], ["the president"]),
        ("The opposition accused the president of Mali.", "accused", ["The opposition"], ["the president of Mali"]),
        # whose it is, who made it, who asked for it
        ("Norway rejected Ana Duarte's plan for a union with Peru.", "rejected", ["Norway"], ["Ana Duarte"]),
        ("The court quashed orders passed by the mayor.", "quashed", ["The court"], ["the mayor"]),
        ("The judge granted an order sought by the nurses.", "granted", ["The judge"], ["the nurses"]),
        ("The king refused a request from the premier to resign.", "refused", ["The king"], ["the premier"]),
        # to whom it is written, and whom it is to help
        ("Peru sent a letter to the bank threatening to leave.", "threatening", ["Peru"], ["the bank"]),
        ("Chad agreed to send troops to help the army of Mali.", "agreed", ["Chad"], ["the army of Mali"]),
        # what is only to be made is nobody yet
        ("Chad agreed to set up a National Film Centre.", "agreed", ["Chad"], []),
        # who is to act
        ("The bishops called for the rebels to leave.", "called", ["The bishops"], ["the rebels"]),
        ("The bishops appealed on Sunday for Peru to yield.", "appealed", ["The bishops"], ["Peru"]),
        ("The rebels turned down the king's offer of a truce.", "turned", ["The rebels"], ["the king"]),
        # what the parser hangs on the object, or takes for a part of it
        ("Rebels held nurses as human shields.", "held", ["Rebels"], ["nurses"]),
        ("A gunman took six miners hostage.", "took", ["A gunman"], ["six miners"]),
        # an acronym is no question, and what a frame speaks of is nobody
        ("The WHO sent medicine to Yemen.", "sent", ["The WHO"], ["Yemen"]),
        ("Prosecutors launched an investigation.", "launched", ["Prosecutors"], []),
        # who has to act first, further down, and not whoever refuses
        (
            "The dockers will not end the strike until a new rota is drawn up and the port authority pays.",
            "strike",
            ["The dockers"],
            ["the port authority"],
        ),
        # whom a participle without an object of its own aims at
        ("Inmates rioted, hurling tiles at the guards.", "rioted", ["Inmates"], ["the guards"]),
        # whose it is, is nobody on the other side
        ("The mayor expressed the city's solidarity.", "expressed", ["The mayor"], []),
        # who did that in which it was done, and with whom
        ("Two nurses were killed in an attack by rebels.", "killed", ["rebels"], ["Two nurses"]),
        ("Two nurses were killed in a raid on Chad.", "killed", [], ["Two nurses"]),
        ("Two soldiers died in clashes with smugglers.", "clashes", ["Two soldiers"], ["smugglers"]),
        # to whom they come who want something
        ("Families fled to Chad seeking refuge.", "seeking", ["Families"], ["Chad"]),
        # whom one joins, and whom one meets then
        (
            "Norway joined Peru's president for talks with the miners.",
            "talks",
            ["Norway"],
            ["Peru's president", "the miners"],
        ),
        # an earlier slot at the general verb
        ("The bishops made a plea to the king for the monks.", "plea", ["The bishops"], ["the king"]),
        ("Peru imposed sanctions in relation to Chile.", "imposed", ["Peru"], ["Chile"]),
        (
            "A nurse filed a lawsuit against visiting President Ana Duarte.",
            "filed",
            ["A nurse"],
            ["President Ana Duarte"],
        ),
        ("Peru lifted the embargo that it had imposed on the island.", "embargo", ["Peru"], ["the island"]),
        ("The general warned that looters would be shot.", "shot", ["The general"], ["looters"]),
        ("The envoy was denied entry by the junta.", "denied", ["the junta"], ["The envoy"]),
        ("The nurses marched outside the court against the verdict.", "marched", ["The nurses"], ["the verdict"]),
        ("The envoy was pelted with eggs by the crowd.", "pelted", ["the crowd"], ["The envoy"]),
        ("Chad sent doctors to help the army of Mali.", "sent", ["Chad"], ["the army of Mali"]),
        ("Kenya sent 300 soldiers to Lamu.", "sent", ["Kenya"], ["Lamu"]),
        # verbs and judgements that the parser misreads
        ("Prison guards tortured inmates.", "tortured", ["Prison guards"], ["inmates"]),
        ("Turkey massed tanks along its border with Syria.", "massed", ["Turkey"], ["its border with Syria"]),
        ("The White House held Moscow responsible.", "held", ["The White House"], ["Moscow"]),
        ("Rebels set a truck ablaze.", "set", ["Rebels"], ["a truck"]),
        # a sum and what it is for
        ("Norway announced ten million euros in emergency aid for Peru.", "aid", ["Norway"], ["Peru"]),
        # whoever confirms it has not done it
        ("Norway confirmed that two nurses were killed.", "killed", [], ["two nurses"]),
    ],
)
def test_sides(extract: Extract, text: str, trigger: str, actors: list[str], recipients: list[str]) -> None:
    assert sides(extract, text, trigger) == (actors, recipients)
