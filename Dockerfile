# The API, without its own Neo4j: docker-compose.yml gives it one.
FROM python:3.12-slim AS build
WORKDIR /source
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore

# Every file that is installed below comes from here, and each was checked against its hash in the lock. The
# lock names the development tools too; they are downloaded (hatchling builds the wheel) but stay behind.
COPY requirements.lock .
RUN pip download --require-hashes --no-deps --only-binary :all: --requirement requirements.lock --dest /wheels

COPY pyproject.toml README.md LICENSE NOTICE ./
COPY ontology ontology
COPY extraction extraction
COPY graph graph
COPY api api
RUN python -m venv /tools \
    && /tools/bin/pip install --no-index --find-links /wheels hatchling editables \
    && /tools/bin/pip wheel --no-index --no-deps --no-build-isolation --wheel-dir /dist . \
    && python -m venv --without-pip /opt/dramatis \
    && pip --python /opt/dramatis/bin/python install --no-index --find-links /wheels /dist/dramatis-*.whl

FROM python:3.12-slim
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin dramatis \
    && install --directory --owner dramatis --group dramatis --mode 0700 /data
COPY --from=build /opt/dramatis /opt/dramatis
# A container has to listen on all of its own interfaces, and so asks for a key: `keys add --role reader` makes one
# in /data.
ENV PATH=/opt/dramatis/bin:$PATH PYTHONUNBUFFERED=1 DRAMATIS_HOME=/data
USER dramatis
WORKDIR /data
EXPOSE 8000
HEALTHCHECK --start-period=20s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["dramatis"]
CMD ["serve", "--host", "0.0.0.0"]
