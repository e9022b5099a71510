// schema 0
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (node:Article) REQUIRE node.id IS UNIQUE;

// schema 1
CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (node:Sentence) REQUIRE node.id IS UNIQUE;

// schema 2
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (node:Report) REQUIRE node.id IS UNIQUE;

// schema 3
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (node:Event) REQUIRE node.id IS UNIQUE;

// schema 4
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (node:Actor) REQUIRE node.id IS UNIQUE;

// schema 5
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (node:Place) REQUIRE node.id IS UNIQUE;

// schema 6
CREATE CONSTRAINT quotation_id IF NOT EXISTS FOR (node:Quotation) REQUIRE node.id IS UNIQUE;

// schema 7
CREATE CONSTRAINT quantity_id IF NOT EXISTS FOR (node:Quantity) REQUIRE node.id IS UNIQUE;

// schema 8
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (node:Graph) REQUIRE node.id IS UNIQUE;

// schema 9
CREATE INDEX event_type IF NOT EXISTS FOR (event:Event) ON (event.type);

// schema 10
CREATE INDEX event_type_start IF NOT EXISTS FOR (event:Event) ON (event.type, event.start);

// schema 11
CREATE INDEX actor_name IF NOT EXISTS FOR (actor:Actor) ON (actor.name);

// schema 12
CREATE INDEX headquartered_in_article IF NOT EXISTS FOR ()-[relation:HEADQUARTERED_IN]-() ON (relation.article);

// schema 13
CREATE INDEX holds_position_article IF NOT EXISTS FOR ()-[relation:HOLDS_POSITION]-() ON (relation.article);

// schema 14
CREATE INDEX located_in_article IF NOT EXISTS FOR ()-[relation:LOCATED_IN]-() ON (relation.article);

// lock
MERGE (graph:Graph {id: $graph}) ON CREATE SET graph.version = 0, graph.schema = $schema
SET graph.version = graph.version;

// count
MATCH (graph:Graph {id: $graph}) SET graph.version = graph.version + 1;

// hashes
MATCH (article:Article) WHERE article.id IN $articles RETURN article.id AS id, article.hash AS hash;

// said write of articles
UNWIND $rows AS row
CREATE (new:Article) SET new = row.properties
RETURN count(*) AS written;

// said write of sentences
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
CREATE (new:Sentence)-[:PART_OF]->(article) SET new = row.properties
RETURN count(*) AS written;

// said write of reports
UNWIND $rows AS row
MATCH (sentence:Sentence {id: row.sentence})
CREATE (new:Report)-[:READ_IN]->(sentence) SET new = row.properties
RETURN count(*) AS written;

// said write of quantities
UNWIND $rows AS row
MATCH (report:Report {id: row.report})
CREATE (report)-[:COUNTS]->(new:Quantity) SET new = row.properties
RETURN count(*) AS written;

// said write of quotations
UNWIND $rows AS row
CREATE (new:Quotation) SET new = row.properties
RETURN count(*) AS written;

// said write of quoted_in
UNWIND $rows AS row
MATCH (start:Quotation {id: row.quotation})
MATCH (end:Sentence {id: row.sentence})
CREATE (start)-[:QUOTED_IN]->(end)
RETURN count(*) AS written;

// said write of actor_descriptions
UNWIND $rows AS row
MATCH (start:Actor {id: row.actor})
MATCH (end:Article {id: row.article})
CREATE (start)-[edge:DESCRIBED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said write of place_descriptions
UNWIND $rows AS row
MATCH (start:Place {id: row.place})
MATCH (end:Article {id: row.article})
CREATE (start)-[edge:DESCRIBED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said write of actor_mentions
UNWIND $rows AS row
MATCH (start:Actor {id: row.actor})
MATCH (end:Sentence {id: row.sentence})
CREATE (start)-[edge:MENTIONED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said write of place_mentions
UNWIND $rows AS row
MATCH (start:Place {id: row.place})
MATCH (end:Sentence {id: row.sentence})
CREATE (start)-[edge:MENTIONED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said write of actors
UNWIND $rows AS row
MATCH (start:Report {id: row.report})
MATCH (end:Actor {id: row.actor})
CREATE (start)-[edge:HAS_ACTOR]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said write of recipients
UNWIND $rows AS row
MATCH (start:Report {id: row.report})
MATCH (end:Actor {id: row.actor})
CREATE (start)-[edge:HAS_RECIPIENT]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said write of places
UNWIND $rows AS row
MATCH (start:Report {id: row.report})
MATCH (end:Place {id: row.place})
CREATE (start)-[edge:HAS_PLACE]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said write of attributions
UNWIND $rows AS row
MATCH (start:Report {id: row.report})
MATCH (end:Actor {id: row.actor})
CREATE (start)-[edge:ATTRIBUTED_TO]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said write of speakers
UNWIND $rows AS row
MATCH (start:Actor {id: row.actor})
MATCH (end:Quotation {id: row.quotation})
CREATE (start)-[edge:SAID]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said write of actors_spoken_of
UNWIND $rows AS row
MATCH (start:Quotation {id: row.quotation})
MATCH (end:Actor {id: row.actor})
CREATE (start)-[edge:SPEAKS_OF]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said write of reports_spoken_of
UNWIND $rows AS row
MATCH (start:Quotation {id: row.quotation})
MATCH (end:Report {id: row.report})
CREATE (start)-[edge:SPEAKS_OF]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of holdsPosition to Actor to Actor
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Actor {id: row.object})
CREATE (start)-[edge:HOLDS_POSITION]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of holdsPosition to Actor to Place
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Place {id: row.object})
CREATE (start)-[edge:HOLDS_POSITION]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of holdsPosition to Actor to Sentence
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Sentence {id: row.object})
CREATE (start)-[edge:HOLDS_POSITION]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of holdsPosition to Place to Actor
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Actor {id: row.object})
CREATE (start)-[edge:HOLDS_POSITION]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of holdsPosition to Place to Place
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Place {id: row.object})
CREATE (start)-[edge:HOLDS_POSITION]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of holdsPosition to Place to Sentence
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Sentence {id: row.object})
CREATE (start)-[edge:HOLDS_POSITION]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of headquarteredIn to Actor to Actor
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Actor {id: row.object})
CREATE (start)-[edge:HEADQUARTERED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of headquarteredIn to Actor to Place
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Place {id: row.object})
CREATE (start)-[edge:HEADQUARTERED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of headquarteredIn to Actor to Sentence
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Sentence {id: row.object})
CREATE (start)-[edge:HEADQUARTERED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of headquarteredIn to Place to Actor
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Actor {id: row.object})
CREATE (start)-[edge:HEADQUARTERED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of headquarteredIn to Place to Place
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Place {id: row.object})
CREATE (start)-[edge:HEADQUARTERED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of headquarteredIn to Place to Sentence
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Sentence {id: row.object})
CREATE (start)-[edge:HEADQUARTERED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of locatedIn to Actor to Actor
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Actor {id: row.object})
CREATE (start)-[edge:LOCATED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of locatedIn to Actor to Place
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Place {id: row.object})
CREATE (start)-[edge:LOCATED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of locatedIn to Actor to Sentence
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Sentence {id: row.object})
CREATE (start)-[edge:LOCATED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of locatedIn to Place to Actor
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Actor {id: row.object})
CREATE (start)-[edge:LOCATED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of locatedIn to Place to Place
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Place {id: row.object})
CREATE (start)-[edge:LOCATED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of locatedIn to Place to Sentence
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Sentence {id: row.object})
CREATE (start)-[edge:LOCATED_IN]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said delete 0
UNWIND $articles AS id
MATCH ()-[relation:HEADQUARTERED_IN|HOLDS_POSITION|LOCATED_IN]->() WHERE relation.article = id
DELETE relation;

// said delete 1
UNWIND $articles AS id
MATCH (article:Article {id: id})<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report)-[:COUNTS]->(quantity:Quantity)
DETACH DELETE quantity;

// said delete 2
UNWIND $articles AS id
MATCH (article:Article {id: id})<-[:PART_OF]-(sentence:Sentence)<-[:QUOTED_IN]-(quotation:Quotation)
WITH DISTINCT quotation
DETACH DELETE quotation;

// said delete 3
UNWIND $articles AS id
MATCH (article:Article {id: id})<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report)
DETACH DELETE report;

// said delete 4
UNWIND $articles AS id
MATCH (article:Article {id: id})<-[:PART_OF]-(sentence:Sentence)
DETACH DELETE sentence;

// said delete 5
UNWIND $articles AS id
MATCH (article:Article {id: id})
DETACH DELETE article;

// derived actors_of
MATCH (article:Article)<-[:DESCRIBED_IN]-(described:Actor)
WHERE article.id IN $articles
RETURN DISTINCT described.id AS id;

// derived places_of
MATCH (article:Article)<-[:DESCRIBED_IN]-(described:Place)
WHERE article.id IN $articles
RETURN DISTINCT described.id AS id;

// derived events_of
MATCH (article:Article)<-[:PART_OF]-(:Sentence)<-[:READ_IN]-(:Report)-[:TELLS_OF]->(event:Event)
WHERE article.id IN $articles
RETURN DISTINCT event.id AS id;

// derived actors
MATCH (actor:Actor) WHERE actor.id IN $ids RETURN actor;

// derived actor_votes
UNWIND $ids AS id
MATCH (:Actor {id: id})-[vote:DESCRIBED_IN]->()
RETURN id, vote.name AS name, vote.country AS country, vote.confidence AS confidence, vote.reason AS reason, vote.type AS type, vote.sector AS sector, vote.aliases AS aliases, count(*) AS articles;

// derived places
MATCH (place:Place) WHERE place.id IN $ids RETURN place;

// derived place_votes
UNWIND $ids AS id
MATCH (:Place {id: id})-[vote:DESCRIBED_IN]->()
RETURN id, vote.name AS name, vote.country AS country, vote.confidence AS confidence, vote.reason AS reason, vote.latitude AS latitude, vote.longitude AS longitude, count(*) AS articles;

// derived events
MATCH (event:Event) WHERE event.id IN $ids RETURN event;

// derived tellings
MATCH (event:Event)<-[:TELLS_OF]-(report:Report)-[:READ_IN]->(:Sentence)-[:PART_OF]->(article:Article)
WHERE event.id IN $ids
RETURN report, article.id AS article,
  COLLECT { MATCH (report)-[:HAS_ACTOR]->(actor:Actor) RETURN DISTINCT actor.id } AS actors,
  COLLECT { MATCH (report)-[:HAS_RECIPIENT]->(actor:Actor) RETURN DISTINCT actor.id } AS recipients,
  COLLECT { MATCH (report)-[:HAS_PLACE]->(place:Place) RETURN place.id } AS places;

// derived create_actors of Country
UNWIND $rows AS row
CREATE (new:Actor:Country) SET new = row
RETURN count(*) AS written;

// derived create_actors of Media
UNWIND $rows AS row
CREATE (new:Actor:Media) SET new = row
RETURN count(*) AS written;

// derived create_actors of Person
UNWIND $rows AS row
CREATE (new:Actor:Person) SET new = row
RETURN count(*) AS written;

// derived create_actors of PopulationGroup
UNWIND $rows AS row
CREATE (new:Actor:PopulationGroup) SET new = row
RETURN count(*) AS written;

// derived update_actors of Country
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
REMOVE actor:Country:Media:Person:PopulationGroup
SET actor:Country
SET actor = row
RETURN count(*) AS written;

// derived update_actors of Media
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
REMOVE actor:Country:Media:Person:PopulationGroup
SET actor:Media
SET actor = row
RETURN count(*) AS written;

// derived update_actors of Person
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
REMOVE actor:Country:Media:Person:PopulationGroup
SET actor:Person
SET actor = row
RETURN count(*) AS written;

// derived update_actors of PopulationGroup
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
REMOVE actor:Country:Media:Person:PopulationGroup
SET actor:PopulationGroup
SET actor = row
RETURN count(*) AS written;

// derived delete_actors
MATCH (actor:Actor) WHERE actor.id IN $ids
DETACH DELETE actor;

// derived create_places
UNWIND $rows AS row
CREATE (new:Place) SET new = row
RETURN count(*) AS written;

// derived update_places
UNWIND $rows AS row
MATCH (place:Place {id: row.id})
SET place = row
RETURN count(*) AS written;

// derived delete_places
MATCH (place:Place) WHERE place.id IN $ids
DETACH DELETE place;

// derived create_events of ACCUSE
UNWIND $rows AS row
CREATE (new:Event:Accuse) SET new = row
RETURN count(*) AS written;

// derived create_events of ASSAULT
UNWIND $rows AS row
CREATE (new:Event:Assault) SET new = row
RETURN count(*) AS written;

// derived create_events of MOBILIZE
UNWIND $rows AS row
CREATE (new:Event:Mobilize) SET new = row
RETURN count(*) AS written;

// derived update_events
UNWIND $rows AS row
MATCH (event:Event {id: row.id})
SET event = row
RETURN count(*) AS written;

// derived delete_events
MATCH (event:Event) WHERE event.id IN $ids
DETACH DELETE event;

// derived event_actors
UNWIND $rows AS row
MATCH (start:Event {id: row.event})
MATCH (end:Actor {id: row.actor})
CREATE (start)-[:HAS_ACTOR]->(end)
RETURN count(*) AS written;

// derived event_recipients
UNWIND $rows AS row
MATCH (start:Event {id: row.event})
MATCH (end:Actor {id: row.actor})
CREATE (start)-[:HAS_RECIPIENT]->(end)
RETURN count(*) AS written;

// derived event_places
UNWIND $rows AS row
MATCH (start:Event {id: row.event})
MATCH (end:Place {id: row.place})
CREATE (start)-[:HAS_PLACE]->(end)
RETURN count(*) AS written;

// derived tells_of
UNWIND $rows AS row
MATCH (start:Report {id: row.report})
MATCH (end:Event {id: row.event})
CREATE (start)-[:TELLS_OF]->(end)
RETURN count(*) AS written;

// query: article ids
MATCH (node:Article) WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node.id AS id;

// query: actors whole
MATCH (node:Actor) WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node;

// query: places whole
MATCH (node:Place) WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node;

// query: events whole
MATCH (node:Event) WHERE node.id > $after
WITH node ORDER BY node.id LIMIT $limit
RETURN node AS event,
  COLLECT { MATCH (node)-[:HAS_ACTOR]->(actor:Actor) RETURN actor.id } AS actors,
  COLLECT { MATCH (node)-[:HAS_RECIPIENT]->(actor:Actor) RETURN actor.id } AS recipients,
  COLLECT { MATCH (node)-[:HAS_PLACE]->(place:Place) RETURN place.id } AS places,
  COLLECT { MATCH (node)<-[:TELLS_OF]-(report:Report) RETURN report.id } AS reports;

// query: extractions
MATCH (article:Article) WHERE article.id IN $articles
RETURN article,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence) RETURN sentence } AS sentences,
  COLLECT { MATCH (article)<-[of:DESCRIBED_IN]-(:Actor) RETURN of } AS actors,
  COLLECT { MATCH (article)<-[of:DESCRIBED_IN]-(:Place) RETURN of } AS places,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[of:MENTIONED_IN]-(:Actor) RETURN of } AS actor_mentions,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[of:MENTIONED_IN]-(:Place) RETURN of } AS place_mentions,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report) RETURN report {.*, sentence: sentence {.*}} } AS reports,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report)-[of:HAS_ACTOR|HAS_RECIPIENT]->(:Actor) RETURN of {.*, report: report.id, edge: type(of)} } AS sides,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report)-[of:HAS_PLACE]->(:Place) RETURN of {.*, report: report.id} } AS report_places,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report)-[of:ATTRIBUTED_TO]->(:Actor) RETURN of {.*, report: report.id} } AS attributions,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report)-[:COUNTS]->(of:Quantity) RETURN of {.*, report: report.id} } AS quantities,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:QUOTED_IN]-(quotation:Quotation) WITH DISTINCT quotation RETURN quotation } AS quotations,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:QUOTED_IN]-(quotation:Quotation) WITH DISTINCT quotation MATCH (quotation)<-[of:SAID]-(:Actor) RETURN of {.*, quotation: quotation.id} } AS speakers,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:QUOTED_IN]-(quotation:Quotation) WITH DISTINCT quotation MATCH (quotation)-[of:SPEAKS_OF]->(:Actor) RETURN of {.*, quotation: quotation.id} } AS actors_spoken_of,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:QUOTED_IN]-(quotation:Quotation) WITH DISTINCT quotation MATCH (quotation)-[of:SPEAKS_OF]->(report:Report) RETURN of {.*, quotation: quotation.id, report: report.id} } AS reports_spoken_of,
  COLLECT { MATCH (start)-[of:HEADQUARTERED_IN|HOLDS_POSITION|LOCATED_IN]->(end) WHERE of.article = article.id RETURN of {.*, edge: type(of), from_place: start:Place, to_place: end:Place} } AS relations
ORDER BY article.id;
