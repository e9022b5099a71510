// Opens GraphiQL on the API that served the page, with questions to try, a tab each.
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    defaultTabs: QUESTIONS.map((query) => ({ query })),
    defaultQuery: QUESTIONS[0],
    defaultEditorToolsVisibility: true,
  }),
);
