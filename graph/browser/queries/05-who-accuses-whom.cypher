// Who accuses whom
// Each accusation stands between its author (by) and whom it is about (to). Put another type of event there, such as Threaten or Sanction, for who does that.
MATCH path = (:Actor)<-[:HAS_ACTOR]-(event:Accuse)-[:HAS_RECIPIENT]->(:Actor)
RETURN path ORDER BY event.start DESC, event.id LIMIT 12
