-- +goose Up
-- What is done from time to time, whether or not it leaves anything else behind.

CREATE TABLE chore (
  name TEXT PRIMARY KEY,
  done INTEGER NOT NULL
) WITHOUT ROWID;
