CodeSystem: GreenlandMunicipalityCodes
Id: dk-core-municipality-codes-greenland
Title: "DK Greenland Municipality Codes"
Description: "The municipalities of Greenland by their four-digit code."
* ^experimental = false
* ^caseSensitive = true
* ^content = #complete
* #0955 "Kujalleq"
* #0956 "Sermersooq"
* #0957 "Qeqqata"
* #0959 "Qeqertalik"
* #0960 "Avannaata"
