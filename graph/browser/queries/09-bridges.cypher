// Who bridges two camps
// Whoever has to do with two who are in conflict with each other: a mediator, or one who is drawn in. Of each actor of whom the graph tells much, some events are looked at.
MATCH (bridge:Actor)
WITH bridge ORDER BY COUNT { (bridge)<-[:HAS_ACTOR]-() } + COUNT { (bridge)<-[:HAS_RECIPIENT]-() } DESC, bridge.id
LIMIT 40
CALL (bridge) {
  MATCH (bridge)<-[:HAS_ACTOR|HAS_RECIPIENT]-(event:Event)-[:HAS_ACTOR|HAS_RECIPIENT]->(other:Actor)
  WHERE event.auxiliary IS NULL AND other <> bridge
  WITH other, event LIMIT 40
  WITH other, count(event) AS events ORDER BY events DESC, other.id LIMIT 10
  RETURN collect(other) AS met
}
UNWIND met AS one
CALL (one) {
  MATCH (one)<-[:HAS_ACTOR]-(conflict:Event)-[:HAS_RECIPIENT]->(another:Actor)
  WHERE conflict.score < 0 AND conflict.auxiliary IS NULL
  RETURN another, conflict LIMIT 10
}
WITH bridge, met, one, another, count(conflict) AS conflicts
WHERE another IN met AND one <> another
RETURN bridge.name AS who, one.name AS `stands between`, another.name AS `and`, conflicts
ORDER BY conflicts DESC, who, one.name LIMIT 20
