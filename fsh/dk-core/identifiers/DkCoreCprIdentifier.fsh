Profile: DkCoreCprIdentifier
Parent: Identifier
Id: dk-core-cpr-identifier
Title: "Danish Central Person Register (CPR) Identifier"
Description: "A CPR number: the date of birth as DDMMYY and four digits, without a hyphen."
* insert OfficialIdentifier(urn:oid:1.2.208.176.1.2)
* value ^maxLength = 10
* value ^mustSupport = false
* value obeys cpr

Invariant: cpr
Description: "A CPR number is ten digits, of which the first six are a day, a month that has that day, and a year."
Severity: #error
Expression: "matches('^((((0[1-9]|1[0-9]|2[0-9]|3[0-1])(01|03|05|07|08|10|12))|((0[1-9]|1[0-9]|2[0-9]|30)(04|06|09|11))|((0[1-9]|1[0-9]|2[0-9])(02)))[0-9]{6})$')"
