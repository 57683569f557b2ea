# One image for the web site, the worker and beat; compose.yaml says which is which. The commands are those of the Makefile.
FROM python:3.11-slim-bookworm

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /app

COPY requirements.txt constraints.txt ./
RUN python -m pip install -r requirements.txt

COPY . .
RUN useradd --system --create-home --uid 10001 rampwise \
    && mkdir -p /app/var \
    && python manage.py collectstatic --noinput \
    && rm -rf /app/var/* \
    && chown -R rampwise:rampwise /app/var
USER 10001
VOLUME /app/var
EXPOSE 8000

HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["python", "-m", "gunicorn", "config.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", "--workers", "3", "--threads", "4", "--timeout", "60", "--graceful-timeout", "30", "--max-requests", "1000", "--max-requests-jitter", "100", "--no-control-socket", "--worker-tmp-dir", "/dev/shm"]
