from pathlib import Path

import pytest

from graph.server import Connection, HomeError, ServerHome


def test_everything_of_a_server_lies_in_its_home_and_the_jars_in_the_cache(tmp_path: Path) -> None:
    home = ServerHome(home=tmp_path / "home", cache=tmp_path / "cache")

    assert home.folder == tmp_path / "home" / "neo4j"
    own = (home.data, home.logs, home.conf, home.plugins, home.password_file, home.state_file, home.arguments_file)
    assert [path.parent for path in own] == [home.folder] * len(own)
    assert home.lock_file.parent == home.home, "it must outlive a removal of the folder"
    assert home.jars == tmp_path / "cache" / "jars"


def test_two_paths_to_one_home_are_one_server(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "home")

    through_link = ServerHome(home=tmp_path / "link", cache=tmp_path)
    assert through_link.arguments_file == ServerHome(home=tmp_path / "home", cache=tmp_path).arguments_file


def test_a_cache_that_cannot_be_on_a_class_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HomeError, match="da:ta"):
        ServerHome(home=tmp_path, cache=tmp_path / "da:ta")


def test_a_connection_does_not_show_its_password_when_printed() -> None:
    connection = Connection("bolt://127.0.0.1:7687", "neo4j", "hidden", "http://127.0.0.1:7474/")

    assert repr(connection) == (
        "Connection(uri='bolt://127.0.0.1:7687', user='neo4j', browser_url='http://127.0.0.1:7474/')"
    )
