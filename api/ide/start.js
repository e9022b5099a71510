// Opens GraphiQL on the API that served the page, with questions to try, a tab each.

const ask = GraphiQL.createFetcher({ url: "/graphql" });

// What a subscription tells, which comes as server-sent events; nothing more once it is aborted.
async function* told(parameters, headers, signal) {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream", ...headers },
      body: JSON.stringify(parameters),
      signal,
    });
    if (!(response.headers.get("Content-Type") ?? "").startsWith("text/event-stream")) {
      yield await response.json();
      return;
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let waiting = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (waiting + part.value).split("\r\n\r\n");
      waiting = events.pop();
      for (const event of events) {
        const data = event.split("\r\n").find((line) => line.startsWith("data: {"));
        if (data) yield JSON.parse(data.slice("data: ".length));
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

// The same for GraphiQL, which ends it by `return`, also while nothing comes.
function subscribe(parameters, headers) {
  const ending = new AbortController();
  const answers = told(parameters, headers, ending.signal);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => answers.next(),
    return: async () => {
      ending.abort();
      return { done: true, value: undefined };
    },
  };
}

function isSubscription(parameters, document) {
  const operations = (document?.definitions ?? []).filter((each) => each.kind === "OperationDefinition");
  const named = operations.find((each) => each.name?.value === parameters.operationName);
  return (named ?? operations[0])?.operation === "subscription";
}

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher: (parameters, options) =>
      isSubscription(parameters, options?.documentAST)
        ? subscribe(parameters, options?.headers)
        : ask(parameters, options),
    defaultTabs: QUESTIONS.map((query) => ({ query })),
    defaultQuery: QUESTIONS[0],
    defaultEditorToolsVisibility: true,
  }),
);
