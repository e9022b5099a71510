// A first look
// What the last articles tell as facts: each event is joined to those who do it (by) and those to whom it is done (to). Blue is cooperation, red is conflict.
MATCH (article:Article)
WITH article ORDER BY article.published DESC, article.id LIMIT 5
MATCH (article)<-[:PART_OF]-(:Sentence)<-[:READ_IN]-(:Report {main: true})-[:TELLS_OF]->(event:Event)
WHERE event.auxiliary IS NULL
WITH DISTINCT event LIMIT 12
MATCH path = (event)-[:HAS_ACTOR|HAS_RECIPIENT]->(:Actor)
RETURN path LIMIT 30
