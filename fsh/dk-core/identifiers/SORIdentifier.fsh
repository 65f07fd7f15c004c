Profile: SORIdentifier
Parent: Identifier
Id: dk-core-sor-identifier
Title: "SOR Identifier"
Description: "The id of a Danish health or care organisation in SOR, the national register of organisations."
* insert OfficialIdentifier(urn:oid:1.2.208.176.1.1)
* value obeys min-digits-sor

Invariant: min-digits-sor
Description: "A SOR id is at least 11 digits and nothing else."
Severity: #error
Expression: "matches('^([0-9]){11,}$')"
