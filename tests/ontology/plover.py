"""The facts of PLOVER, told a second time: what the ontology's files must agree with."""

VERBAL_COOPERATION = "verbal cooperation"
MATERIAL_COOPERATION = "material cooperation"
VERBAL_CONFLICT = "verbal conflict"
MATERIAL_CONFLICT = "material conflict"

TYPES: dict[str, tuple[str, float]] = {
    "AGREE": (VERBAL_COOPERATION, 2.5),
    "CONSULT": (VERBAL_COOPERATION, 2.5),
    "SUPPORT": (VERBAL_COOPERATION, 5),
    "CONCEDE": (VERBAL_COOPERATION, 4.5),
    "COOPERATE": (MATERIAL_COOPERATION, 9.5),
    "AID": (MATERIAL_COOPERATION, 10),
    "RETREAT": (MATERIAL_COOPERATION, 6.5),
    "REQUEST": (VERBAL_CONFLICT, 0),
    "ACCUSE": (VERBAL_CONFLICT, -3),
    "REJECT": (VERBAL_CONFLICT, -2),
    "THREATEN": (VERBAL_CONFLICT, -3.5),
    "PROTEST": (MATERIAL_CONFLICT, -5),
    "SANCTION": (MATERIAL_CONFLICT, -6),
    "MOBILIZE": (MATERIAL_CONFLICT, -5.5),
    "COERCE": (MATERIAL_CONFLICT, -7),
    "ASSAULT": (MATERIAL_CONFLICT, -9),
}
"""Each type's quad class and score. The manual prints +3 for ACCUSE, whose modes are all negative: a slip."""

MODES: dict[str, dict[str, float]] = {
    "CONSULT": {"visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5},
    "RETREAT": {"withdraw": 8, "release": 6.5, "disarm": 10, "ceasefire": 7.5, "access": 6.5, "resign": 4.5},
    "REQUEST": {"assist": 0.5, "change": -1, "yield": -1, "meet": 0},
    "ACCUSE": {"disapprove": -2, "investigate": -3.5, "allege": -3.5},
    "REJECT": {"assist": -1.5, "change": -2, "yield": -2, "meet": -2},
    "THREATEN": {
        "restrict": -3,
        "arrest": -3.5,
        "relations": -3.5,
        "expel": -3.5,
        "territory": -4,
        "violence": -3.5,
    },
    "PROTEST": {
        "demo": -5,
        "riot": -7,
        "strike": -5,
        "hunger": -4.5,
        "boycott": -4.5,
        "obstruct": -4.5,
        "vandalize": -5,
    },
    "SANCTION": {"convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6},
    "MOBILIZE": {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6},
    "COERCE": {
        "seize": -7,
        "restrict": -7,
        "censor": -6.5,
        "curfew": -6.5,
        "martial-law": -7.5,
        "arrest": -7,
        "deport": -7,
        "withhold": -7,
        "misinformation": -6.5,
        "cyber": -7,
    },
    "ASSAULT": {
        "abduct": -8.5,
        "beat": -7.5,
        "torture": -8.5,
        "sexual": -8.5,
        "targeted": -9.5,
        "destroy": -8.5,
        "primitive": -8,
        "firearms": -9,
        "explosives": -9,
        "suicide-attack": -9.5,
        "aerial": -9.5,
        "drone": -9.5,
        "heavy-weapons": -9.5,
        "crowd-control": -7.5,
        "unconventional": -10,
    },
}
"""The modes with their scores, of the types that have modes."""

CONTEXTS = frozenset(
    [
        "military",
        "intelligence",
        "executive",
        "legislative",
        "election",
        "political_institutions",
        "pro_democracy",
        "pro_autocracy",
        "economic",
        "legal",
        "reparations",
        "human_rights",
        "rights_freedoms",
        "repression",
        "human_security",
        "gender",
        "lgbt",
        "religion_ethnicity",
        "inequality",
        "diplomatic",
        "territory",
        "peacekeeping",
        "health",
        "asylum",
        "migration",
        "disasters",
        "natural_resource",
        "environment",
        "technology",
        "terrorism",
        "cbrn",
        "cyber",
        "misinformation",
        "crime",
        "corruption",
        "illegal_drugs",
        "trafficking",
    ]
)

SECTORS = frozenset(
    [
        "GOV",
        "MIL",
        "COP",
        "SPY",
        "LEG",
        "JUD",
        "REB",
        "OPP",
        "PTY",
        "IGO",
        "NGO",
        "MED",
        "BUS",
        "EDU",
        "REL",
        "LAB",
        "CRM",
        "CVL",
    ]
)

AUXILIARIES = frozenset({"historical", "future", "hypothetical", "negated"})

RELATIONS = frozenset(
    [
        "holdsPosition",
        "headOf",
        "commands",
        "spokespersonFor",
        "memberOf",
        "employedBy",
        "represents",
        "citizenOf",
        "partOf",
        "counterpartOf",
        "succeeded",
        "relativeOf",
        "alliedWith",
        "opposedTo",
        "controls",
        "headquarteredIn",
        "locatedIn",
        "capitalOf",
        "borders",
    ]
)

SYMMETRIC_RELATIONS = frozenset(["counterpartOf", "relativeOf", "alliedWith", "opposedTo", "borders"])
