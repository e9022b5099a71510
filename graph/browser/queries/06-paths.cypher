// How two actors are connected
// The shortest ways from one to the other, through events and through whoever else takes part in them.
MATCH (one:Actor {name: $actor})
MATCH (other:Actor {name: $other})
MATCH path = allShortestPaths((one)-[:HAS_ACTOR|HAS_RECIPIENT*..8]-(other))
WHERE all(node IN nodes(path) WHERE node:Actor OR node:Event)
RETURN path LIMIT 15
