"""What is counted and timed, for Prometheus."""

from collections.abc import Sequence

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector

SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
TYPE = CONTENT_TYPE_LATEST


class Metrics:
    """The numbers of one application."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        PlatformCollector(registry=self._registry)
        self.in_flight = Gauge(
            "dramatis_requests_in_flight", "HTTP requests that are being answered.", registry=self._registry
        )
        self.requests = Counter(
            "dramatis_requests", "HTTP requests, by method and status.", ("method", "status"), registry=self._registry
        )
        self._fields = Counter(
            "dramatis_graphql_fields",
            "Root fields that were asked for, by the outcome: ok, or the code of the error.",
            ("field", "outcome"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "dramatis_graphql_seconds",
            "How long the operations took in which a root field was asked for.",
            ("field",),
            buckets=SECONDS,
            registry=self._registry,
        )
        self._version = Gauge(
            "dramatis_graph_version", "How often the graph has been written.", registry=self._registry
        )

    def operated(self, fields: Sequence[str], *, outcomes: Sequence[str], seconds: float) -> None:
        """Counts an operation: the root fields, each with its outcome; one that was refused has none."""
        for field, outcome in zip(fields, outcomes, strict=True):
            self._fields.labels(field, outcome).inc()
            self._seconds.labels(field).observe(seconds)

    def told(self, version: int | None) -> bytes:
        """All of it, as Prometheus reads it; NaN is the version of a graph that does not answer."""
        self._version.set(float("nan") if version is None else version)
        return generate_latest(self._registry)
