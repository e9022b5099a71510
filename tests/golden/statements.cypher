// schema 0
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (node:Article) REQUIRE node.id IS UNIQUE;

// schema 1
CREATE CONSTRAINT signature_id IF NOT EXISTS FOR (node:Signature) REQUIRE node.id IS UNIQUE;

// schema 2
CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (node:Sentence) REQUIRE node.id IS UNIQUE;

// schema 3
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (node:Report) REQUIRE node.id IS UNIQUE;

// schema 4
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (node:Event) REQUIRE node.id IS UNIQUE;

// schema 5
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (node:Actor) REQUIRE node.id IS UNIQUE;

// schema 6
CREATE CONSTRAINT actortally_id IF NOT EXISTS FOR (node:ActorTally) REQUIRE node.id IS UNIQUE;

// schema 7
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (node:Place) REQUIRE node.id IS UNIQUE;

// schema 8
CREATE CONSTRAINT placetally_id IF NOT EXISTS FOR (node:PlaceTally) REQUIRE node.id IS UNIQUE;

// schema 9
CREATE CONSTRAINT quotation_id IF NOT EXISTS FOR (node:Quotation) REQUIRE node.id IS UNIQUE;

// schema 10
CREATE CONSTRAINT quantity_id IF NOT EXISTS FOR (node:Quantity) REQUIRE node.id IS UNIQUE;

// schema 11
CREATE CONSTRAINT addition_id IF NOT EXISTS FOR (node:Addition) REQUIRE node.id IS UNIQUE;

// schema 12
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (node:Graph) REQUIRE node.id IS UNIQUE;

// schema 13
CREATE INDEX signature_band_0 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_0);

// schema 14
CREATE INDEX signature_band_1 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_1);

// schema 15
CREATE INDEX signature_band_2 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_2);

// schema 16
CREATE INDEX signature_band_3 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_3);

// schema 17
CREATE INDEX signature_band_4 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_4);

// schema 18
CREATE INDEX signature_band_5 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_5);

// schema 19
CREATE INDEX signature_band_6 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_6);

// schema 20
CREATE INDEX signature_band_7 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_7);

// schema 21
CREATE INDEX signature_band_8 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_8);

// schema 22
CREATE INDEX signature_band_9 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_9);

// schema 23
CREATE INDEX signature_band_10 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_10);

// schema 24
CREATE INDEX signature_band_11 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_11);

// schema 25
CREATE INDEX signature_band_12 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_12);

// schema 26
CREATE INDEX signature_band_13 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_13);

// schema 27
CREATE INDEX signature_band_14 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_14);

// schema 28
CREATE INDEX signature_band_15 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_15);

// schema 29
CREATE INDEX signature_band_16 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_16);

// schema 30
CREATE INDEX signature_band_17 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_17);

// schema 31
CREATE INDEX signature_band_18 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_18);

// schema 32
CREATE INDEX signature_band_19 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_19);

// schema 33
CREATE INDEX signature_band_20 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_20);

// schema 34
CREATE INDEX signature_band_21 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_21);

// schema 35
CREATE INDEX signature_band_22 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_22);

// schema 36
CREATE INDEX signature_band_23 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_23);

// schema 37
CREATE INDEX signature_band_24 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_24);

// schema 38
CREATE INDEX signature_band_25 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_25);

// schema 39
CREATE INDEX signature_band_26 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_26);

// schema 40
CREATE INDEX signature_band_27 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_27);

// schema 41
CREATE INDEX signature_band_28 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_28);

// schema 42
CREATE INDEX signature_band_29 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_29);

// schema 43
CREATE INDEX signature_band_30 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_30);

// schema 44
CREATE INDEX signature_band_31 IF NOT EXISTS FOR (signature:Signature) ON (signature.band_31);

// schema 45
CREATE INDEX signature_aside IF NOT EXISTS FOR (signature:Signature) ON (signature.aside);

// schema 46
CREATE INDEX event_type IF NOT EXISTS FOR (event:Event) ON (event.type);

// schema 47
CREATE INDEX event_type_start IF NOT EXISTS FOR (event:Event) ON (event.type, event.start);

// schema 48
CREATE INDEX report_type_loosely_from IF NOT EXISTS FOR (report:Report) ON (report.type, report.loosely_from);

// schema 49
CREATE INDEX actor_family IF NOT EXISTS FOR (actor:Actor) ON (actor.family);

// schema 50
CREATE FULLTEXT INDEX actor_names IF NOT EXISTS FOR (node:Actor) ON EACH [node.name, node.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: true}};

// schema 51
CREATE FULLTEXT INDEX sentence_text IF NOT EXISTS FOR (node:Sentence) ON EACH [node.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english', `fulltext.eventually_consistent`: true}};

// schema 52
CREATE FULLTEXT INDEX quotation_text IF NOT EXISTS FOR (node:Quotation) ON EACH [node.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english', `fulltext.eventually_consistent`: true}};

// schema 53
CREATE FULLTEXT INDEX article_text IF NOT EXISTS FOR (node:Article) ON EACH [node.title, node.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english', `fulltext.eventually_consistent`: true}};

// schema 54
CREATE INDEX said_id IF NOT EXISTS FOR ()-[e:DESCRIBED_IN]-() ON (e.said);

// schema 55
CREATE INDEX actor_name IF NOT EXISTS FOR (actor:Actor) ON (actor.name);

// schema 56
CREATE INDEX headquartered_in_article IF NOT EXISTS FOR ()-[relation:HEADQUARTERED_IN]-() ON (relation.article);

// schema 57
CREATE INDEX holds_position_article IF NOT EXISTS FOR ()-[relation:HOLDS_POSITION]-() ON (relation.article);

// schema 58
CREATE INDEX located_in_article IF NOT EXISTS FOR ()-[relation:LOCATED_IN]-() ON (relation.article);

// graph
MATCH (graph:Graph {id: $graph})
RETURN graph.version AS version, graph.schema AS schema, graph.brought_up_to AS brought_up_to;

// lock
MERGE (graph:Graph {id: $graph}) ON CREATE SET graph.version = 0, graph.schema = $schema
SET graph.version = graph.version
RETURN graph.schema AS schema;

// count
MATCH (graph:Graph {id: $graph}) SET graph.version = graph.version + 1
FOREACH (_ IN CASE WHEN size($events) > 0 THEN [1] ELSE [] END |
  CREATE (:Addition {id: toString(graph.version), version: graph.version, events: $events}))
WITH graph MATCH (old:Addition) WHERE old.version <= graph.version - $kept DELETE old;

// bring_up
MATCH (graph:Graph {id: $graph})
SET graph.brought_up_to = $to, graph.schema = coalesce($schema, graph.schema);

// hashes
MATCH (article:Article) WHERE article.id IN $articles
RETURN article.id AS id, article.hash AS hash,
  head(COLLECT { MATCH (article)-[:REPEATS]->(original:Article) RETURN original.id }) AS repeats;

// said write of articles
UNWIND $rows AS row
CREATE (new:Article) SET new = row.properties
RETURN count(*) AS written;

// said write of signatures
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
CREATE (new:Signature)-[:SIGNATURE_OF]->(article) SET new = row.properties
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

// said relations of Actor to Actor
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Actor {id: row.object})
CREATE (start)-[edge:$(row.type)]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of Actor to Place
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Place {id: row.object})
CREATE (start)-[edge:$(row.type)]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of Actor to Sentence
UNWIND $rows AS row
MATCH (start:Actor {id: row.subject})
MATCH (end:Sentence {id: row.object})
CREATE (start)-[edge:$(row.type)]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of Place to Actor
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Actor {id: row.object})
CREATE (start)-[edge:$(row.type)]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of Place to Place
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Place {id: row.object})
CREATE (start)-[edge:$(row.type)]->(end) SET edge = row.properties
RETURN count(*) AS written;

// said relations of Place to Sentence
UNWIND $rows AS row
MATCH (start:Place {id: row.subject})
MATCH (end:Sentence {id: row.object})
CREATE (start)-[edge:$(row.type)]->(end) SET edge = row.properties
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
MATCH (article:Article {id: id})<-[:SIGNATURE_OF]-(signature:Signature)
DETACH DELETE signature;

// said delete 6
UNWIND $articles AS id
MATCH (article:Article {id: id})
DETACH DELETE article;

// duplicates similar
CALL () {
  MATCH (signature:Signature) WHERE signature.band_0 IN $band_0
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_1 IN $band_1
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_2 IN $band_2
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_3 IN $band_3
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_4 IN $band_4
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_5 IN $band_5
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_6 IN $band_6
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_7 IN $band_7
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_8 IN $band_8
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_9 IN $band_9
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_10 IN $band_10
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_11 IN $band_11
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_12 IN $band_12
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_13 IN $band_13
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_14 IN $band_14
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_15 IN $band_15
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_16 IN $band_16
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_17 IN $band_17
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_18 IN $band_18
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_19 IN $band_19
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_20 IN $band_20
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_21 IN $band_21
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_22 IN $band_22
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_23 IN $band_23
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_24 IN $band_24
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_25 IN $band_25
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_26 IN $band_26
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_27 IN $band_27
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_28 IN $band_28
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_29 IN $band_29
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_30 IN $band_30
  RETURN signature
  UNION
  MATCH (signature:Signature) WHERE signature.band_31 IN $band_31
  RETURN signature
}
MATCH (signature)-[:SIGNATURE_OF]->(article:Article)
WHERE NOT article.id IN $leaving
WITH article
RETURN article.id AS id, article.published AS published,
  head(COLLECT {
    MATCH (article)<-[:SIGNATURE_OF]-(signature:Signature)
    RETURN signature {.shingles, .minima}
  }) AS signature,
  head(COLLECT {
    MATCH (article)-[edge:REPEATS]->(original:Article)
    RETURN {id: original.id, published: original.published, similarity: edge.similarity}
  }) AS original;

// duplicates orphans
MATCH (original:Article)<-[:REPEATS]-(article:Article)
WHERE original.id IN $leaving AND NOT article.id IN $leaving
RETURN article.id AS id, article.published AS published,
  head(COLLECT {
    MATCH (article)<-[:SIGNATURE_OF]-(signature:Signature)
    RETURN signature {.shingles, .minima}
  }) AS signature,
  head(COLLECT {
    MATCH (article)-[edge:REPEATS]->(original:Article)
    RETURN {id: original.id, published: original.published, similarity: edge.similarity}
  }) AS original;

// duplicates families
MATCH (one:Article) WHERE one.id IN $articles
MATCH (one)-[:REPEATS*0..]->(first:Article) WHERE NOT EXISTS { (first)-[:REPEATS]->(:Article) }
WITH DISTINCT first
MATCH (first)<-[:REPEATS*0..]-(article:Article)
RETURN article.id AS id, article.published AS published,
  head(COLLECT {
    MATCH (article)<-[:SIGNATURE_OF]-(signature:Signature)
    RETURN signature {.shingles, .minima}
  }) AS signature,
  head(COLLECT {
    MATCH (article)-[edge:REPEATS]->(original:Article)
    RETURN {id: original.id, published: original.published, similarity: edge.similarity}
  }) AS original;

// duplicates wordings
MATCH (article:Article) WHERE article.id IN $articles
RETURN article.id AS article,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence) RETURN [sentence.start, sentence.text] } AS sentences,
  COLLECT { MATCH (article)<-[:PART_OF]-(:Sentence)<-[:READ_IN]-(report:Report)
    RETURN [report.id, report.type, report.trigger_start, report.trigger_text] } AS reports,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[of:MENTIONED_IN]-(:Actor) WHERE of.kind <> 'name' RETURN [of.said, of.start, of.text] AS part
    UNION MATCH (article)<-[:PART_OF]-(:Sentence)<-[:READ_IN]-(report:Report)-[of:HAS_ACTOR|HAS_RECIPIENT]->(:Actor) RETURN [of.said, of.start, of.text] AS part } AS actors,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[of:MENTIONED_IN]-(:Place) RETURN [of.said, of.start, of.text] AS part
    UNION MATCH (article)<-[:PART_OF]-(:Sentence)<-[:READ_IN]-(report:Report)-[of:HAS_PLACE]->(:Place) RETURN [of.said, of.start, of.text] AS part } AS places;

// duplicates repetitions
MATCH (article:Article) WHERE article.id IN $articles
RETURN article.id AS article,
  head(COLLECT { MATCH (article)-[edge:REPEATS]->(original:Article)
    RETURN {id: original.id, similarity: edge.similarity} }) AS original,
  COLLECT { MATCH (article)<-[:PART_OF]-(:Sentence)<-[:READ_IN]-(report:Report)-[:REPEATS]->(first:Report)
    RETURN [report.id, first.id] } AS reports,
  COLLECT { MATCH (article)<-[of:DESCRIBED_IN]-(actor:Actor) WHERE of.said <> actor.id
    RETURN [of.said, actor.id] } AS actors,
  COLLECT { MATCH (article)<-[of:DESCRIBED_IN]-(place:Place) WHERE of.said <> place.id
    RETURN [of.said, place.id] } AS places;

// duplicates link
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (original:Article {id: row.original})
CREATE (article)-[edge:REPEATS]->(original) SET edge.similarity = row.similarity
RETURN count(*) AS written;

// duplicates unlink
MATCH (article:Article)-[edge:REPEATS]->(:Article)
WHERE article.id IN $articles
DELETE edge;

// duplicates link_reports
UNWIND $rows AS row
MATCH (report:Report {id: row.report})
MATCH (first:Report {id: row.first})
CREATE (report)-[:REPEATS]->(first)
RETURN count(*) AS written;

// duplicates events_of_stories
MATCH (first:Report) WHERE first.id IN $reports
MATCH (first)<-[:REPEATS*0..1]-(:Report)-[:TELLS_OF]->(event:Event)
RETURN DISTINCT event.id AS id;

// duplicates untell
MATCH (report:Report)-[tells:TELLS_OF]->(:Event)
WHERE report.id IN $reports
DELETE tells;

// duplicates set_aside
UNWIND $articles AS id
MATCH (:Article {id: id})<-[:SIGNATURE_OF]-(signature:Signature)
SET signature = {id: signature.id, shingles: signature.shingles, minima: signature.minima, aside: true};

// duplicates aside
MATCH (signature:Signature)-[:SIGNATURE_OF]->(article:Article) WHERE signature.aside = true
RETURN article.id AS id, article.published AS published;

// people of_families
MATCH (actor:Actor) WHERE actor.family IN $families RETURN actor.id AS id;

// people articles_of
MATCH (actor:Actor)-[told:DESCRIBED_IN]->(article:Article)
WHERE actor.family IN $families AND told.said IN keys($to) AND actor.id <> $to[told.said]
  AND NOT article.id IN $gone
RETURN DISTINCT article.id AS id;

// people unsettled
MATCH (graph:Graph) UNWIND graph.unsettled AS family RETURN family ORDER BY family;

// people leave
MATCH (graph:Graph)
WITH graph, [one IN coalesce(graph.unsettled, []) WHERE NOT one IN $settled] + $later AS families
SET graph.unsettled = CASE WHEN families = [] THEN null ELSE families END;

// derived actors stored
MATCH (node:Actor) WHERE node.id IN $ids
OPTIONAL MATCH (tally:ActorTally {id: node.id})
RETURN properties(node) AS node, tally.votes AS votes;

// derived actors counted
MATCH (node:Actor)-[vote:DESCRIBED_IN]->() WHERE node.id IN $ids
RETURN node.id AS id, vote.said AS said, count(*) AS articles, vote.name AS name, vote.type AS type, vote.country AS country, vote.sector AS sector, vote.aliases AS aliases, vote.confidence AS confidence, vote.reason AS reason;

// derived actors of_articles
MATCH (article:Article)<-[vote:DESCRIBED_IN]-(node:Actor) WHERE article.id IN $articles
RETURN node.id AS id, vote.said AS said, count(*) AS articles, vote.name AS name, vote.type AS type, vote.country AS country, vote.sector AS sector, vote.aliases AS aliases, vote.confidence AS confidence, vote.reason AS reason;

// derived actors create
UNWIND $rows AS row
CREATE (new:ActorTally) SET new = row
RETURN count(*) AS written;

// derived actors update
UNWIND $rows AS row
MATCH (tally:ActorTally {id: row.id})
SET tally = row
RETURN count(*) AS written;

// derived actors delete
MATCH (tally:ActorTally) WHERE tally.id IN $ids
DELETE tally;

// derived places stored
MATCH (node:Place) WHERE node.id IN $ids
OPTIONAL MATCH (tally:PlaceTally {id: node.id})
RETURN properties(node) AS node, tally.votes AS votes;

// derived places counted
MATCH (node:Place)-[vote:DESCRIBED_IN]->() WHERE node.id IN $ids
RETURN node.id AS id, vote.said AS said, count(*) AS articles, vote.name AS name, vote.country AS country, vote.latitude AS latitude, vote.longitude AS longitude, vote.confidence AS confidence, vote.reason AS reason;

// derived places of_articles
MATCH (article:Article)<-[vote:DESCRIBED_IN]-(node:Place) WHERE article.id IN $articles
RETURN node.id AS id, vote.said AS said, count(*) AS articles, vote.name AS name, vote.country AS country, vote.latitude AS latitude, vote.longitude AS longitude, vote.confidence AS confidence, vote.reason AS reason;

// derived places create
UNWIND $rows AS row
CREATE (new:PlaceTally) SET new = row
RETURN count(*) AS written;

// derived places update
UNWIND $rows AS row
MATCH (tally:PlaceTally {id: row.id})
SET tally = row
RETURN count(*) AS written;

// derived places delete
MATCH (tally:PlaceTally) WHERE tally.id IN $ids
DELETE tally;

// derived events_of
MATCH (article:Article)<-[:PART_OF]-(:Sentence)<-[:READ_IN]-(:Report)-[:TELLS_OF]->(event:Event)
WHERE article.id IN $articles
RETURN DISTINCT event.id AS id;

// derived events
MATCH (event:Event) WHERE event.id IN $ids RETURN properties(event) AS event;

// derived tellings
MATCH (event:Event)<-[:TELLS_OF]-(report:Report)-[:READ_IN]->(:Sentence)-[:PART_OF]->(article:Article)
WHERE event.id IN $ids
RETURN properties(report) AS report, article.id AS article, event.id AS event,
  COLLECT { MATCH (report)-[:HAS_ACTOR]->(actor:Actor) RETURN DISTINCT actor.id } AS actors,
  COLLECT { MATCH (report)-[:HAS_RECIPIENT]->(actor:Actor) RETURN DISTINCT actor.id } AS recipients,
  COLLECT { MATCH (report)-[:HAS_PLACE]->(place:Place) RETURN place.id } AS places,
  COLLECT { MATCH (report)-[:REPEATS]->(first:Report) RETURN first.id } AS repeats;

// derived claims
MATCH (event:Event) WHERE event.id IN $ids
RETURN properties(event) AS event,
  COLLECT { MATCH (event)-[:HAS_ACTOR]->(actor:Actor) RETURN actor.id } AS actors,
  COLLECT { MATCH (event)-[:HAS_RECIPIENT]->(actor:Actor) RETURN actor.id } AS recipients,
  COLLECT { MATCH (event)-[:HAS_PLACE]->(place:Place) RETURN place.id } AS places;

// derived near
UNWIND $rows AS row
MATCH (event:Event)
WHERE event.type = row.type AND event.start >= row.start AND event.start <= row.end AND coalesce(event.auxiliary, '') = row.auxiliary AND (
  EXISTS { (event)-[:HAS_ACTOR]->(actor:Actor) WHERE actor.id IN row.actors } OR
  EXISTS { (event)-[:HAS_RECIPIENT]->(actor:Actor) WHERE actor.id IN row.recipients })
RETURN DISTINCT event.id AS id;

// derived loose
UNWIND $rows AS row
MATCH (report:Report)
WHERE report.type = row.type AND report.loosely_from >= row.since AND report.loosely_from <= row.end
MATCH (report)-[:TELLS_OF]->(event:Event) WHERE coalesce(event.auxiliary, '') = row.auxiliary AND (
  EXISTS { (event)-[:HAS_ACTOR]->(actor:Actor) WHERE actor.id IN row.actors } OR
  EXISTS { (event)-[:HAS_RECIPIENT]->(actor:Actor) WHERE actor.id IN row.recipients })
RETURN DISTINCT event.id AS id;

// derived create_actors
UNWIND $rows AS row
CREATE (new:Actor:$(row.label)) SET new = row.properties
RETURN count(*) AS written;

// derived update_actors
UNWIND $rows AS row
MATCH (node:Actor {id: row.id})
SET node += row.changes
RETURN count(*) AS written;

// derived relabel_actors
UNWIND $rows AS row
MATCH (actor:Actor {id: row.properties.id})
REMOVE actor:Country:Media:Person:PopulationGroup
SET actor:$(row.label)
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
MATCH (node:Place {id: row.id})
SET node += row.changes
RETURN count(*) AS written;

// derived delete_places
MATCH (place:Place) WHERE place.id IN $ids
DETACH DELETE place;

// derived create_events
UNWIND $rows AS row
CREATE (new:Event:$(row.label)) SET new = row.properties
RETURN count(*) AS written;

// derived update_events
UNWIND $rows AS row
MATCH (node:Event {id: row.id})
SET node += row.changes
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

// invariant: every node has one kind and an id
MATCH (node) WHERE node.id IS NULL OR size([one IN labels(node) WHERE one IN $labels]) <> 1
WITH coalesce(node.id, elementId(node)) AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: no two nodes of a kind have the same id
MATCH (node) UNWIND [one IN labels(node) WHERE one IN $labels] AS kind
WITH kind, node.id AS id, count(*) AS times WHERE times > 1
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every event is told of by a report
MATCH (one:Event) WHERE NOT EXISTS { (one)<-[:TELLS_OF]-(:Report) }
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every report tells of one event
MATCH (one:Report) WHERE COUNT { (one)-[:TELLS_OF]->(:Event) } <> 1
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every report is read in one sentence
MATCH (one:Report) WHERE COUNT { (one)-[:READ_IN]->(:Sentence) } <> 1
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every sentence is part of one article
MATCH (one:Sentence) WHERE COUNT { (one)-[:PART_OF]->(:Article) } <> 1
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every quotation stands in a sentence
MATCH (one:Quotation) WHERE NOT EXISTS { (one)-[:QUOTED_IN]->(:Sentence) }
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every quantity is counted by one report
MATCH (one:Quantity) WHERE COUNT { (one)<-[:COUNTS]-(:Report) } <> 1
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every signature is of one article
MATCH (one:Signature) WHERE COUNT { (one)-[:SIGNATURE_OF]->(:Article) } <> 1
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every actor is described in an article
MATCH (one:Actor) WHERE NOT EXISTS { (one)-[:DESCRIBED_IN]->(:Article) }
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every place is described in an article
MATCH (one:Place) WHERE NOT EXISTS { (one)-[:DESCRIBED_IN]->(:Article) }
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: the tally of an actor counts the articles that describe it
MATCH (tally:ActorTally) WHERE tally.articles <> COUNT {
  MATCH (node:Actor {id: tally.id})-[vote:DESCRIBED_IN]->() WHERE vote.said = node.id OR vote.said STARTS WITH 'person:' }
WITH tally.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: the tally of a place counts the articles that describe it
MATCH (tally:PlaceTally) WHERE tally.articles <> COUNT {
  MATCH (node:Place {id: tally.id})-[vote:DESCRIBED_IN]->() WHERE vote.said = node.id }
WITH tally.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every report's trigger stands in its sentence
MATCH (one:Report)-[:READ_IN]->(sentence:Sentence)
WHERE NOT sentence.start <= one.trigger_start < sentence.end
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every sentence stands in the text of its article
MATCH (one:Sentence)-[:PART_OF]->(article:Article)
WHERE article.text <> '' AND NOT article.text CONTAINS one.text
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every mention of an actor is of one that its article describes
MATCH (one:Actor)-[told:MENTIONED_IN]->(:Sentence)-[:PART_OF]->(article:Article)
WHERE NOT EXISTS { MATCH (one)-[described:DESCRIBED_IN]->(article) WHERE described.said = told.said }
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every mention of a place is of one that its article describes
MATCH (one:Place)-[told:MENTIONED_IN]->(:Sentence)-[:PART_OF]->(article:Article)
WHERE NOT EXISTS { MATCH (one)-[described:DESCRIBED_IN]->(article) WHERE described.said = told.said }
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every side of a report is one that its article describes
MATCH (one:Actor)<-[told:HAS_ACTOR|HAS_RECIPIENT]-(:Report)-[:READ_IN]->(:Sentence)-[:PART_OF]->(article:Article)
WHERE NOT EXISTS { MATCH (one)-[described:DESCRIBED_IN]->(article) WHERE described.said = told.said }
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every place of a report is one that its article describes
MATCH (one:Place)<-[told:HAS_PLACE]-(:Report)-[:READ_IN]->(:Sentence)-[:PART_OF]->(article:Article)
WHERE NOT EXISTS { MATCH (one)-[described:DESCRIBED_IN]->(article) WHERE described.said = told.said }
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: every relation stands in a sentence of its article
MATCH (one)-[stated:HEADQUARTERED_IN|HOLDS_POSITION|LOCATED_IN]->()
WHERE stated.article IS NOT NULL AND NOT EXISTS {
  MATCH (:Sentence {id: stated.sentence})-[:PART_OF]->(:Article {id: stated.article}) }
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: an article repeats no more than one
MATCH (one:Article) WHERE COUNT { (one)-[:REPEATS]->(:Article) } > 1
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: a report repeats no more than one
MATCH (one:Report) WHERE COUNT { (one)-[:REPEATS]->(:Report) } > 1
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: no article waits to be compared with others (the next command that writes does it)
MATCH (one:Signature) WHERE one.aside = true
WITH one.id AS id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// invariant: no name waits for its persons to be told apart (the next command that writes does it)
MATCH (graph:Graph) UNWIND graph.unsettled AS id
WITH id
WITH DISTINCT id ORDER BY id
RETURN count(*) AS found, collect(id)[..$shown] AS ids;

// query: additions
MATCH (addition:Addition) WHERE addition.version > $version
RETURN addition.version AS version, addition.events AS events ORDER BY version;

// query: articles whole
MATCH (article:Article) WHERE article.id IN $articles
RETURN article ORDER BY article.id;

// query: extractions
MATCH (article:Article) WHERE article.id IN $articles
RETURN properties(article) AS article,
  COLLECT { MATCH (article)<-[:SIGNATURE_OF]-(of:Signature) RETURN of {.shingles, .minima} } AS signatures,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence) RETURN properties(sentence) } AS sentences,
  COLLECT { MATCH (article)<-[of:DESCRIBED_IN]-(:Actor) RETURN properties(of) } AS actors,
  COLLECT { MATCH (article)<-[of:DESCRIBED_IN]-(:Place) RETURN properties(of) } AS places,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[of:MENTIONED_IN]-(:Actor) RETURN properties(of) } AS actor_mentions,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[of:MENTIONED_IN]-(:Place) RETURN properties(of) } AS place_mentions,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report) RETURN report {.*, sentence: sentence {.*}} } AS reports,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report)-[of:HAS_ACTOR|HAS_RECIPIENT]->(:Actor) RETURN of {.*, report: report.id, edge: type(of)} } AS sides,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report)-[of:HAS_PLACE]->(:Place) RETURN of {.*, report: report.id} } AS report_places,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report)-[of:ATTRIBUTED_TO]->(:Actor) RETURN of {.*, report: report.id} } AS attributions,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:READ_IN]-(report:Report)-[:COUNTS]->(of:Quantity) RETURN of {.*, report: report.id} } AS quantities,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:QUOTED_IN]-(quotation:Quotation) WITH DISTINCT quotation RETURN properties(quotation) } AS quotations,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:QUOTED_IN]-(quotation:Quotation) WITH DISTINCT quotation MATCH (quotation)<-[of:SAID]-(:Actor) RETURN of {.*, quotation: quotation.id} } AS speakers,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:QUOTED_IN]-(quotation:Quotation) WITH DISTINCT quotation MATCH (quotation)-[of:SPEAKS_OF]->(:Actor) RETURN of {.*, quotation: quotation.id} } AS actors_spoken_of,
  COLLECT { MATCH (article)<-[:PART_OF]-(sentence:Sentence)<-[:QUOTED_IN]-(quotation:Quotation) WITH DISTINCT quotation MATCH (quotation)-[of:SPEAKS_OF]->(report:Report) RETURN of {.*, quotation: quotation.id, report: report.id} } AS reports_spoken_of,
  COLLECT { MATCH (start)-[of:HEADQUARTERED_IN|HOLDS_POSITION|LOCATED_IN]->(end) WHERE of.article = article.id RETURN of {.*, edge: type(of), from_place: start:Place, to_place: end:Place} } AS relations
ORDER BY article.id;
