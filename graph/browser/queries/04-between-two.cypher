// What happens between two
// The last events in which both take part, with all others who do.
MATCH (:Actor {name: $actor})<-[:HAS_ACTOR|HAS_RECIPIENT]-(event:Event)-[:HAS_ACTOR|HAS_RECIPIENT]->(:Actor {name: $other})
WITH DISTINCT event ORDER BY event.start DESC, event.id LIMIT 10
MATCH path = (event)-[:HAS_ACTOR|HAS_RECIPIENT]->(:Actor)
RETURN path LIMIT 30
