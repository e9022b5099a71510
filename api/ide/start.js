// Opens GraphiQL on the API that served the page, with a first question to try.
const QUESTION = `# Who did what to whom, and who says so?
# Ctrl-Enter runs it. The book on the left
# holds the schema with its descriptions.
{
  events(first: 10) {
    totalCount
    edges {
      node {
        type
        mode
        start
        actors { name }
        recipients { name }
        reports {
          trigger { text }
          sentence { text }
          article { title published publisher }
        }
      }
    }
  }
}
`;

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    defaultQuery: QUESTION,
    defaultEditorToolsVisibility: true,
  }),
);
