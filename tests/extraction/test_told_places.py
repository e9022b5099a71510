"""Small towns, sites and capitals, of which no table of places need know: what a text tells of them by itself."""

import pytest

from tests.extraction.conftest import Extract


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        # A name after a preposition of place, or called a place.
        ("Villagers fled to Mokolondi in Niger after the raid.", "Mokolondi", "NER"),
        ("Floods hit the town of Sarulla in Indonesia on Monday.", "Sarulla", "IDN"),
        ("Gunmen stormed Zarima, a village in Ethiopia.", "Zarima", "ETH"),
        ("Russian planes bombed Zarta, a village in Syria.", "Zarta", "SYR"),
        ("In Peru, police freed two miners near Huaycho.", "Huaycho", "PER"),
        ("Nigeria's army attacked rebels near Buni Gari.", "Buni Gari", "NGA"),
        ("Morocco sent doctors to Tafraoute and Tiznit.", "Tafraoute", "MAR"),
        ("Bolivia is calm. Miners walked from Huanuni to Oruro.", "Huanuni", "BOL"),
        ("Refugees left their homes around Torit. Refugees from South Sudan crossed into Uganda.", "Torit", "SSD"),
        ("Fire engines from Savar and Dhamrai fought the blaze, police in Bangladesh said.", "Savar", "BGD"),
        # What a state builds or holds is in it.
        ("Poland closed the border crossing at Kuznica.", "Kuznica", "POL"),
        ("Norway opened a prison at Vardal.", "Vardal", "NOR"),
        # Sites.
        ("Kenya sent police to Lokitang prison after a riot.", "Lokitang prison", "KEN"),
        ("Children were taken to Kamuzu hospital in Malawi.", "Kamuzu hospital", "MWI"),
        ("Shells fell on Avdiivka hospital, Ukraine said.", "Avdiivka hospital", "UKR"),
        ("Guards fired shots outside the Rahim Hotel in Somalia.", "Rahim Hotel", "SOM"),
        ("Two soldiers died in Camp Zarif, Iraq said.", "Camp Zarif", "IRQ"),
        ("Officers at Camp Grafenberg in Germany were not hurt.", "Camp Grafenberg", "DEU"),
        ("Guns came through Rzeszow airport in Poland.", "Rzeszow airport", "POL"),
        ("Police arrested three men in the Kibera settlement, Kenya said.", "Kibera", "KEN"),
        ("Workers at the Port of Felixstowe went on strike. Police in Ipswich said so.", "Port of Felixstowe", "GBR"),
        ("Ethiopia's capital was calm, and soldiers guarded the Kaliti prison.", "Kaliti prison", "ETH"),
        # Places told by others.
        ("Ethiopia's capital was calm on Tuesday.", "Addis Ababa", "ETH"),
        ("Ethiopia's capital was calm on Tuesday.", "Ethiopia", "ETH"),
        ("The Hungarian capital was quiet.", "Budapest", "HUN"),
        ("Talks were held in the capital of Chad.", "N'Djamena", "TCD"),
        ("Six people were killed in a rural area of Sinaloa, Mexico said.", "Sinaloa", "MEX"),
        # A city that is no capital stays where something is, and a capital is the city there.
        ("Soldiers drove to Puerto Montt. Chile sent police to Puerto Montt.", "Puerto Montt", "CHL"),
        ("Diplomats in Moscow met on Friday.", "Moscow", "RUS"),
        ("Ministers met in The Hague, and envoys in Brussels.", "The Hague", "NLD"),
        ("Ministers met in The Hague, and envoys in Brussels.", "Brussels", "BEL"),
        ("Envoys of the United States and Russia met in Paris.", "Paris", "FRA"),
        ("Envoys of the United States and Russia flew to London.", "London", "GBR"),
        ("The Sinaloa region in Mexico was quiet.", "Sinaloa", "MEX"),
        ("Russia sent more soldiers to Crimea, Ukraine said.", "Crimea", "UKR"),
    ],
)
def test_where(extract: Extract, text: str, name: str, country: str) -> None:
    assert (name, country) in {(place.name, place.country) for place in extract(text).places}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thieves fled in a stolen Peugeot, French police said.", "Peugeot"),
        ("The People's Alliance, a party of the left, won the vote in Chile.", "People's Alliance"),
        ("Every Chilean home has lost somebody.", "Every Chilean home"),
        ("Students met in Parliament in Hungary.", "Parliament"),
        ("She has lost this House, the opposition in Britain said.", "House"),
        ("Moscow condemned the attack.", "Moscow"),
    ],
)
def test_nowhere(extract: Extract, text: str, name: str) -> None:
    assert name not in {place.name for place in extract(text).places}


def test_a_provincial_capital_is_not_that_of_the_country(extract: Extract) -> None:
    places = extract("The provincial capital was quiet, officials in Afghanistan said.").places
    assert "Kabul" not in {place.name for place in places}


def test_a_name_that_is_once_called_a_place_is_one_throughout(extract: Extract) -> None:
    text = "The town of Tafresh was quiet, Iran said. The mayor of Tafresh thanked the police."
    (place,) = (place for place in extract(text).places if place.name == "Tafresh")
    assert [span.text for span in place.mentions] == ["The town of Tafresh", "Tafresh", "Tafresh"]
