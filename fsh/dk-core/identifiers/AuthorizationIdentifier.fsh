Profile: AuthorizationIdentifier
Parent: Identifier
Id: dk-core-authorization-identifier
Title: "Danish Health Professionals Authorization Identifier"
Description: "The authorisation id of a health professional in the Danish Patient Safety Authority's register."
* system 1..1
* system = "https://autregweb.sst.dk" (exactly)
* value 1..1
* value ^maxLength = 5
* value obeys authorization-id-format

Invariant: authorization-id-format
Description: "An authorisation id is five characters, each a consonant, Y or a digit."
Severity: #error
Expression: "matches('^([b-df-hj-np-tv-zB-DF-HJ-NP-TV-Z0-9]){5}$')"
