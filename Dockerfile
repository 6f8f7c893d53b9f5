# Two stages: modules first, so that a change of the code does not fetch them again; then a static binary on nothing.
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /storywatch ./cmd/storywatch && mkdir -p /empty/data

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build --chown=65532:65532 /empty/data /data
COPY --from=build /storywatch /storywatch
USER 65532:65532
VOLUME /data
ENV XDG_DATA_HOME=/data
HEALTHCHECK --interval=5m --timeout=30s CMD ["/storywatch", "status"]
ENTRYPOINT ["/storywatch"]
CMD ["run"]
