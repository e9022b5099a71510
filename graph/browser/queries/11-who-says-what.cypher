// Who speaks about whom
// Quotations with their speakers and with those whom they speak of.
MATCH path = (:Actor)-[:SAID]->(quotation:Quotation)-[:SPEAKS_OF]->(:Actor)
RETURN path ORDER BY quotation.id LIMIT 12
