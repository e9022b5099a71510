// The sentence behind an event
// From an event of the actor, the one that most reports tell of, to the words that say so: report, sentence, article. A report's caption is the word that tells of the event.
MATCH (:Actor {name: $actor})<-[:HAS_ACTOR|HAS_RECIPIENT]-(event:Event)
WITH DISTINCT event ORDER BY COUNT { (event)<-[:TELLS_OF]-() } DESC, event.id LIMIT 1
MATCH path = (event)<-[:TELLS_OF]-(:Report)-[:READ_IN]->(:Sentence)-[:PART_OF]->(:Article)
RETURN path LIMIT 10
