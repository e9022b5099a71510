// Whom an actor has to do with
// Each arrow sums up what one does to another: how many events, and how they get on, from -10 (conflict) to 10 (cooperation). The arrows are made for this picture and are not in the graph.
MATCH (actor:Actor {name: $actor})<-[mine:HAS_ACTOR|HAS_RECIPIENT]-(event:Event)-[theirs:HAS_ACTOR|HAS_RECIPIENT]->(other:Actor)
WHERE event.auxiliary IS NULL AND other <> actor
WITH actor, other, type(mine) = 'HAS_ACTOR' AS active, count(DISTINCT event) AS events, avg(event.score) AS score
ORDER BY events DESC, other.id LIMIT 25
WITH other, events, score, CASE WHEN active THEN actor ELSE other END AS one,
  CASE WHEN active THEN other ELSE actor END AS another, actor
WITH actor, other, one, another, events + CASE events WHEN 1 THEN ' event, ' ELSE ' events, ' END + round(score, 1) AS sum
CALL apoc.create.vRelationship(one, 'DEALS_WITH', {sum: sum}, another) YIELD rel
RETURN actor, other, rel
