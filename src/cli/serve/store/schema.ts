/** Tells a store from other SQLite databases: the letters LTTS. */
export const applicationId = 0x4c_54_54_53;

/** Raised by every change of the tables. */
export const schemaVersion = 1;

/** Texts are apart from what is searched, so that a search reads little. */
export const schema = `
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
CREATE TABLE citizens (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, reports INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL);
CREATE TABLE reports (
  sequence INTEGER PRIMARY KEY, id TEXT NOT NULL, version INTEGER NOT NULL, current INTEGER NOT NULL, received INTEGER NOT NULL,
  timestamp TEXT, first INTEGER, last INTEGER, identifier TEXT, citizen INTEGER, warnings INTEGER NOT NULL, errors INTEGER NOT NULL
);
CREATE UNIQUE INDEX reports_by_id ON reports (id, version);
CREATE INDEX reports_by_citizen ON reports (citizen);
CREATE INDEX reports_by_time ON reports (first);
CREATE INDEX reports_by_identifier ON reports (identifier) WHERE identifier IS NOT NULL;
CREATE TABLE texts (sequence INTEGER PRIMARY KEY, text BLOB NOT NULL);
`;
