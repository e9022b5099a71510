// The peer: @neo4j/graphql behind graphql-yoga, on the Neo4j of the environment, in one process.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";

const { PEER_URI, PEER_USER, PEER_PASSWORD, PEER_PORT } = process.env;
const driver = neo4j.driver(PEER_URI, neo4j.auth.basic(PEER_USER, PEER_PASSWORD));
const typeDefs = readFileSync(new URL("types.graphql", import.meta.url), "utf8");
// Days are texts in the graph, and a filter of texts compares only where it is told to.
const features = { filters: { String: { LTE: true, GTE: true } } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const yoga = createYoga({ schema, logging: false, graphiql: false });
createServer(yoga).listen(Number(PEER_PORT), "127.0.0.1");
