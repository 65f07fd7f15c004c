Profile: KombitOrgIdentifier
Parent: Identifier
Id: dk-core-kombit-org-identifier
Title: "Kombit Organisation Identifier"
Description: "The id of an organisational unit in KOMBIT's shared municipal organisation register (FK Organisation)."
* insert OfficialIdentifier(https://kombit.dk/sts/organisation)
* value obeys uuid

Invariant: uuid
Description: "The value is a UUID in lower case, written as urn:uuid:…"
Severity: #error
Expression: "matches('urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')"
