// What one article says
// The article with most to tell: its sentences, the reports read in them, and who takes part by each.
MATCH (article:Article)
WITH article ORDER BY COUNT { (article)<-[:PART_OF]-() } DESC, article.id LIMIT 1
MATCH path = (article)<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report)-[:HAS_ACTOR|HAS_RECIPIENT]->(:Actor)
RETURN path ORDER BY sentence.start, report.position LIMIT 14
