// What is denied
// Events that are told of as not so, with those whom they would be about.
MATCH (event:Event {auxiliary: 'negated'})
WITH event ORDER BY event.start DESC, event.id LIMIT 10
MATCH path = (event)-[:HAS_ACTOR|HAS_RECIPIENT]->(:Actor)
RETURN path LIMIT 30
