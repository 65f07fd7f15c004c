Profile: DkCoreDeCprIdentifier
Parent: Identifier
Id: dk-core-d-ecpr-identifier
Title: "Decentralised eCPR, called D-eCPR"
Description: "A replacement for a CPR number, issued locally, most often by a region."
* use = #temp (exactly)
* system 1..1
* system from DkCoreDeCPRValueSet (required)
* value 1..1
* value ^maxLength = 10
* value ^mustSupport = false
* value obeys d-ecpr

Invariant: d-ecpr
Description: "A D-eCPR is a date as DDMMYY, then 0, 5 or 6, two capital letters and a digit."
Severity: #error
Expression: "value.matches('^((((0[1-9]|1[0-9]|2[0-9]|3[0-1])(01|03|05|07|08|10|12))|((0[1-9]|1[0-9]|2[0-9]|30)(04|06|09|11))|((0[1-9]|1[0-9]|2[0-9])(02)))([0-9]{2})((0|5|6){1})([A-Z]{2})([0-9]{1}))$')"
